package dev.gameday.runbook.conductor.core;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.ControlState.Presence;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.diagnosis.Diagnosis;
import dev.gameday.catalog.metric.AlarmReading;
import dev.gameday.catalog.metric.InvocationSample;
import dev.gameday.catalog.metric.LogLine;
import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.catalog.metric.Sample;
import dev.gameday.runbook.SteadyState;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.ObservationEvent;
import dev.gameday.runbook.event.RunEvent.HaltCause;
import dev.gameday.runbook.plan.Plan;
import dev.gameday.runbook.plan.PlannedInjection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Looks at everything, again and again, and says what it sees: samples, alarms, control planes, proofs. */
final class Watching {
    /** How often everything is looked at. */
    static final Duration POLL = Duration.ofSeconds(5);

    /** How far back the first look goes, and how long a late sample is waited for. */
    static final Duration LOOK_BACK = Duration.ofMinutes(5);

    private final Plan plan;
    private final Removing removing;
    private final Guarding guarding;
    private final Proving proving;
    private final Expiring expiring;
    private final Following following;

    Watching(Plan plan, Removing removing) {
        this.plan = plan;
        this.removing = removing;
        this.guarding = new Guarding(plan, removing);
        this.proving = new Proving(plan);
        this.expiring = new Expiring(plan, removing);
        this.following = Following.of(plan);
    }

    void poll(Draft draft) {
        Instant now = draft.now();
        draft.wakeAt(now.plus(POLL), new Command.Tick());
        draft.effect(new Effect.ReadSamples(plan.metrics().values(), unread(draft), now));
        if (!plan.alarms().isEmpty()) {
            draft.effect(new Effect.ReadAlarms(plan.alarms()));
        }
        for (FaultProgress fault : draft.state().open()) {
            if (fault.has(Mark.REQUESTED) && !fault.has(Mark.REMOVAL_REQUESTED)) {
                draft.effect(new Effect.ReadControl(fault.step(), fault.undo(), fault.has(Mark.ANSWERED)));
            }
        }
        plan.injections().forEach(injection -> readProof(draft, injection));
        following.turn(now).forEach(function -> draft.effect(new Effect.ReadInvocations(function, now)));
        proving.judge(draft);
        expiring.judge(draft);
    }

    private Instant unread(Draft draft) {
        Instant earliest = draft.now().minus(LOOK_BACK);
        return plan.metrics().values().stream()
                .filter(source -> source.canary().isEmpty())
                .map(source -> draft.state()
                        .series(source.name())
                        .last()
                        .map(Sample::end)
                        .orElse(earliest))
                .min(Instant::compareTo)
                .filter(oldest -> oldest.isAfter(earliest))
                .orElse(earliest);
    }

    private void readProof(Draft draft, PlannedInjection injection) {
        draft.state()
                .fault(injection.step())
                .filter(fault -> fault.has(Mark.REQUESTED) && !fault.has(Mark.EFFECT_GONE))
                .ifPresent(fault -> injection.proof().log().ifPresent(log -> {
                    String group = plan.logs().getOrDefault(log, log);
                    draft.effect(new Effect.ReadProof(
                            injection.step(), group, injection.proof().text().orElseThrow(), from(fault), draft.now()));
                }));
    }

    /** Who reads far behind, as one that takes over does, goes straight to what tells whether the effect is gone. */
    private static Instant from(FaultProgress fault) {
        Instant unread = fault.effectSeen()
                .map(seen -> seen.plusMillis(1))
                .or(() -> fault.at(Mark.REQUESTED))
                .orElseThrow();
        return fault.at(Mark.REMOVED)
                .filter(removed -> fault.has(Mark.EFFECTIVE) && unread.isBefore(removed.minus(Proving.QUIET)))
                .orElse(unread);
    }

    void samples(Draft draft, Outcome<List<Sample>> outcome) {
        readable(draft, "metrics", outcome);
        judge(draft, outcome.value().orElse(List.of()));
    }

    /** Takes samples, wherever they come from, and looks at everything that is judged by them. */
    void judge(Draft draft, List<Sample> samples) {
        List<Sample> fresh =
                samples.stream().filter(sample -> fresh(draft, sample)).toList();
        if (!fresh.isEmpty()) {
            draft.emit(new ObservationEvent.SamplesRead(fresh));
        }
        plan.runbook().steadyState().forEach(steady -> bounds(draft, steady, fresh));
        proving.samples(draft);
        guarding.judge(draft);
    }

    private boolean fresh(Draft draft, Sample sample) {
        MetricSource source = plan.metrics().get(sample.metric());
        return source != null
                && !sample.end().isAfter(draft.now().minus(source.lag()))
                && draft.state()
                        .series(sample.metric())
                        .last()
                        .map(last -> !sample.start().isBefore(last.end()))
                        .orElse(true);
    }

    private static void bounds(Draft draft, SteadyState steady, List<Sample> fresh) {
        for (Sample sample : fresh) {
            if (sample.metric().equals(steady.metric())) {
                boolean breached = draft.state().breached().contains(steady.metric());
                boolean within = steady.tolerance().accepts(sample.value());
                String bound = steady.tolerance().toString();
                if (within == breached) {
                    draft.emit(
                            within
                                    ? new ObservationEvent.BoundRegained(steady.metric(), sample.value(), bound)
                                    : new ObservationEvent.BoundBreached(steady.metric(), sample.value(), bound));
                }
            }
        }
    }

    /** These are for eyes: nothing is judged by them. */
    void invocations(Draft draft, String function, Outcome<List<InvocationSample>> outcome) {
        readable(draft, "invocations of " + function + " in its log", outcome);
        List<InvocationSample> fresh = outcome.value().orElse(List.of());
        if (!fresh.isEmpty()) {
            draft.emit(new ObservationEvent.InvocationsSeen(fresh));
        }
    }

    void alarms(Draft draft, Outcome<List<AlarmReading>> outcome) {
        readable(draft, "alarms", outcome);
        for (AlarmReading reading : outcome.value().orElse(List.of())) {
            for (Map.Entry<String, String> alarm : new java.util.TreeMap<>(plan.alarms()).entrySet()) {
                boolean changed = alarm.getValue().equals(reading.name())
                        && draft.state()
                                .alarm(alarm.getKey())
                                .map(last -> !last.state().equals(reading.state()))
                                .orElse(true);
                if (changed) {
                    draft.emit(new ObservationEvent.AlarmChanged(alarm.getKey(), reading));
                }
            }
        }
        guarding.alarms(draft, outcome.value().orElse(List.of()));
    }

    void diagnosed(Draft draft, String step, Outcome<Diagnosis> outcome) {
        proving.diagnosed(draft, step, outcome);
    }

    /** {@code answered}: the injection's own calls were answered before the look set out. */
    void control(Draft draft, String step, boolean answered, Outcome<ControlState> outcome) {
        readable(draft, "state of " + step, outcome);
        outcome.value()
                .ifPresent(state -> draft.state()
                        .fault(step)
                        .filter(FaultProgress::open)
                        .filter(fault -> !fault.has(Mark.REMOVAL_REQUESTED))
                        .filter(fault -> answered || !isAbsent(state))
                        .ifPresent(fault -> changed(draft, fault, state)));
    }

    /** To a look that set out before the calls were answered, that nothing is in force, or only a part, is not its end. */
    private static boolean isAbsent(ControlState state) {
        boolean absent = state.presence() == Presence.GONE || state.presence() == Presence.ENDED;
        return absent && state.failure().isEmpty();
    }

    private void changed(Draft draft, FaultProgress fault, ControlState state) {
        if (fault.control().map(state::equals).orElse(false)) {
            return;
        }
        draft.emit(new FaultEvent.ControlStateChanged(fault.step(), state));
        state.failure()
                .ifPresent(reason -> removing.halt(
                        draft,
                        reason.toLowerCase(Locale.ROOT).contains("stop condition")
                                ? HaltCause.STOP_CONDITION
                                : HaltCause.FAILURE,
                        "AWS",
                        fault.step() + ": " + reason));
    }

    void lines(Draft draft, String step, Outcome<List<LogLine>> outcome) {
        readable(draft, log(step), outcome);
        List<LogLine> lines = outcome.value().orElse(List.of());
        if (!lines.isEmpty()) {
            LogLine first = lines.get(0);
            LogLine last = lines.get(lines.size() - 1);
            List<LogLine> kept = new ArrayList<>(List.of(first));
            if (!last.equals(first)) {
                kept.add(last);
            }
            draft.emit(new ObservationEvent.LinesFound(step, kept));
            proving.line(draft, step, first);
        }
    }

    /** What the log that proves a step's effect is called where it can't be read. */
    static String log(String step) {
        return "log for " + step;
    }

    static <T> void readable(Draft draft, String what, Outcome<T> outcome) {
        boolean unreadable = draft.state().unreadable().contains(what);
        outcome.match(
                value -> {
                    if (unreadable) {
                        draft.emit(new ObservationEvent.ReadingRegained(what));
                    }
                    return draft;
                },
                (Trouble trouble) -> {
                    if (!unreadable) {
                        draft.emit(new ObservationEvent.ReadingFailed(what, trouble));
                    }
                    return draft;
                });
    }
}
