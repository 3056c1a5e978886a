package dev.gameday.recorder.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gameday.catalog.SessionId;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.recorder.Verification.Kind;
import dev.gameday.recorder.audit.Audit;
import dev.gameday.recorder.audit.Flaw;
import dev.gameday.recorder.origin.Sha256;
import dev.gameday.recorder.owned.OwnerOnly;
import dev.gameday.recorder.seal.VerifyingKey;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Takes a bundle in among the sessions: unpacks it beside them, checks every checksum and the whole record, and only then
 * gives it its name. A bundle may come from anybody: its names are no paths, and it is bounded. What fails leaves nothing.
 */
public final class BundleImport {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,100}");
    private static final Pattern SUM = Pattern.compile("[0-9a-f]{64} {2}[A-Za-z0-9][A-Za-z0-9._-]{0,100}");
    private static final Set<Kind> REFUSED = Set.of(Kind.CORRUPT, Kind.OUT_OF_ORDER, Kind.REWRITTEN, Kind.TRUNCATED);
    private static final int MOST_FILES = 500;
    private static final long MOST_BYTES = 8L << 30;

    private final SessionFolders sessions;
    private final Set<VerifyingKey> trusted;
    private long bytes;

    public BundleImport(SessionFolders sessions, Set<VerifyingKey> trusted) {
        this.sessions = sessions;
        this.trusted = trusted;
    }

    /**
     * The session and what checking it came to: whole, unsigned, or signed by a stranger. Throws {@link BadBundleException}
     * where it is anything else, or where there is a session of that id already.
     */
    public Audit take(InputStream bundle) throws IOException {
        Path folder = sessions.newImport();
        try {
            unpack(bundle, folder);
            checkSums(folder);
            SessionId session = session(folder);
            Audit audit = Audit.of(sessions.imported(session, folder), trusted);
            for (Flaw flaw : audit.flaws()) {
                if (REFUSED.contains(flaw.kind())) {
                    throw new BadBundleException(flaw.toString());
                }
            }
            return audit.in(sessions.named(session, folder));
        } finally {
            remove(folder);
        }
    }

    private void unpack(InputStream bundle, Path folder) throws IOException {
        int files = 0;
        try (ZipInputStream zip = new ZipInputStream(bundle, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files++;
                if (files > MOST_FILES || !NAME.matcher(entry.getName()).matches()) {
                    throw new BadBundleException("it has a file that no bundle has");
                }
                Path file = folder.resolve(entry.getName());
                if (Files.exists(file)) {
                    throw new BadBundleException("it has " + entry.getName() + " twice");
                }
                try (OutputStream output = Files.newOutputStream(OwnerOnly.newFile(file))) {
                    copy(zip, output);
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new BadBundleException("it is no zip that can be read: " + e.getMessage());
        }
        if (files == 0) {
            throw new BadBundleException("it is no zip");
        }
    }

    private void copy(InputStream input, OutputStream output) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
            bytes += read;
            if (bytes > MOST_BYTES) {
                throw new BadBundleException("it is larger than a session can be");
            }
            output.write(buffer, 0, read);
        }
    }

    private static void checkSums(Path folder) throws IOException {
        Path sums = folder.resolve(Bundle.SUMS);
        if (!Files.exists(sums)) {
            throw new BadBundleException("it has no checksums (" + Bundle.SUMS + ")");
        }
        Set<String> summed = new TreeSet<>(Set.of(Bundle.SUMS));
        for (String line : new String(Files.readAllBytes(sums), StandardCharsets.ISO_8859_1).split("\n", -1)) {
            if (!line.isEmpty()) {
                summed.add(checked(folder, line));
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (!summed.contains(name)) {
                    throw new BadBundleException("there is no checksum of " + name);
                }
            }
        }
    }

    private static String checked(Path folder, String line) throws IOException {
        if (!SUM.matcher(line).matches()) {
            throw new BadBundleException("its checksums can't be read");
        }
        String name = line.substring(66);
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            throw new BadBundleException(name + " is missing");
        }
        if (!Sha256.of(file).equals(line.substring(0, 64))) {
            throw new BadBundleException(name + " is not what its checksum is of");
        }
        return name;
    }

    private static SessionId session(Path folder) throws IOException {
        try {
            JsonNode versions =
                    JsonMapper.builder().build().readTree(Files.readAllBytes(folder.resolve(Bundle.VERSIONS)));
            if (versions.path("bundle").asInt() != Bundle.VERSION) {
                throw new BadBundleException("it is of version "
                        + versions.path("bundle").asInt() + "; this console reads up to " + Bundle.VERSION);
            }
            if (!Files.exists(folder.resolve("events.jsonl"))) {
                throw new BadBundleException("it has no record");
            }
            return new SessionId(versions.path("session").asText());
        } catch (JsonProcessingException | IllegalArgumentException | NoSuchFileException e) {
            throw new BadBundleException("it doesn't say what session it is of");
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }
}
