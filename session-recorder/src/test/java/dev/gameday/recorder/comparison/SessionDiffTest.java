package dev.gameday.recorder.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.recorder.RecordReader;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.ObservationEvent.AlarmChanged;
import dev.gameday.runbook.event.PeopleEvent.Acknowledged;
import dev.gameday.runbook.event.PeopleEvent.Detected;
import dev.gameday.runbook.event.PeopleEvent.HintGiven;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent.HaltCause;
import dev.gameday.runbook.event.RunEvent.HaltRequested;
import dev.gameday.runbook.event.RunEvent.StepEnded;
import dev.gameday.runbook.event.RunEvent.StepStarted;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class SessionDiffTest {
    private final List<Recorded> session;

    SessionDiffTest() throws Exception {
        session = RecordReader.readAll(Path.of(
                        getClass().getResource("/stale-positions-v1.jsonl").toURI()))
                .events();
    }

    @Test
    void a_session_against_itself_differs_in_nothing() {
        assertThat(SessionDiff.between(session, session).isEmpty()).isTrue();
    }

    @Test
    void who_detected_sooner_is_said_to_have_detected_sooner() {
        SessionDiff diff = SessionDiff.between(session, moved(Detected.class, -180));
        assertThat(diff.measures())
                .containsExactly(
                        "detected by a person 3 min sooner (10 s instead of 3 min 10 s)", "detected without a hint");
    }

    @Test
    void what_was_not_done_is_no_credit() {
        SessionDiff diff = SessionDiff.between(session, without(Acknowledged.class::isInstance));
        assertThat(diff.measures()).containsExactly("acknowledged: not at all (nobody took the page), instead of 46 s");
        assertThat(SessionDiff.between(session, without(AlarmChanged.class::isInstance))
                        .measures())
                .anyMatch(sentence -> sentence.startsWith("detected by an alarm: not at all"));
    }

    @Test
    void a_step_that_was_left_out_is_skipped() {
        List<Recorded> walked = with(
                new StepStarted(0, "opening"),
                new StepEnded(0, "opening", "answered"),
                new StepStarted(1, "normal"),
                new StepEnded(1, "normal", "normal"));
        SessionDiff diff =
                SessionDiff.between(walked, with(new StepStarted(0, "opening"), new StepEnded(0, "opening", "halted")));
        assertThat(diff.steps()).hasSize(2);
        assertThat(diff.steps().get(0)).startsWith("step 1 (").endsWith(") ended 'halted' instead of 'answered'");
        assertThat(diff.steps().get(1)).startsWith("skipped step 2 (");
    }

    @Test
    void halts_and_hints_are_told_apart() {
        List<Recorded> halted = with(new HaltRequested(HaltCause.OPERATOR, "ana", "enough"));
        assertThat(SessionDiff.between(session, halted).decisions())
                .containsExactly("halted by a person (enough), which the first was not");
        assertThat(SessionDiff.between(halted, session).decisions())
                .containsExactly("was not halted (halted by a person (enough))");
        assertThat(SessionDiff.between(session, without(HintGiven.class::isInstance))
                        .decisions())
                .containsExactly("asked for 1 hint fewer");
    }

    private List<Recorded> moved(Class<? extends GameDayEvent> kind, int seconds) {
        return session.stream()
                .map(one -> kind.isInstance(one.event())
                        ? new Recorded(one.number(), one.at().plusSeconds(seconds), one.event())
                        : one)
                .toList();
    }

    private List<Recorded> without(Predicate<GameDayEvent> dropped) {
        return session.stream().filter(one -> !dropped.test(one.event())).toList();
    }

    private List<Recorded> with(GameDayEvent... added) {
        List<Recorded> events = new ArrayList<>(session);
        for (GameDayEvent event : added) {
            events.add(new Recorded(
                    events.size() + 1, events.get(events.size() - 1).at(), event));
        }
        return events;
    }
}
