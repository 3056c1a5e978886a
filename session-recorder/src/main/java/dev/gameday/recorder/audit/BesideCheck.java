package dev.gameday.recorder.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gameday.recorder.RecordEntry;
import dev.gameday.recorder.RecordReader;
import dev.gameday.recorder.Redaction;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.Verification.Kind;
import dev.gameday.recorder.format.RecordLine;
import dev.gameday.recorder.origin.Origin;
import dev.gameday.recorder.origin.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Holds the files that a session began with against the digests that its opening event has of them. */
final class BesideCheck {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,100}");

    private BesideCheck() {}

    /** What is wrong with them; nothing where the record has no first line that could say it. */
    static List<Flaw> flaws(SessionFolder folder) throws IOException {
        Optional<RecordLine> opening = opening(folder);
        if (opening.isEmpty()) {
            return List.of();
        }
        Map<String, String> stated = new TreeMap<>();
        for (Map.Entry<String, JsonNode> one :
                opening.get().event().path("beside").path("digests").properties()) {
            stated.put(one.getKey(), one.getValue().asText());
        }
        List<Flaw> flaws = new ArrayList<>();
        for (Map.Entry<String, String> one : stated.entrySet()) {
            flaw(folder, one.getKey(), one.getValue()).ifPresent(flaws::add);
        }
        for (Path file : Origin.files(folder)) {
            if (!stated.containsKey(Audit.name(file))) {
                flaws.add(flaw(Audit.name(file), Kind.CORRUPT, "the record says nothing of such a file"));
            }
        }
        return flaws;
    }

    /** A record may come from anybody: what it names is no path. A profile's own pattern may have fitted a digest. */
    private static Optional<Flaw> flaw(SessionFolder folder, String name, String digest) throws IOException {
        if (!NAME.matcher(name).matches()) {
            return Optional.of(flaw(Audit.name(folder.events()), Kind.CORRUPT, "it names a file that no session has"));
        }
        Path file = folder.folder().resolve(name);
        if (!Files.isRegularFile(file)) {
            return Optional.of(flaw(name, Kind.TRUNCATED, "it is missing, and the session began with it"));
        }
        boolean unknown = digest.contains(Redaction.MARK);
        return unknown || Sha256.of(file).equals(digest)
                ? Optional.empty()
                : Optional.of(flaw(name, Kind.CORRUPT, "it is not the one that the session began with"));
    }

    private static Flaw flaw(String file, Kind kind, String sentence) {
        return new Flaw(file, 1, 0, kind, sentence);
    }

    private static Optional<RecordLine> opening(SessionFolder folder) throws IOException {
        try (RecordReader reader = RecordReader.open(folder.events())) {
            return reader.next()
                    .flatMap(entry -> entry.<Optional<RecordLine>>match(
                            line -> Optional.of(line).map(RecordEntry.Line::line),
                            unreadable -> Optional.empty(),
                            cut -> Optional.empty()));
        }
    }
}
