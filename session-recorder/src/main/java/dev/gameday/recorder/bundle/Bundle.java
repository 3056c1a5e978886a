package dev.gameday.recorder.bundle;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gameday.recorder.RecordEntry;
import dev.gameday.recorder.RecordReader;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.format.LineFormat;
import dev.gameday.recorder.format.RecordLine;
import dev.gameday.recorder.origin.Origin;
import dev.gameday.recorder.origin.Sha256;
import dev.gameday.recorder.report.output.NotesFile;
import dev.gameday.recorder.report.output.ReportFormat;
import dev.gameday.recorder.seal.SealLine;
import dev.gameday.recorder.seal.Seals;
import dev.gameday.recorder.seal.VerifyingKey;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a session as one zip: its record and what is beside it as they are, the texts that it began with, casts,
 * postmortems and what people wrote included; its plan and runbook as they stand in the record; the public keys that its seals name; versions; and in {@value #SUMS} the SHA-256 of
 * all that, as {@code sha256sum -c} takes it. The same session gives the same bytes.
 */
public final class Bundle {
    /** The file of the checksums. */
    static final String SUMS = "SHA256SUMS";
    /** The file that says what the bundle is. */
    static final String VERSIONS = "versions.json";
    /** The version of the bundle that is written, and the newest that can be read. */
    static final int VERSION = 1;
    /** Before the name of each public key's file. */
    static final String KEY = "key-";

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Bundle() {}

    /** Writes the session to a new file or over an old one; {@code software} is what writes it. */
    public static void write(SessionFolder session, String software, OutputStream file) throws IOException {
        Map<String, byte[]> made = made(session, software);
        List<Path> kept = kept(session);
        Map<String, String> sums = new TreeMap<>();
        made.forEach((name, bytes) -> sums.put(name, Sha256.of(bytes)));
        for (Path path : kept) {
            sums.put(path.getFileName().toString(), Sha256.of(path));
        }
        StringBuilder lines = new StringBuilder();
        sums.forEach((name, sum) -> lines.append(sum).append("  ").append(name).append('\n'));
        made.put(SUMS, lines.toString().getBytes(StandardCharsets.UTF_8));
        try (ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
            for (Path path : kept) {
                zip.putNextEntry(entry(path.getFileName().toString()));
                Files.copy(path, zip);
                zip.closeEntry();
            }
            for (Map.Entry<String, byte[]> one : made.entrySet()) {
                zip.putNextEntry(entry(one.getKey()));
                zip.write(one.getValue());
                zip.closeEntry();
            }
        }
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    private static List<Path> kept(SessionFolder session) throws IOException {
        List<Path> kept = new ArrayList<>();
        for (Path record : session.records()) {
            kept.add(record);
            kept.add(session.seals(record));
        }
        kept.addAll(Origin.files(session));
        kept.add(NotesFile.of(session).file());
        for (ReportFormat format : ReportFormat.values()) {
            kept.add(session.folder().resolve(format.fileName()));
        }
        kept.removeIf(path -> !Files.exists(path));
        try (Stream<Path> files = Files.list(session.folder())) {
            files.filter(file -> file.toString().endsWith(".cast")).sorted().forEach(kept::add);
        }
        return kept;
    }

    private static Map<String, byte[]> made(SessionFolder session, String software) throws IOException {
        Map<String, byte[]> made = new LinkedHashMap<>();
        ObjectNode versions = JSON.createObjectNode();
        versions.put("bundle", VERSION).put("session", session.session().value());
        versions.put("record", LineFormat.VERSION).put("exportedBy", software);
        Optional<RecordLine> opened = first(session, "SessionOpened");
        opened.ifPresent(
                line -> versions.put("recordedBy", line.event().path("software").asText()));
        made.put(VERSIONS, JSON.writeValueAsBytes(versions));
        Optional<RecordLine> planned = first(session, "RunPlanned");
        if (planned.isPresent()) {
            made.put("plan.json", JSON.writeValueAsBytes(planned.get().event()));
            made.put(
                    "runbook.json",
                    JSON.writeValueAsBytes(planned.get().event().path("plan").path("runbook")));
        }
        for (VerifyingKey key : keys(session)) {
            made.put(KEY + key.hex().substring(0, 16) + ".pem", key.pem().getBytes(StandardCharsets.US_ASCII));
        }
        return made;
    }

    private static List<VerifyingKey> keys(SessionFolder session) throws IOException {
        List<VerifyingKey> keys = new ArrayList<>();
        for (Path record : session.records()) {
            for (SealLine line : Seals.read(session.seals(record)).lines()) {
                keys.add(line.seal().key());
            }
        }
        return keys.stream().distinct().toList();
    }

    private static Optional<RecordLine> first(SessionFolder session, String type) throws IOException {
        try (RecordReader reader = RecordReader.open(session.events())) {
            for (Optional<RecordEntry> entry = reader.next(); entry.isPresent(); entry = reader.next()) {
                Optional<RecordLine> line = entry.get()
                        .match(
                                found -> Optional.of(found.line()),
                                unreadable -> Optional.<RecordLine>empty(),
                                cut -> Optional.<RecordLine>empty())
                        .filter(found -> found.type().equals(type));
                if (line.isPresent()) {
                    return line;
                }
            }
        }
        return Optional.empty();
    }
}
