package dev.gameday.recorder;

import dev.gameday.catalog.SessionId;
import dev.gameday.recorder.format.RecordLine;
import dev.gameday.recorder.owned.OwnerOnly;
import dev.gameday.recorder.seal.KeyRing;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** All sessions kept on this machine, one folder each under {@code sessions}; what is not a session's is left alone. */
public final class SessionFolders {
    /** What stands for the newest session. */
    public static final String LATEST = "latest";

    private final Path sessions;
    private final Space space;
    private final Optional<KeyRing> keys;

    /** Says how many bytes this process could still write in a folder. */
    @FunctionalInterface
    public interface Space {
        /** The bytes; throws where that can't be told. */
        long free(Path folder) throws IOException;
    }

    /** The sessions in that folder, usually {@code $GAMEDAY_HOME/sessions}; it is made when the first one is. */
    public SessionFolders(Path sessions) {
        this(sessions, folder -> Files.getFileStore(folder).getUsableSpace());
    }

    /** The same on a disk of the caller's own. */
    public SessionFolders(Path sessions, Space space) {
        this(sessions, space, Optional.empty());
    }

    private SessionFolders(Path sessions, Space space, Optional<KeyRing> keys) {
        this.sessions = sessions;
        this.space = space;
        this.keys = keys;
    }

    /** The same sessions, and what is written of them is sealed with the operator's key. */
    public SessionFolders sealedBy(KeyRing ring) {
        return new SessionFolders(sessions, space, Optional.of(ring));
    }

    /** Makes the folder of a new session, with an empty record in it, and forces both to disk; refuses an old one's. */
    public SessionFolder create(SessionId session) throws IOException {
        return create(session, SessionFolder::events);
    }

    /** The same for one whose record is under a {@link Cover}: until that is lifted, no session is found there. */
    public SessionFolder createCovered(SessionId session) throws IOException {
        return create(session, SessionFolder::covered);
    }

    private SessionFolder create(SessionId session, Function<SessionFolder, Path> record) throws IOException {
        OwnerOnly.folder(sessions);
        SessionFolder created =
                new SessionFolder(session, OwnerOnly.newFolder(sessions.resolve(session.value())), keys);
        OwnerOnly.newFile(record.apply(created));
        OwnerOnly.forceEntries(created.folder());
        OwnerOnly.forceEntries(sessions);
        return created;
    }

    /** Makes a folder beside the sessions in which one that comes from elsewhere is looked at; it is nobody's session yet. */
    public Path newImport() throws IOException {
        OwnerOnly.folder(sessions);
        return OwnerOnly.newFolder(sessions.resolve(".import-" + UUID.randomUUID()));
    }

    /** What was unpacked in that folder, as a session. */
    public SessionFolder imported(SessionId session, Path folder) {
        return new SessionFolder(session, folder);
    }

    /** Takes that folder in among the sessions, all at once; refuses where there is one of that id. */
    public SessionFolder named(SessionId session, Path folder) throws IOException {
        Path place = sessions.resolve(session.value());
        if (Files.exists(place)) {
            throw new FileAlreadyExistsException("there is a session " + session + " already");
        }
        OwnerOnly.forceEntries(folder);
        Files.move(folder, place, StandardCopyOption.ATOMIC_MOVE);
        OwnerOnly.forceEntries(sessions);
        return new SessionFolder(session, place, keys);
    }

    /** How many bytes this process could still write where sessions are kept; throws where that can't be told. */
    public long freeBytes() throws IOException {
        OwnerOnly.folder(sessions);
        return space.free(sessions);
    }

    /** Every session that has a record, the newest first, by the machine's time when it was opened. */
    public List<SessionFolder> newestFirst() throws IOException {
        List<Dated> found = new ArrayList<>();
        for (SessionFolder session : all()) {
            found.add(new Dated(session, opened(session)));
        }
        return found.stream()
                .sorted(Comparator.comparing(Dated::opened)
                        .thenComparing(dated -> dated.folder().session().value())
                        .reversed())
                .map(Dated::folder)
                .toList();
    }

    /** Every session that has a record, in no order; reads none of them. */
    public List<SessionFolder> all() throws IOException {
        if (!Files.isDirectory(sessions)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(sessions)) {
            return folders.flatMap(folder -> session(folder).stream()).toList();
        }
    }

    /** The session of that id, the only one whose id begins so, or the newest for {@value #LATEST}. */
    public SessionLookup find(String wanted) throws IOException {
        List<SessionFolder> all = newestFirst();
        List<SessionFolder> fitting = all.stream()
                .filter(folder -> folder.session().value().startsWith(wanted))
                .toList();
        if (wanted.equals(LATEST)) {
            fitting = all.stream().limit(1).toList();
        }
        Optional<SessionFolder> exact = fitting.stream()
                .filter(folder -> folder.session().value().equals(wanted))
                .findFirst();
        return exact.isPresent() ? SessionLookup.of(List.of(exact.get())) : SessionLookup.of(fitting);
    }

    private Optional<SessionFolder> session(Path folder) {
        try {
            SessionFolder session =
                    new SessionFolder(new SessionId(folder.getFileName().toString()), folder, keys);
            return Files.isRegularFile(session.events()) ? Optional.of(session) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Instant opened(SessionFolder folder) throws IOException {
        Optional<RecordLine> first = RecordReader.first(folder.events());
        return first.isPresent()
                ? first.get().wall()
                : Files.getLastModifiedTime(folder.events()).toInstant();
    }

    private record Dated(SessionFolder folder, Instant opened) {}
}
