package dev.gameday.shell.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gameday.recorder.owned.OwnerOnly;
import dev.gameday.runbook.people.Role;
import dev.gameday.runbook.people.Roster;
import dev.gameday.shell.RefusedException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The roster of the day, kept from session to session. One that nobody has changed for {@link #A_DAY} is yesterday's, and
 * counts no more. Two consoles may change it at once.
 */
public final class RosterFile {
    /** How long a roster counts after its last change. */
    public static final Duration A_DAY = Duration.ofHours(18);

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final InstantSource wall;

    /** The one in that file, which need not be there. */
    public RosterFile(Path file, InstantSource wall) {
        this.file = file;
        this.wall = wall;
    }

    /** As it is in the file: {@code changed} is when, in ISO 8601; roles as they are typed. */
    private record Kept(String changed, Map<String, List<String>> holders, Map<String, Boolean> answers) {}

    /** The roster that counts now. */
    public synchronized Roster read() {
        try {
            return kept().filter(this::counts).map(RosterFile::roster).orElse(Roster.EMPTY);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Changes it, and returns what it is then. */
    public synchronized Roster change(UnaryOperator<Roster> change) {
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        try (FileChannel channel = OwnerOnly.openOrCreate(lock);
                FileLock held = channel.lock()) {
            assert held.isValid();
            Roster changed = change.apply(read());
            write(changed);
            return changed;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private Optional<Kept> kept() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readValue(Files.readString(file, StandardCharsets.UTF_8), Kept.class));
        } catch (JsonProcessingException e) {
            throw new IOException("it is no roster", e);
        }
    }

    private boolean counts(Kept kept) {
        try {
            return wall.instant().isBefore(Instant.parse(kept.changed()).plus(A_DAY));
        } catch (DateTimeException unreadable) {
            return false;
        }
    }

    private static Roster roster(Kept kept) {
        Roster roster = Roster.EMPTY;
        for (Map.Entry<String, List<String>> held : kept.holders().entrySet()) {
            Optional<Role> role = Role.of(held.getKey());
            for (String name : new LinkedHashSet<>(held.getValue())) {
                Roster before = roster;
                roster = role.map(known -> before.with(known, name)).orElse(before);
            }
        }
        for (Map.Entry<String, Boolean> answer : kept.answers().entrySet()) {
            roster = roster.answered(answer.getKey(), answer.getValue());
        }
        return roster;
    }

    private void write(Roster roster) throws IOException {
        Map<String, List<String>> holders = new TreeMap<>();
        roster.holders().forEach((role, names) -> holders.put(role.word(), List.copyOf(names)));
        String text = JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(new Kept(wall.instant().toString(), holders, roster.answers()));
        Path next = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(next);
        Files.writeString(OwnerOnly.newFile(next), text + "\n", StandardCharsets.UTF_8);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private RefusedException unusable(IOException e) {
        return new RefusedException(
                "The roster in " + file + " can't be used (" + e.getMessage() + ")", "mend it or delete the file");
    }
}
