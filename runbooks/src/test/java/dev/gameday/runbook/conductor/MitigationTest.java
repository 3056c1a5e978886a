package dev.gameday.runbook.conductor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.workbench.FunctionSettings;
import dev.gameday.runbook.conductor.core.Command;
import dev.gameday.runbook.conductor.core.Mitigation;
import dev.gameday.runbook.conductor.core.Outside;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.PeopleEvent.MitigationBegun;
import dev.gameday.runbook.event.PeopleEvent.MitigationTakenBack;
import dev.gameday.runbook.event.PeopleEvent.MitigationTried;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What people change during a run: recorded with its undo, then made, and told where it stays. */
class MitigationTest {
    private static final FunctionSettings ROUTER =
            new FunctionSettings("router", 30, 512, Optional.empty(), List.of(), "router-role", "");

    private final VirtualTimeline timeline = new VirtualTimeline();
    private final TrialCloud cloud = new TrialCloud(timeline);
    private final List<String> told = new ArrayList<>();
    private final List<Recorded> events = new ArrayList<>();

    private final Mitigation mitigation = new Mitigation() {
        @Override
        public MitigationBegun intention() {
            return new MitigationBegun("ann", "raise-timeout router 60", List.of(ROUTER));
        }

        @Override
        public MitigationTried made() {
            told.add("made");
            return new MitigationTried("ann", "raise-timeout router 60", true, "router may take 60 s");
        }

        @Override
        public MitigationTried notMade(Trouble trouble) {
            return new MitigationTried("ann", "raise-timeout router 60", false, trouble.sentence());
        }
    };

    @Test
    void what_takes_it_back_is_recorded_before_it_is_made() throws InterruptedException {
        run(this::keep, List.of());
        assertThat(told).containsExactly("MitigationBegun", "made", "MitigationTried");
        assertThat(new MitigationBegun("ann", "", List.of()).durable()).isTrue();
    }

    @Test
    void nothing_is_made_where_that_cannot_be_recorded() throws InterruptedException {
        run(
                events -> {
                    keep(events);
                    if (told.contains("MitigationBegun")) {
                        throw new IOException("no space left on device");
                    }
                },
                List.of());
        assertThat(told).doesNotContain("made");
        assertThat(cloud.inPlace).isEmpty();
    }

    @Test
    void one_that_comes_before_the_first_step_begins_nothing() throws InterruptedException {
        List<List<Recorded>> writes = new ArrayList<>();
        Conductor conductor = conductor(more -> {
            writes.add(more);
            keep(more);
        });
        conductor.within(new Surround() {
            @Override
            public void opened(Consumer<Command> commands) {
                commands.accept(new Command.Mitigate(mitigation));
            }

            @Override
            public List<GameDayEvent> closing(boolean clean) {
                return List.of();
            }
        });
        conductor.run(List.of());
        assertThat(writes.get(0)).extracting(Recorded::event).hasOnlyElementsOfType(MitigationBegun.class);
        assertThat(all(RunEvent.StepStarted.class).get(0).index()).isZero();
    }

    @Test
    void what_cannot_be_taken_back_is_residue_and_ends_with_exit_code_5() throws InterruptedException {
        int code = run(this::keep, List.of(new MitigationTakenBack("gameday", "router", false, "denied")));
        assertThat(code).isEqualTo(5);
        List<RunEvent.VerdictReached> verdicts = all(RunEvent.VerdictReached.class);
        assertThat(verdicts.get(verdicts.size() - 1).residue())
                .containsExactly("a mitigation's change of router (denied)");
        assertThat(all(RunEvent.SessionClosed.class)).containsExactly(new RunEvent.SessionClosed(5));
        assertThat(events).extracting(Recorded::number).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void what_is_taken_back_leaves_the_verdict_as_it_is() throws InterruptedException {
        int code = run(this::keep, List.of(new MitigationTakenBack("gameday", "router", true, "as it was")));
        assertThat(code).isEqualTo(1);
        assertThat(all(RunEvent.VerdictReached.class)).hasSize(1);
    }

    private void keep(List<Recorded> more) {
        more.stream()
                .map(recorded -> recorded.event())
                .filter(event -> event instanceof MitigationBegun || event instanceof MitigationTried)
                .forEach(event -> told.add(event.getClass().getSimpleName()));
        events.addAll(more);
    }

    private Conductor conductor(EventLog log) {
        return new Conductor(Stage.plan(), true, log, new Outside(cloud, cloud, cloud), timeline, Lanes.inline());
    }

    private int run(EventLog log, List<GameDayEvent> closing) throws InterruptedException {
        Conductor conductor = conductor(log);
        conductor.listen(recorded -> {
            if (recorded.event() instanceof FaultEvent.InjectionAccepted) {
                conductor.submit(new Command.Mitigate(mitigation));
            }
        });
        conductor.within(new Surround() {
            @Override
            public void opened(Consumer<Command> commands) {}

            @Override
            public List<GameDayEvent> closing(boolean clean) {
                return closing;
            }
        });
        return conductor.run(List.of());
    }

    private <E extends GameDayEvent> List<E> all(Class<E> kind) {
        return events.stream()
                .map(Recorded::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
