package dev.gameday.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.recorder.audit.Audit;
import dev.gameday.recorder.seal.KeyRing;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent.SessionClosed;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A console that is killed with SIGKILL while it writes, again and again, at moments that a seed deals. */
class KilledWriterTest {
    private static final int KILLS = 12;
    private static final long SEED = 20261126L;

    @Test
    @Timeout(300)
    void no_event_that_was_promised_is_lost_and_the_record_goes_on_after_its_last_whole_line(@TempDir Path home)
            throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        long promised = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            promised = Math.max(promised, killedAfter(home, random.nextInt(60), random.nextInt(200_000)));

            SessionFolder folder = KilledWriter.folder(home);
            Verification chain = Verification.of(folder.events());
            assertThat(chain.untouched())
                    .as("kill %d of seed %d: %s", kill, SEED, chain)
                    .isTrue();
            assertThat(chain.events()).as("kill %d of seed %d", kill, SEED).isGreaterThanOrEqualTo(promised);
            assertThat(RecordReader.readAll(folder.events()).losses()).isEmpty();
        }
        SessionFolder folder = KilledWriter.folder(home);
        try (RecordWriter recovering = RecordWriter.open(folder, SmallSession.WALL)) {
            assertThat(recovering.lastNumber()).isGreaterThanOrEqualTo(promised);
            recovering.append(
                    List.of(new Recorded(recovering.lastNumber() + 1, SmallSession.START, new SessionClosed(4))));
        }
        assertThat(Audit.of(folder, new KeyRing(home.resolve("keys")).trusted()).flaws())
                .isEmpty();
    }

    /** The last number that was promised. So many promises, and a little longer, so that a write is under way. */
    private static long killedAfter(Path home, int promises, int spins) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long last = 0;
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).startsWith("going on after");
            for (int promise = 0; promise < promises; promise++) {
                last = Long.parseLong(said.readLine());
            }
            for (int spin = 0; spin < spins; spin++) {
                Thread.onSpinWait();
            }
            // By its handle: what it said before stays to be read.
            assertThat(process.toHandle().destroyForcibly()).isTrue();
            process.waitFor();
            for (String line = said.readLine(); line != null && !line.isEmpty(); line = said.readLine()) {
                last = Math.max(last, Long.parseLong(line));
            }
        }
        return last;
    }
}
