package dev.gameday.shell.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.file.FaultFiles;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.recorder.replay.Recording;
import dev.gameday.recorder.replay.Restaging;
import dev.gameday.recorder.replay.drift.Drift;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.flow.file.Flows;
import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.ObservationEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.runbook.file.GuardFile;
import dev.gameday.runbook.file.RunbookFile;
import dev.gameday.runbook.file.Runbooks;
import dev.gameday.shell.Rehearsals;
import dev.gameday.shell.people.Saying;
import dev.gameday.shell.place.Bindings;
import dev.gameday.shell.place.Profiles;
import dev.gameday.shell.place.Speed;
import dev.gameday.shell.replay.Reexecution;
import dev.gameday.shell.replay.Rerun;
import dev.gameday.shell.replay.Stage;
import dev.gameday.shell.run.ActiveRun;
import dev.gameday.shell.run.RunListener;
import dev.gameday.shell.run.RunOrder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A recorded run, executed again, is the same run; where the product or the flow changed, it says in what. */
class ReexecutionTest {
    private static final long SEED = 7;

    private final Path folder;
    private final Reexecution reexecution;

    ReexecutionTest(@TempDir Path folder) {
        this.folder = folder;
        this.reexecution = new Reexecution(
                FaultFiles.shipped(),
                GuardFile.shipped(),
                Rehearsals.shipped(Trial.WALL),
                new SessionFolders(folder.resolve("elsewhere")),
                Trial.WALL);
    }

    static Stream<String> scenarios() {
        return Runbooks.shipped().all().stream().map(Runbook::id);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void every_shipped_scenario_executed_again_twice_is_the_same_to_the_last_byte(String scenario)
            throws IOException, InterruptedException {
        Recording recorded = record(scenario, run -> {});
        Rerun once = again(recorded);
        Rerun twice = again(recorded);
        assertThat(once.recording().lines()).isEqualTo(recorded.lines());
        assertThat(twice.recording().lines()).isEqualTo(recorded.lines());
        assertThat(Drift.exact(recorded, once.recording()).matches()).isTrue();
    }

    @Test
    void what_people_said_and_did_comes_again_at_its_place() throws IOException, InterruptedException {
        Recording recorded = record(
                "retry-storm",
                people(Map.of(
                        FaultEvent.InjectionAccepted.class, run -> run.note("pager is quiet"),
                        FaultEvent.EffectProven.class, run -> run.talk().say(Saying.DETECT.event(run.operator(), "")),
                        ObservationEvent.BoundBreached.class, ActiveRun::hint,
                        FaultEvent.RemovalRequested.class,
                                run -> run.talk().say(Saying.MITIGATE.event(run.operator(), "waited")))));
        Rerun again = again(recorded);
        assertThat(again.recording().lines()).isEqualTo(recorded.lines());
        assertThat(again.unrepeated()).isZero();
        assertThat(recorded.lines()).anyMatch(line -> line.contains("pager is quiet"));
    }

    @Test
    void a_halt_by_a_person_comes_again_at_its_place() throws IOException, InterruptedException {
        for (Class<?> moment : List.of(
                FaultEvent.UndoRecorded.class,
                FaultEvent.InjectionRequested.class,
                FaultEvent.EffectProven.class,
                ObservationEvent.SamplesRead.class,
                RunEvent.BaselineMeasured.class)) {
            Recording recorded = record("stale-positions", people(Map.of(moment, run -> run.halt("enough"))));
            assertThat(recorded.lines()).anyMatch(line -> line.contains("\"reason\":\"enough\""));
            assertThat(again(recorded).recording().lines())
                    .as("halted at %s", moment)
                    .isEqualTo(recorded.lines());
        }
    }

    @Test
    void a_changed_tolerance_is_named_as_the_first_difference() throws IOException, InterruptedException {
        Recording recorded = record("stop-drill", run -> {});
        Runbook changed = changed("stop-drill", "<= 60", "<= 61");
        Rerun again = reexecution.of(recorded, stage(changed, Optional.empty()));
        Drift drift = Drift.exact(recorded, again.recording());
        assertThat(drift.matches()).isFalse();
        assertThat(drift.first().orElseThrow())
                .isEqualTo("event 2, RunPlanned: plan.runbook.hypothesis.assertions[0].tolerance.high"
                        + " was 60.0, and is 61.0");
    }

    @Test
    void a_changed_flow_is_named_as_the_first_difference() throws IOException, InterruptedException {
        Recording recorded = record("stop-drill", run -> {});
        Rerun again = reexecution.of(recorded, stage(shipped("stop-drill"), Optional.of(changedFlow())));
        Drift drift = Drift.exact(recorded, again.recording());
        assertThat(drift.first().orElseThrow())
                .startsWith("event 1, SessionOpened: conditions.flow was \"trade-order ")
                .contains("and is \"trade-order ");
    }

    @Test
    void a_record_that_was_cut_off_matches_as_far_as_it_goes() throws IOException, InterruptedException {
        Recording whole = record("stop-drill", run -> {});
        Recording cut = new Recording(
                whole.session(), whole.lines().subList(0, 40), whole.events().subList(0, 40), List.of());
        Drift drift = Drift.exact(cut, again(cut).recording());
        assertThat(drift.matches()).isTrue();
        assertThat(drift.cutOff()).isTrue();
    }

    @Test
    void an_attended_run_at_another_time_and_with_lateness_comes_to_the_same()
            throws IOException, InterruptedException {
        Recording recorded = asIfScaled(attended());
        Restaging restaging = Restaging.of(recorded);
        assertThat(restaging.exact()).isFalse();
        assertThat(restaging.unattended(recorded)).isFalse();
        Rerun again = again(recorded);
        assertThat(Drift.within(restaging.tolerance(), recorded, again.recording())
                        .differences())
                .isEmpty();
        assertThat(again.unrepeated()).isZero();
        assertThat(again.recording().lines()).anyMatch(line -> line.contains("\"answer\":\"I think so\""));
        assertThat(again.recording().events().get(0).at())
                .isEqualTo(recorded.events().get(0).at());
    }

    @Test
    void an_attended_run_whose_halt_is_left_out_differs_in_what_came_of_it() throws IOException, InterruptedException {
        Recording recorded = asIfScaled(attended());
        List<Recorded> withoutHalt = recorded.events().stream()
                .filter(one -> !(one.event() instanceof RunEvent.HaltRequested))
                .toList();
        Recording unhalted = new Recording(recorded.session(), recorded.lines(), withoutHalt, List.of());
        Drift drift = Drift.within(
                Restaging.of(recorded).tolerance(), recorded, again(unhalted).recording());
        assertThat(drift.differences())
                .anyMatch(difference -> difference.startsWith("halt: was OPERATOR by ana, and is nothing"))
                .anyMatch(difference -> difference.startsWith("steps: was"));
        assertThat(drift.timeline().hunks(10)).isNotEmpty();
    }

    /** Somebody answers each guided step, and halts when an alarm comes. */
    private Recording attended() throws IOException, InterruptedException {
        RunOrder order =
                new RunOrder(shipped("stale-positions"), Map.of(), SEED, Speed.MAX, false, Set.of(), "", "ana");
        return Recording.read(trial().run(
                        order,
                        run -> run.listen((before, recorded, after) -> {
                            if (recorded.event() instanceof RunEvent.StepStarted) {
                                run.next("I think so");
                            } else if (recorded.event() instanceof ObservationEvent.AlarmChanged changed
                                    && changed.reading().raised()) {
                                run.halt("that is enough");
                            }
                        }))
                .result()
                .run()
                .folder());
    }

    /** The same run as a console in scaled time would have recorded it: later in the day, each event a little late. */
    private static Recording asIfScaled(Recording recorded) {
        List<Recorded> events = recorded.events().stream()
                .map(one -> new Recorded(
                        one.number(),
                        one.at().plus(Duration.ofHours(3)).plusMillis(one.number() * 7 % 900),
                        scaled(one.event())))
                .toList();
        return new Recording(recorded.session(), recorded.lines(), events, List.of());
    }

    private static GameDayEvent scaled(GameDayEvent event) {
        return event instanceof RunEvent.SessionOpened opened
                ? new RunEvent.SessionOpened(
                        opened.session(),
                        opened.software(),
                        opened.mode(),
                        opened.endpoint(),
                        opened.operator(),
                        opened.seed(),
                        "60",
                        opened.profile(),
                        opened.conditions())
                : event;
    }

    private static Consumer<ActiveRun> people(Map<Class<?>, Consumer<ActiveRun>> acts) {
        return run -> {
            Map<Class<?>, Consumer<ActiveRun>> left = new HashMap<>(acts);
            RunListener listener = (before, recorded, after) -> Optional.ofNullable(
                            left.remove(recorded.event().getClass()))
                    .ifPresent(act -> act.accept(run));
            run.listen(listener);
        };
    }

    private Recording record(String scenario, Consumer<ActiveRun> prepare) throws IOException, InterruptedException {
        return Recording.read(trial().run(Trial.order(scenario, SEED, Map.of()), prepare)
                .result()
                .run()
                .folder());
    }

    private Trial trial() {
        return new Trial(folder.resolve("sessions"));
    }

    private Rerun again(Recording recorded) {
        assertThat(recorded.obstacle()).isEmpty();
        String scenario = Restaging.of(recorded).plan().runbook().id();
        return reexecution.of(recorded, stage(shipped(scenario), Optional.empty()));
    }

    private static Stage stage(Runbook runbook, Optional<FlowDescription> flow) {
        return new Stage(runbook, Profiles.shipped(), Bindings.named(Bindings.REHEARSAL), flow);
    }

    private static Runbook shipped(String scenario) {
        return Runbooks.shipped().find(scenario).value().orElseThrow();
    }

    private Runbook changed(String scenario, String from, String to) throws IOException {
        String text = resource("/runbooks/" + scenario + ".yaml");
        assertThat(text).contains(from);
        Path file = Files.writeString(folder.resolve(scenario + ".yaml"), text.replace(from, to));
        return RunbookFile.read(file).match(runbook -> runbook, problems -> {
            throw new AssertionError(problems.toString());
        });
    }

    private static FlowDescription changedFlow() throws IOException {
        String text = resource("/flows/trade-order.yaml");
        assertThat(text).contains("50");
        return Flows.read("trade-order.yaml", text.replaceFirst("rate: 50\\b", "rate: 49"))
                .orElseThrow();
    }

    private static String resource(String path) throws IOException {
        try (var input = ReexecutionTest.class.getResourceAsStream(path)) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
