package dev.gameday.shell.notify;

import dev.gameday.recorder.Redaction;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.Fold;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.runbook.profile.Notification.Occasion;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.text.Elapsed;
import java.util.Optional;

/**
 * What is said elsewhere of a run, in one line for a channel that everybody reads. It names the scenario and never the
 * fault: responders may be among the readers.
 */
final class RunWords {
    private static final int LONGEST = 300;

    private static final Fold<Telling> FOLD = Fold.<Telling>builder()
            .on(RunEvent.RunPlanned.class, (t, r, e) -> t.said(Occasion.START, "has begun"))
            .on(
                    FaultEvent.EffectProven.class,
                    (t, r, e) -> t.said(
                            Occasion.EFFECT,
                            "an effect is seen, " + Elapsed.of(t.after.lasted(e.seenAt())) + " into it"))
            .on(
                    RunEvent.HaltRequested.class,
                    (t, r, e) -> t.said(
                            Occasion.HALT,
                            "is HALTED by " + e.by() + " (" + e.reason() + "): everything is being removed"))
            .on(RunEvent.SessionClosed.class, (t, r, e) -> t.said(Occasion.END, t.end()))
            .build();

    private final Redaction redaction;

    RunWords(Redaction redaction) {
        this.redaction = redaction;
    }

    /** Something to say, and on which occasion. */
    record Saying(Occasion occasion, String words) {}

    /** What there is to say of the event; nothing of most. */
    Optional<Saying> of(Recorded recorded, RunView after) {
        return FOLD.apply(new Telling(after, Optional.empty()), recorded)
                .saying
                .map(saying -> new Saying(saying.occasion(), line(after, saying.words())));
    }

    private String line(RunView view, String words) {
        String who = view.course()
                .plan()
                .map(plan -> plan.runbook().code() + " " + plan.runbook().title())
                .orElse("a game day");
        String where = view.course()
                .opened()
                .map(opened -> opened.session().mode() == RunEvent.Mode.LIVE
                        ? view.course()
                                .plan()
                                .map(plan ->
                                        "LIVE in account " + plan.identity().account() + ", "
                                                + plan.identity().region())
                                .orElse("LIVE")
                        : "rehearsal")
                .orElse("");
        String session = view.course()
                .opened()
                .map(opened -> opened.session().session().value())
                .orElse("");
        String line = redaction
                .redacted("Game day %s (%s): %s. Session %s".formatted(who, where, words, session))
                .replaceAll("\\p{Cntrl}", " ");
        return escaped(line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…");
    }

    /** Slack reads these three as the beginning of links and mentions (docs.slack.dev, "Escaping text"). */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private record Telling(RunView after, Optional<Saying> saying) {
        Telling said(Occasion occasion, String words) {
            return new Telling(after, Optional.of(new Saying(occasion, words)));
        }

        String end() {
            String verdict = after.course()
                    .verdict()
                    .map(reached -> "verdict " + reached.verdict())
                    .orElse("no verdict");
            boolean clean = after.faults().values().stream().noneMatch(fault -> fault.open());
            return "is over: " + verdict + ", " + (clean ? "everything is removed" : "SOMETHING IS LEFT BEHIND");
        }
    }
}
