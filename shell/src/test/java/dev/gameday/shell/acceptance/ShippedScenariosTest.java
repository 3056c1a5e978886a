package dev.gameday.shell.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.metric.Sample;
import dev.gameday.recorder.Verification;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.ObservationEvent;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.runbook.event.RunEvent.Assessment;
import dev.gameday.runbook.event.RunEvent.HaltCause;
import dev.gameday.runbook.event.RunEvent.Verdict;
import dev.gameday.shell.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each scenario tells the story that it promises, with the figures that its arithmetic gives. */
class ShippedScenariosTest {
    private final Trial trial;

    ShippedScenariosTest(@TempDir Path sessions) {
        this.trial = new Trial(sessions);
    }

    @Test
    void stale_positions_is_refuted_by_an_alarm_that_comes_too_late() throws IOException, InterruptedException {
        Story story = trial.run(Trial.order("stale-positions", 1, Map.of()));
        assertThat(story.exitCode()).isEqualTo(ExitCode.REFUTED);
        assertThat(story.verdict().verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(story.verdict().halted()).isFalse();
        assertThat(story.measured("slope")).isBetween(0.95, 1.05);
        assertThat(story.measured("flagged")).isGreaterThan(60);
        assertThat(story.assessment("flagged").result()).isEqualTo(Assessment.VIOLATED);
        assertThat(raised(story, "sync-lag")).isAfter(effect(story, "stale").plusSeconds(60));
        assertThat(story.postmortem())
                .contains("climbed " + figure(story.measured("slope")) + " s per s")
                .contains("alarm sync-lag came " + figure(story.measured("flagged")) + " s after the effect of stale");
        assertThat(Verification.of(story.result().run().folder().events()).whole())
                .isTrue();
    }

    @Test
    void stale_positions_is_not_seen_where_customers_look() throws IOException, InterruptedException {
        Story story = trial.run(Trial.order("stale-positions", 2, Map.of()));
        Instant effect = effect(story, "stale");
        Instant removed = story.at(FaultEvent.FaultRemoved.class, "stale");
        List<Sample> accepted = story.samples("accepted", effect, removed);
        List<Sample> acknowledged = story.samples("acknowledge-p99", effect, removed);
        assertThat(accepted).hasSizeGreaterThan(50);
        assertThat(accepted.stream().mapToDouble(Sample::value).average().orElseThrow())
                .isGreaterThanOrEqualTo(99.9);
        assertThat(acknowledged).hasSizeGreaterThan(25).allMatch(sample -> sample.value() <= 800);
        assertThat(List.of("accepted", "accepted-throughout", "acknowledged"))
                .allMatch(id -> story.assessment(id).result() == Assessment.MET);
    }

    @Test
    void the_stop_drill_holds_though_it_is_halted() throws IOException, InterruptedException {
        Story story = trial.run(Trial.order("stop-drill", 1, Map.of()));
        assertThat(story.exitCode()).isEqualTo(ExitCode.HELD);
        assertThat(story.verdict().verdict()).isEqualTo(Verdict.HELD);
        assertThat(story.verdict().halted()).isTrue();
        assertThat(story.verdict().residue()).isEmpty();
        assertThat(story.only(RunEvent.HaltRequested.class).cause()).isEqualTo(HaltCause.RUNBOOK);
        assertThat(story.measured("clean")).isLessThanOrEqualTo(60);
    }

    /** As the postmortem writes numbers: at most three decimals. */
    private static String figure(double value) {
        return new DecimalFormat("0.###", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }

    private static Instant effect(Story story, String step) {
        return story.all(FaultEvent.EffectProven.class).stream()
                .filter(proven -> proven.step().equals(step))
                .findFirst()
                .orElseThrow()
                .seenAt();
    }

    private static Instant raised(Story story, String alarm) {
        return story.all(ObservationEvent.AlarmChanged.class).stream()
                .filter(changed ->
                        changed.alarm().equals(alarm) && changed.reading().raised())
                .findFirst()
                .orElseThrow()
                .reading()
                .since();
    }
}
