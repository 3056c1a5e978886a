package dev.gameday.recorder.origin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gameday.recorder.Redaction;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.owned.OwnerOnly;
import dev.gameday.runbook.event.RunEvent.Beside;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * What a session began with: the texts of its runbook's and its binding's file, redacted like all else, and the profile's
 * patterns of what is not recorded, so that whoever goes on with the session later redacts as it did, whatever became of the
 * profile. They are kept as files beside the record, whose opening event has their digests.
 */
public record Origin(Optional<String> runbook, Optional<String> binding, List<String> patterns) {
    /** The file of the runbook's text, in YAML. */
    public static final String RUNBOOK = "runbook.yaml";
    /** The file of the binding's text, in YAML. */
    public static final String BINDING = "binding.yaml";
    /** The file of the patterns: regular expressions in a JSON array. */
    public static final String PATTERNS = "redactions.json";

    private static final long LONGEST = 1 << 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Origin {
        patterns = List.copyOf(patterns);
    }

    /** The same with what is secret taken out of the texts. */
    public Origin redacted(Redaction redaction) {
        return new Origin(runbook.map(redaction::redacted), binding.map(redaction::redacted), patterns);
    }

    /** What the record says of the files. */
    public Beside beside() {
        Map<String, String> digests = new TreeMap<>();
        contents().forEach((name, bytes) -> digests.put(name, Sha256.of(bytes)));
        return new Beside(digests);
    }

    /** Writes the files beside the record and forces them to disk; throws where one is there already. */
    public void keep(SessionFolder session) throws IOException {
        for (Map.Entry<String, byte[]> file : contents().entrySet()) {
            Path path = OwnerOnly.newFile(session.folder().resolve(file.getKey()));
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(file.getValue());
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        }
        OwnerOnly.forceEntries(session.folder());
    }

    private SortedMap<String, byte[]> contents() {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        runbook.ifPresent(text -> contents.put(RUNBOOK, text.getBytes(StandardCharsets.UTF_8)));
        binding.ifPresent(text -> contents.put(BINDING, text.getBytes(StandardCharsets.UTF_8)));
        contents.put(PATTERNS, json(patterns));
        return contents;
    }

    private static byte[] json(List<String> patterns) {
        try {
            return JSON.writeValueAsBytes(patterns);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can be written as JSON", e);
        }
    }

    /** The files that such a session keeps, those that there are; an older version kept none. */
    public static List<Path> files(SessionFolder session) {
        return Stream.of(RUNBOOK, BINDING, PATTERNS)
                .map(name -> session.folder().resolve(name))
                .filter(Files::exists)
                .toList();
    }

    /** The patterns that the session began with; none where none were kept. Throws where they can't be read. */
    public static List<String> patterns(SessionFolder session) throws IOException {
        Path file = session.folder().resolve(PATTERNS);
        if (!Files.exists(file)) {
            return List.of();
        }
        if (Files.size(file) > LONGEST) {
            throw new IOException(PATTERNS + " is longer than it can be");
        }
        List<String> patterns = new ArrayList<>();
        try {
            for (String pattern : JSON.readValue(Files.readAllBytes(file), String[].class)) {
                patterns.add(Pattern.compile(pattern).pattern());
            }
        } catch (JsonProcessingException | PatternSyntaxException | NullPointerException e) {
            throw new IOException(PATTERNS + " is not as it was written", e);
        }
        return patterns;
    }
}
