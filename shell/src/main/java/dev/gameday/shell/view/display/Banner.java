package dev.gameday.shell.view.display;

import dev.gameday.runbook.event.RunEvent;
import dev.gameday.runbook.event.RunEvent.Verdict;
import dev.gameday.runbook.plan.Plan;
import dev.gameday.shell.view.Course;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.text.Elapsed;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Tone;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** What a run is and where it stands, in two lines: mode and scenario, then verdict, halt or step. */
public final class Banner {
    private static final int ROOMY = 90;

    private Banner() {}

    /** Mode, scenario and the session's clock, in exactly {@code width} columns. */
    public static Line first(RunView view, Instant now, int width) {
        return first(Line.EMPTY, view, now, ZoneOffset.UTC, width);
    }

    /**
     * The same with words of their own before it: that what is shown is not going on; the time in {@code zone} stands beside
     * UTC where there is room.
     */
    public static Line first(Line before, RunView view, Instant now, ZoneId zone, int width) {
        boolean both = width >= ROOMY && Elapsed.isElsewhere(zone, now);
        Line clock = Line.of("T+" + Elapsed.of(view.lasted(now)), Tone.VALUE)
                .plus("  " + Elapsed.time(now) + " UTC", Tone.MUTED)
                .plus(both ? "  " + Elapsed.local(now, zone) + " local" : "", Tone.MUTED);
        return Line.apart(before.plus(mode(view)).plus(" ").plus(scenario(view)), clock, width);
    }

    /** The verdict, the halt or the step at hand, and what comes next by itself, in exactly {@code width} columns. */
    public static Line second(RunView view, Instant now, int width) {
        Line next = Countdown.of(view)
                .map(countdown -> Line.of(countdown.text(now), Tone.VALUE))
                .orElse(Line.EMPTY);
        return next.spans().isEmpty() ? stand(view, now).padded(width) : Line.apart(stand(view, now), next, width);
    }

    /** REHEARSAL or LIVE, so that it can't be mistaken. */
    static Line mode(RunView view) {
        return view.course()
                .opened()
                .map(opened -> opened.session().mode() == RunEvent.Mode.LIVE
                        ? Line.of("*** LIVE ***", Tone.BAD)
                        : Line.of("REHEARSAL", Tone.TITLE))
                .orElse(Line.of("no session", Tone.MUTED));
    }

    private static Line scenario(RunView view) {
        return view.course()
                .plan()
                .map(Plan::runbook)
                .map(book -> Line.of(book.code() + " " + book.title(), Tone.TITLE))
                .orElse(Line.EMPTY);
    }

    static Line stand(RunView view, Instant now) {
        Optional<Line> verdict = view.course().verdict().map(Banner::verdict);
        Optional<Line> halted = view.course().halted().map(halt -> halted(halt, now));
        return verdict.or(() -> halted).orElseGet(() -> step(view, now));
    }

    private static Line verdict(RunEvent.VerdictReached reached) {
        Tone tone = reached.verdict() == Verdict.HELD
                ? Tone.GOOD
                : reached.verdict() == Verdict.REFUTED ? Tone.BAD : Tone.WARNING;
        Line line = Line.of("VERDICT " + reached.verdict() + (reached.halted() ? ", halted" : ""), tone);
        return reached.residue().isEmpty()
                ? line.plus(" · " + reached.reason())
                : line.plus(" · LEFT BEHIND: " + String.join(", ", reached.residue()), Tone.BAD);
    }

    private static Line halted(Course.Halted halt, Instant now) {
        return Line.of("HALTED " + Elapsed.between(halt.at(), now) + " ago", Tone.BAD)
                .plus(" by " + halt.request().by() + ": " + halt.request().reason());
    }

    private static Line step(RunView view, Instant now) {
        int of = view.course().plan().map(plan -> plan.runbook().steps().size()).orElse(0);
        return view.course()
                .step()
                .map(at -> Line.of("step " + (at.index() + 1) + "/" + of + " ", Tone.MUTED)
                        .plus(at.step().title())
                        .plus(" " + Elapsed.between(at.since(), now), Tone.VALUE))
                .orElse(Line.of("not begun", Tone.MUTED));
    }
}
