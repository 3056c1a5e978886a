package dev.gameday.recorder.report.story;

import dev.gameday.recorder.report.document.Quantity;
import dev.gameday.runbook.event.ArmingEvent.ArmingBegun;
import dev.gameday.runbook.event.ArmingEvent.ArmingKept;
import dev.gameday.runbook.event.FaultEvent.ControlStateChanged;
import dev.gameday.runbook.event.FaultEvent.EffectDiagnosed;
import dev.gameday.runbook.event.FaultEvent.EffectGone;
import dev.gameday.runbook.event.FaultEvent.EffectNotProven;
import dev.gameday.runbook.event.FaultEvent.EffectProven;
import dev.gameday.runbook.event.FaultEvent.FaultRemoved;
import dev.gameday.runbook.event.FaultEvent.InjectionAccepted;
import dev.gameday.runbook.event.FaultEvent.InjectionFailed;
import dev.gameday.runbook.event.FaultEvent.InjectionRequested;
import dev.gameday.runbook.event.FaultEvent.RemovalDelayed;
import dev.gameday.runbook.event.FaultEvent.RemovalGivenUp;
import dev.gameday.runbook.event.FaultEvent.RemovalRequested;
import dev.gameday.runbook.event.FaultEvent.UndoRecorded;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.ObservationEvent.AlarmChanged;
import dev.gameday.runbook.event.ObservationEvent.BoundBreached;
import dev.gameday.runbook.event.ObservationEvent.BoundRegained;
import dev.gameday.runbook.event.ObservationEvent.ReadingFailed;
import dev.gameday.runbook.event.ObservationEvent.ReadingRegained;
import dev.gameday.runbook.event.ObservationEvent.StopConditionTripped;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.event.PeopleEvent.Acknowledged;
import dev.gameday.runbook.event.PeopleEvent.Corrected;
import dev.gameday.runbook.event.PeopleEvent.Decided;
import dev.gameday.runbook.event.PeopleEvent.Detected;
import dev.gameday.runbook.event.PeopleEvent.FindingChanged;
import dev.gameday.runbook.event.PeopleEvent.FindingRaised;
import dev.gameday.runbook.event.PeopleEvent.HintGiven;
import dev.gameday.runbook.event.PeopleEvent.Looked;
import dev.gameday.runbook.event.PeopleEvent.Mitigated;
import dev.gameday.runbook.event.PeopleEvent.MitigationBegun;
import dev.gameday.runbook.event.PeopleEvent.MitigationTakenBack;
import dev.gameday.runbook.event.PeopleEvent.MitigationTried;
import dev.gameday.runbook.event.PeopleEvent.Noted;
import dev.gameday.runbook.event.PeopleEvent.Paged;
import dev.gameday.runbook.event.PeopleEvent.PredictionRevealed;
import dev.gameday.runbook.event.PeopleEvent.PredictionSealed;
import dev.gameday.runbook.event.PeopleEvent.Revealed;
import dev.gameday.runbook.event.PeopleEvent.RoleLeft;
import dev.gameday.runbook.event.PeopleEvent.RoleTaken;
import dev.gameday.runbook.event.PeopleEvent.RollAnswered;
import dev.gameday.runbook.event.PeopleEvent.StepAnswered;
import dev.gameday.runbook.event.PeopleEvent.Suspected;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent.BaselineMeasured;
import dev.gameday.runbook.event.RunEvent.HaltRequested;
import dev.gameday.runbook.event.RunEvent.PlanApproved;
import dev.gameday.runbook.event.RunEvent.RecoveryBegun;
import dev.gameday.runbook.event.RunEvent.RecoveryMeasured;
import dev.gameday.runbook.event.RunEvent.RunPaused;
import dev.gameday.runbook.event.RunEvent.RunResumed;
import dev.gameday.runbook.event.RunEvent.SessionClosed;
import dev.gameday.runbook.event.RunEvent.SessionOpened;
import dev.gameday.runbook.event.RunEvent.StepStarted;
import dev.gameday.runbook.event.RunEvent.VerdictReached;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Says in a few words what each event was; samples, log lines and what only the machinery needs have no words. */
public final class Timelines {
    private static final Map<Class<?>, Function<GameDayEvent, String>> WORDS = new HashMap<>();

    static {
        words(SessionOpened.class, e -> "session opened by " + e.operator());
        words(ArmingBegun.class, e -> e.command() + " began");
        words(ArmingKept.class, e -> e.step() + " is done and stays: " + e.detail());
        words(PlanApproved.class, e -> "plan approved by " + e.by());
        words(StepStarted.class, e -> "step " + e.step() + " began");
        words(BaselineMeasured.class, e -> e.normal() ? "steady state: normal" : "steady state: not normal");
        words(
                UndoRecorded.class,
                e -> "undo of " + e.step() + " recorded: " + e.undo().sentence());
        words(InjectionRequested.class, e -> "injection " + e.step() + " requested");
        words(
                InjectionAccepted.class,
                e -> "injection " + e.step() + " accepted: " + e.state().detail());
        words(
                InjectionFailed.class,
                e -> "injection " + e.step() + " failed: " + e.trouble().sentence());
        words(
                ControlStateChanged.class,
                e -> "control plane on " + e.step() + ": " + e.state().detail());
        words(
                EffectProven.class,
                e -> "effect of " + e.step() + " proven, first seen at " + Quantity.time(e.seenAt()) + ": "
                        + e.evidence());
        words(EffectNotProven.class, e -> "no effect of " + e.step() + " seen; waited for " + e.waitedFor());
        words(EffectDiagnosed.class, e -> "why " + e.step() + " has no effect: " + e.cause() + "; " + e.remedy());
        words(RemovalRequested.class, e -> "removal of " + e.step() + " began");
        words(RemovalDelayed.class, e -> "removal of " + e.step() + ", attempt " + e.attempt() + ": " + e.why());
        words(FaultRemoved.class, e -> e.step() + " read back as gone: " + e.detail());
        words(EffectGone.class, e -> "effect of " + e.step() + " last seen at " + Quantity.time(e.lastSeen()));
        words(
                RemovalGivenUp.class,
                e -> "removal of " + e.step() + " given up: " + e.why() + "; by hand: " + e.byHand());
        words(AlarmChanged.class, Timelines::alarm);
        words(BoundBreached.class, e -> e.metric() + " left " + e.tolerance() + ": " + Quantity.number(e.value()));
        words(
                BoundRegained.class,
                e -> e.metric() + " is back in " + e.tolerance() + ": " + Quantity.number(e.value()));
        words(
                StopConditionTripped.class,
                e -> "stop condition " + e.id() + " tripped: " + e.metric() + " not " + e.tolerance() + ", "
                        + e.observed());
        words(
                ReadingFailed.class,
                e -> e.what() + " can't be read: " + e.trouble().sentence());
        words(ReadingRegained.class, e -> e.what() + " can be read again");
        words(HaltRequested.class, e -> "halt requested by " + e.by() + " (" + cause(e) + "): " + e.reason());
        words(RecoveryBegun.class, e -> "another console, " + e.by() + "'s, took over to take away what was left");
        words(
                RecoveryMeasured.class,
                e -> e.recovered() ? "steady state held again" : "steady state did not hold again");
        words(VerdictReached.class, e -> "verdict: " + e.verdict() + (e.halted() ? ", halted" : ""));
        words(SessionClosed.class, e -> "session closed, exit code " + e.exitCode());
        words(
                StepAnswered.class,
                e -> e.answer().isBlank() ? "went on from " + e.step() : "answered " + e.step() + ": " + e.answer());
        words(Noted.class, e -> e.text());
        words(Corrected.class, e -> "correction of event " + e.number() + ": " + e.text());
        words(Detected.class, e -> "detected: " + e.text());
        words(Acknowledged.class, e -> "acknowledged: " + e.text());
        words(Mitigated.class, e -> "mitigated: " + e.text());
        words(Paged.class, e -> "paged: " + e.text());
        words(Looked.class, e -> "looked: " + e.what());
        words(Suspected.class, e -> "suspects " + e.component() + ": " + e.cause());
        words(MitigationBegun.class, e -> "mitigation begun: " + e.action());
        words(
                MitigationTried.class,
                e -> (e.done() ? "mitigation: " : "mitigation in vain: ") + e.action() + ": " + e.outcome());
        words(MitigationTakenBack.class, e -> "taken back: " + e.action() + ": " + e.outcome());
        words(Revealed.class, e -> "revealed: " + e.answer());
        words(HintGiven.class, e -> "hint " + e.tier() + " given: " + e.text());
        words(Decided.class, e -> "decided: " + e.text());
        words(
                FindingRaised.class,
                e -> "finding: " + e.text()
                        + e.tag().map(tag -> " (" + tag.word() + ")").orElse(""));
        words(FindingChanged.class, Timelines::changed);
        words(PredictionSealed.class, e -> "sealed a prediction");
        words(PredictionRevealed.class, e -> "had predicted: " + e.text());
        words(RoleTaken.class, e -> e.person() + " is " + e.role().label());
        words(RoleLeft.class, e -> e.person() + " is no longer " + e.role().label());
        words(RollAnswered.class, e -> e.present() ? "is here" : "was called and did not answer");
        words(RunPaused.class, e -> e.by() + " let the console stand still (" + e.how() + ")");
        words(RunResumed.class, Timelines::resumed);
    }

    private Timelines() {}

    public static List<TimelineEntry> of(RecordedEvents events) {
        return events.kept().stream()
                .flatMap(kept -> entry(kept).stream())
                .sorted(Comparator.comparing(TimelineEntry::at))
                .toList();
    }

    private static Optional<TimelineEntry> entry(Kept kept) {
        Recorded recorded = kept.recorded();
        return words(recorded.event())
                .map(words -> new TimelineEntry(recorded.at(), words, author(recorded.event()), kept.evidence()));
    }

    public static String cause(HaltRequested halt) {
        return halt.cause().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String alarm(AlarmChanged changed) {
        return "alarm " + changed.alarm() + ": " + changed.reading().state() + " since "
                + Quantity.time(changed.reading().since());
    }

    private static String changed(FindingChanged changed) {
        List<String> said = new ArrayList<>();
        changed.owner().ifPresent(owner -> said.add("owner " + owner));
        changed.due().ifPresent(due -> said.add("due " + due));
        changed.tag().ifPresent(tag -> said.add("tag " + tag.word()));
        changed.state().ifPresent(state -> said.add(state.word()));
        return "the finding of event " + changed.finding() + ": " + String.join(", ", said);
    }

    private static String resumed(RunResumed resumed) {
        return (resumed.announced() ? "the console goes on after " : "the console was found to have stood still for ")
                + Quantity.duration(resumed.wall());
    }

    /** Who said it, where it was somebody, and who typed it for them. */
    public static Optional<String> author(GameDayEvent event) {
        return event instanceof PeopleEvent people
                ? Optional.of(people.by()
                        + people.typedBy()
                                .map(user -> " (typed by " + user + ")")
                                .orElse(""))
                : Optional.empty();
    }

    /** What the event was, in a few words; empty where it has none. */
    public static Optional<String> words(GameDayEvent event) {
        return Optional.ofNullable(WORDS.get(event.getClass())).map(words -> words.apply(event));
    }

    private static <E extends GameDayEvent> void words(Class<E> kind, Function<E, String> words) {
        WORDS.put(kind, event -> words.apply(kind.cast(event)));
    }
}
