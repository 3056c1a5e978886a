package dev.gameday.shell.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.FaultInjector;
import dev.gameday.catalog.Injection;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.Undo;
import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.RunEvent.Verdict;
import dev.gameday.runbook.file.RunbookFile;
import dev.gameday.shell.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.fis.model.ExperimentStatus;

/** Each exit code that a run can end with, reached by a whole run; what the conductor decides is proven beside it. */
class ExitCodesTest {
    private final Path folder;

    ExitCodesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_claim_that_held_is_0_to_a_pipeline() {
        assertThat(typed("stop-drill")).isEqualTo(ExitCode.HELD);
    }

    @Test
    void a_claim_that_was_refuted_is_1_to_a_pipeline() {
        assertThat(typed("stale-positions")).isEqualTo(ExitCode.REFUTED);
    }

    @Test
    void an_effect_that_is_never_seen_is_3() throws IOException, InterruptedException {
        Runbook runbook = RunbookFile.read(
                        "unseen.yaml",
                        ShippedRunbook.of("stale-positions")
                                .with("text: Task timed out", "text: words that no log has")
                                .text())
                .value()
                .orElseThrow();
        Story story = new Trial(folder).run(Trial.order(runbook, 1, Map.of()));
        assertThat(story.exitCode()).isEqualTo(ExitCode.INCONCLUSIVE);
        assertThat(story.verdict().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(story.all(FaultEvent.EffectNotProven.class)).hasSize(1);
        assertThat(story.all(FaultEvent.FaultRemoved.class)).hasSize(1);
    }

    @Test
    void a_halt_before_the_effect_is_4() throws IOException, InterruptedException {
        Story story = new Trial(folder)
                .run(
                        Trial.order("stale-positions", 1, Map.of()),
                        run -> run.listen((before, recorded, after) -> {
                            if (recorded.event() instanceof FaultEvent.InjectionAccepted) {
                                run.halt("enough");
                            }
                        }));
        assertThat(story.exitCode()).isEqualTo(ExitCode.HALTED);
        assertThat(story.all(FaultEvent.EffectProven.class)).isEmpty();
        assertThat(story.all(FaultEvent.FaultRemoved.class)).hasSize(1);
    }

    @Test
    void what_cannot_be_removed_is_5_whatever_the_verdict() throws IOException, InterruptedException {
        try (WatchedCloud cloud = new WatchedCloud(1, NeverRemoving::new)) {
            Story story = new Trial(folder, cloud, Trial.WALL).run(Trial.order("stop-drill", 1, Map.of()));
            assertThat(story.exitCode()).isEqualTo(ExitCode.RESIDUE);
            assertThat(story.verdict().residue()).hasSize(1);
            assertThat(story.postmortem()).contains(story.verdict().residue().get(0));
        }
    }

    @Test
    void a_bug_is_70_and_everything_is_undone() throws IOException, InterruptedException {
        AtomicBoolean broken = new AtomicBoolean();
        InstantSource wall = () -> {
            if (broken.getAndSet(false)) {
                throw new IllegalStateException("a bug where the record asks for the time");
            }
            return Trial.WALL.instant();
        };
        try (WatchedCloud cloud = new WatchedCloud(1)) {
            Story story = new Trial(folder, cloud, wall)
                    .run(
                            Trial.order("stale-positions", 1, Map.of()),
                            run -> run.listen((before, recorded, after) -> {
                                if (recorded.event() instanceof FaultEvent.EffectProven) {
                                    broken.set(true);
                                }
                            }));
            assertThat(story.exitCode()).isEqualTo(ExitCode.BUG);
            assertThat(cloud.eyes().fis().listExperiments(r -> {}).experiments())
                    .singleElement()
                    .satisfies(experiment ->
                            assertThat(experiment.state().status()).isEqualTo(ExperimentStatus.STOPPED));
            assertThat(cloud.eyes().fis().listExperimentTemplates(r -> {}).experimentTemplates())
                    .isEmpty();
        }
    }

    private ExitCode typed(String scenario) {
        try (CommandLineTrial console = new CommandLineTrial(folder)) {
            return console.run("scenario", "run", scenario, "--auto", "--speed", "max", "--output", "json");
        }
    }

    /** Does all that it is asked, but for removals, which are throttled for ever. */
    private record NeverRemoving(FaultInjector injector) implements FaultInjector {
        @Override
        public List<String> calls(Injection injection) {
            return injector.calls(injection);
        }

        @Override
        public Outcome<Undo> prepare(Injection injection, Instant now) {
            return injector.prepare(injection, now);
        }

        @Override
        public Outcome<ControlState> inject(Injection injection, Undo undo) {
            return injector.inject(injection, undo);
        }

        @Override
        public Outcome<ControlState> status(Undo undo) {
            return injector.status(undo);
        }

        @Override
        public Outcome<ControlState> remove(Undo undo) {
            return Outcome.failed(new Trouble(Trouble.Kind.THROTTLED, "too many requests"));
        }
    }
}
