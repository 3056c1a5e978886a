package dev.gameday.recorder.replay.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.SessionId;
import dev.gameday.recorder.Redaction;
import dev.gameday.recorder.replay.MemoryLog;
import dev.gameday.recorder.replay.Recording;
import dev.gameday.recorder.replay.drift.TimelineDiff.Side;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.PeopleEvent.Noted;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent.Conditions;
import dev.gameday.runbook.event.RunEvent.Mode;
import dev.gameday.runbook.event.RunEvent.SessionClosed;
import dev.gameday.runbook.event.RunEvent.SessionOpened;
import dev.gameday.runbook.event.RunEvent.StepEnded;
import dev.gameday.runbook.event.RunEvent.StepStarted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DriftTest {
    private static final Instant BEGIN = Instant.parse("2026-01-05T09:00:00Z");

    @Test
    void another_session_of_another_version_is_the_same_run() {
        Recording recorded = new Tape("20260105-090000-aaaaaa")
                .opened("1.0", Optional.empty())
                .closed();
        Recording again = new Tape("20260105-090000-bbbbbb")
                .opened("1.1", Optional.of(new Conditions("trade-order 1", "rehearsal", true)))
                .closed();
        assertThat(Drift.exact(recorded, again).first()).isEmpty();
    }

    @Test
    void the_first_difference_is_named_by_its_event_and_its_place() {
        Recording recorded = opened("aaaaaa").at(5, new Noted("ana", "one")).closed();
        Recording again = opened("bbbbbb").at(5, new Noted("ana", "two")).closed();
        Drift drift = Drift.exact(recorded, again);
        assertThat(drift.first()).contains("event 2, Noted: text was \"one\", and is \"two\"");
        assertThat(drift.timeline().hunks(10))
                .extracting(entry -> entry.side() + " " + entry.text())
                .containsExactly(
                        "BOTH session opened by ana",
                        "RECORDED ana one",
                        "AGAIN ana two",
                        "BOTH session closed, exit code 0");
    }

    @Test
    void an_event_that_comes_later_or_is_another_is_a_difference() {
        Recording recorded = opened("aaaaaa").at(5, new Noted("ana", "one")).closed();
        assertThat(Drift.exact(
                                recorded,
                                opened("bbbbbb").at(6, new Noted("ana", "one")).closed())
                        .first()
                        .orElseThrow())
                .isEqualTo("event 2, Noted, was at 2026-01-05T09:00:05Z, and is at 2026-01-05T09:00:06Z");
        assertThat(Drift.exact(
                                recorded,
                                opened("bbbbbb").at(5, new StepStarted(0, "a")).closed())
                        .first()
                        .orElseThrow())
                .startsWith("event 2 was Noted at")
                .contains("and is StepStarted");
    }

    @Test
    void a_recording_that_was_cut_off_is_compared_as_far_as_it_goes() {
        Recording cut = opened("aaaaaa").at(5, new Noted("ana", "one")).recording();
        Recording again = opened("bbbbbb").at(5, new Noted("ana", "one")).closed();
        assertThat(Drift.exact(cut, again).matches()).isTrue();
        assertThat(Drift.exact(cut, again).cutOff()).isTrue();
        assertThat(Drift.exact(again, cut).first())
                .contains("the re-execution ends after event 2; recorded is SessionClosed at 2026-01-05T09:01:00Z");
    }

    @Test
    void in_scaled_time_a_step_may_take_a_little_longer_and_no_more() {
        Recording recorded = step("aaaaaa", 100, "observed").closed();
        assertThat(within(recorded, step("bbbbbb", 110, "observed").closed())).isEmpty();
        assertThat(within(recorded, step("bbbbbb", 140, "observed").closed()))
                .containsExactly("step watch took 100 s, and takes 140 s");
        assertThat(within(recorded, step("bbbbbb", 100, "halted").closed()))
                .containsExactly("steps: was watch observed, and is watch halted");
    }

    @Test
    void very_long_timelines_that_differ_all_over_are_told_apart_whole() {
        Tape one = opened("aaaaaa");
        Tape other = opened("bbbbbb");
        for (int i = 0; i < 3_000; i++) {
            one.at(i, new Noted("ana", "a" + i));
            other.at(i, new Noted("ana", "b" + i));
        }
        List<TimelineDiff.Entry> entries =
                Drift.exact(one.closed(), other.closed()).timeline().entries();
        assertThat(entries).hasSize(6_002);
        assertThat(entries.subList(1, 3_001)).allMatch(entry -> entry.side() == Side.RECORDED);
    }

    private static List<String> within(Recording recorded, Recording again) {
        return Drift.within(Duration.ofSeconds(30), recorded, again).differences();
    }

    private static Tape step(String id, int seconds, String how) {
        return opened(id).at(0, new StepStarted(0, "watch")).at(seconds, new StepEnded(0, "watch", how));
    }

    private static Tape opened(String id) {
        return new Tape("20260105-090000-" + id).opened("1.0", Optional.empty());
    }

    /** Events written as a record would have them. */
    private static final class Tape {
        private final SessionId session;
        private final List<Recorded> events = new ArrayList<>();

        Tape(String session) {
            this.session = new SessionId(session);
        }

        Tape opened(String software, Optional<Conditions> conditions) {
            return at(
                    0,
                    new SessionOpened(
                            session,
                            software,
                            Mode.REHEARSAL,
                            "in-process rehearsal",
                            "ana",
                            7,
                            "max",
                            Optional.empty(),
                            conditions));
        }

        Tape at(int second, GameDayEvent event) {
            events.add(new Recorded(events.size() + 1, BEGIN.plusSeconds(second), event));
            return this;
        }

        Recording closed() {
            return at(60, new SessionClosed(0)).recording();
        }

        Recording recording() {
            MemoryLog log = new MemoryLog(session, Redaction.with(List.of()));
            log.append(events);
            return log.recording();
        }
    }
}
