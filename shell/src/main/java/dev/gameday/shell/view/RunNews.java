package dev.gameday.shell.view;

import dev.gameday.runbook.Step;
import dev.gameday.runbook.event.Fold;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.runbook.event.RunEvent.Assessment;
import dev.gameday.runbook.event.RunEvent.Verdict;
import dev.gameday.runbook.plan.PlanHash;
import dev.gameday.shell.view.text.Elapsed;
import dev.gameday.shell.view.text.Quantity;
import dev.gameday.shell.view.text.Tone;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Sentences on the run as a whole. */
final class RunNews {
    private static final Set<String> WORTH_SAYING = Set.of("halted", "not effective", "timed out");

    private RunNews() {}

    static void tell(Fold.Builder<News.Telling> fold) {
        News.say(
                fold,
                RunEvent.SessionOpened.class,
                Tone.TITLE,
                (v, e) -> "session %s opened by %s (%s)"
                        .formatted(e.session(), e.operator(), e.mode() == RunEvent.Mode.LIVE ? "LIVE" : "rehearsal"));
        News.say(
                fold,
                RunEvent.RunPlanned.class,
                Tone.PLAIN,
                (v, e) -> "planned %s %s, plan %s"
                        .formatted(e.plan().runbook().code(), e.plan().runbook().title(), PlanHash.brief(e.hash())));
        News.say(fold, RunEvent.PlanApproved.class, Tone.PLAIN, (v, e) -> approved(e));
        News.say(fold, RunEvent.StepStarted.class, Tone.TITLE, RunNews::started);
        News.say(fold, RunEvent.StepEnded.class, Tone.WARNING, (v, e) -> ended(e));
        fold.on(
                        RunEvent.BaselineMeasured.class,
                        (t, r, e) -> e.normal()
                                ? News.said(t, r, Tone.GOOD, "the baseline is normal")
                                : News.said(
                                        t,
                                        r,
                                        Tone.BAD,
                                        "the baseline is not normal: " + outside(t.before(), e.readings())))
                .on(
                        RunEvent.RecoveryMeasured.class,
                        (t, r, e) -> e.recovered()
                                ? News.said(t, r, Tone.GOOD, "back to normal")
                                : News.said(t, r, Tone.BAD, "not back to normal: " + outside(t.before(), e.readings())))
                .on(RunEvent.AssertionAssessed.class, (t, r, e) -> News.said(t, r, tone(e), assessed(e)))
                .on(RunEvent.VerdictReached.class, (t, r, e) -> News.said(t, r, tone(e), verdict(e)));
        News.say(
                fold, RunEvent.HaltRequested.class, Tone.BAD, (v, e) -> "HALT by %s: %s".formatted(e.by(), e.reason()));
        News.say(fold, RunEvent.RunPaused.class, Tone.WARNING, (v, e) -> "the console stands still: " + e.how());
        News.say(fold, RunEvent.RunResumed.class, Tone.WARNING, (v, e) -> resumed(e));
        News.say(
                fold,
                RunEvent.NotificationFailed.class,
                Tone.WARNING,
                (v, e) -> "the webhook from %s was not told of %s: %s".formatted(e.to(), e.what(), e.why()));
        News.say(
                fold,
                RunEvent.RecoveryBegun.class,
                Tone.BAD,
                (v, e) -> "another console took over to take away what was left");
        News.say(
                fold,
                RunEvent.SessionClosed.class,
                Tone.TITLE,
                (v, e) -> "session closed with exit code " + e.exitCode());
    }

    private static String approved(RunEvent.PlanApproved event) {
        String waived = event.overrides().entrySet().stream()
                .map(override -> override.getKey() + " (" + override.getValue() + ")")
                .sorted()
                .collect(Collectors.joining(", "));
        return "plan " + PlanHash.brief(event.hash()) + " approved by " + event.by()
                + (waived.isEmpty() ? "" : "; waived: " + waived);
    }

    private static String started(RunView view, RunEvent.StepStarted event) {
        List<Step> steps =
                view.course().plan().map(plan -> plan.runbook().steps()).orElse(List.of());
        return event.index() < 0 || event.index() >= steps.size()
                ? "step " + event.step()
                : "step %d of %d: %s"
                        .formatted(
                                event.index() + 1,
                                steps.size(),
                                steps.get(event.index()).title());
    }

    private static String ended(RunEvent.StepEnded event) {
        return WORTH_SAYING.contains(event.how()) ? "step %s ended: %s".formatted(event.step(), event.how()) : "";
    }

    private static String outside(RunView view, List<RunEvent.Reading> readings) {
        String names = readings.stream()
                .filter(reading -> !reading.within())
                .map(reading -> ObservationNews.title(view, reading.metric())
                        + reading.worst()
                                .map(worst -> " at worst " + ObservationNews.value(view, reading.metric(), worst))
                                .orElse(" without a value"))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "an effect is still seen" : names;
    }

    private static String resumed(RunEvent.RunResumed event) {
        return "the console stood still for %s%s; nothing was measured or guarded meanwhile"
                .formatted(Elapsed.of(event.wall()), event.announced() ? "" : ", unannounced");
    }

    private static Tone tone(RunEvent.AssertionAssessed event) {
        if (!event.deciding()) {
            return Tone.MUTED;
        }
        return event.result() == Assessment.MET
                ? Tone.GOOD
                : event.result() == Assessment.VIOLATED ? Tone.BAD : Tone.WARNING;
    }

    private static String assessed(RunEvent.AssertionAssessed event) {
        String measured = event.measured().map(Quantity::of).orElse("not measured");
        return "%s%s: %s (%s, %s)"
                .formatted(
                        event.deciding() ? "" : "observed, ",
                        event.result().name().toLowerCase(Locale.ROOT),
                        event.claim(),
                        measured,
                        event.tolerance());
    }

    private static Tone tone(RunEvent.VerdictReached event) {
        if (!event.residue().isEmpty() || event.verdict() == Verdict.REFUTED) {
            return Tone.BAD;
        }
        return event.verdict() == Verdict.HELD ? Tone.GOOD : Tone.WARNING;
    }

    private static String verdict(RunEvent.VerdictReached event) {
        String residue = event.residue().isEmpty() ? "" : "; LEFT BEHIND: " + String.join(", ", event.residue());
        return "verdict %s%s: %s%s"
                .formatted(event.verdict(), event.halted() ? ", halted" : "", event.reason(), residue);
    }
}
