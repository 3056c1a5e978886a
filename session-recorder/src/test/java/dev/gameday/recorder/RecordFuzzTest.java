package dev.gameday.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.recorder.report.Report;
import dev.gameday.recorder.report.output.ReportFormat;
import dev.gameday.recorder.report.output.ReportReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Feeds the reader of records, the verification and the postmortem mutated records for {@value #SECONDS} s: never an
 * exception, a hang or a control character. The n-th input is the same on every machine.
 */
class RecordFuzzTest {
    private static final int SECONDS = 35;
    private static final long SEED = 20261126L;
    private static final Duration LONGEST_READ = Duration.ofSeconds(5);
    private static final List<String> POISON = List.of(
            "\u0000",
            "\u001b[2J",
            "\"",
            "\\u001b",
            "\n",
            "}",
            "[[[[[[[[",
            "1e999999",
            "-1",
            "null",
            "{\"a\":",
            "\ud83d");

    private final Path folder;
    private final Path file;

    RecordFuzzTest(@TempDir Path folder) {
        this.folder = folder;
        this.file = folder.resolve("events.jsonl");
    }

    @Test
    void a_mutated_record_is_read_told_and_never_fails_the_reader() throws IOException {
        List<byte[]> originals = List.of(fixture("/record-v1.jsonl"), excerpt(fixture("/stale-positions-v1.jsonl")));
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        long inputs = 0;
        while (System.nanoTime() < end) {
            byte[] mutant =
                    mutated(originals.get((int) (inputs % originals.size())), new SplittableRandom(SEED + inputs));
            check(mutant, inputs);
            inputs++;
        }
        System.out.println("fuzz: " + inputs + " mutated records, all read");
        assertThat(inputs).isPositive();
    }

    private void check(byte[] mutant, long input) throws IOException {
        Files.write(file, mutant);
        long began = System.nanoTime();
        try {
            RecordContents contents = RecordReader.readAll(file);
            contents.gaps().forEach(gap -> harmless(gap, input));
            Verification.of(file).fault().ifPresent(fault -> harmless(fault.sentence(), input));
            Report report = ReportReader.read(new SessionFolder(SmallSession.ID, folder));
            for (ReportFormat format : ReportFormat.values()) {
                harmless(format.write(report), input);
            }
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("input " + input + " of seed " + SEED + " threw", e);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .as("input %d of seed %d", input, SEED)
                .isLessThan(LONGEST_READ);
    }

    private static void harmless(String text, long input) {
        assertThat(text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n'))
                .as("input %d of seed %d: %s", input, SEED, text)
                .isTrue();
    }

    private static byte[] mutated(byte[] original, SplittableRandom random) {
        byte[] bytes = original;
        int changes = 1 + random.nextInt(4);
        for (int change = 0; change < changes && bytes.length > 1; change++) {
            bytes = changed(bytes, random);
        }
        return bytes;
    }

    private static byte[] changed(byte[] bytes, SplittableRandom random) {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + random.nextInt(200));
        return switch (random.nextInt(6)) {
            case 0 -> spliced(bytes, from, from + 1, new byte[] {(byte) random.nextInt(256)});
            case 1 -> spliced(bytes, from, to, new byte[0]);
            case 2 -> spliced(bytes, from, from, Arrays.copyOfRange(bytes, from, to));
            case 3 -> Arrays.copyOf(bytes, from);
            case 4 -> spliced(bytes, from, from, poison(random));
            default -> digit(bytes, from, random);
        };
    }

    /** The next number in the record gets other digits: times, counts and versions out of all bounds. */
    private static byte[] digit(byte[] bytes, int from, SplittableRandom random) {
        for (int at = from; at < bytes.length; at++) {
            if (bytes[at] >= '0' && bytes[at] <= '9') {
                String digits = Long.toString(random.nextLong() >>> random.nextInt(64));
                return spliced(bytes, at, at + 1, digits.getBytes(StandardCharsets.US_ASCII));
            }
        }
        return bytes;
    }

    private static byte[] poison(SplittableRandom random) {
        return POISON.get(random.nextInt(POISON.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] middle) {
        ByteArrayOutputStream spliced = new ByteArrayOutputStream();
        spliced.write(bytes, 0, from);
        spliced.writeBytes(middle);
        spliced.write(bytes, to, bytes.length - to);
        return spliced.toByteArray();
    }

    private static byte[] fixture(String name) throws IOException {
        try (InputStream resource = Objects.requireNonNull(RecordFuzzTest.class.getResourceAsStream(name), name)) {
            return resource.readAllBytes();
        }
    }

    /** Enough of a long record to hold each kind of event, and short enough to be read thousands of times. */
    private static byte[] excerpt(byte[] record) {
        String text = new String(record, StandardCharsets.UTF_8);
        List<String> lines = text.lines().toList();
        StringBuilder kept = new StringBuilder();
        Map<String, Integer> seen = new HashMap<>();
        for (String line : lines) {
            int at = line.indexOf("\"type\":\"");
            String type = at < 0 ? "" : line.substring(at, line.indexOf('"', at + 8));
            if (seen.merge(type, 1, Integer::sum) <= 3) {
                kept.append(line).append('\n');
            }
        }
        return kept.toString().getBytes(StandardCharsets.UTF_8);
    }
}
