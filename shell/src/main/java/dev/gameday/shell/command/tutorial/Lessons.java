package dev.gameday.shell.command.tutorial;

import dev.gameday.runbook.Step;
import dev.gameday.runbook.conductor.core.Mark;
import dev.gameday.shell.view.RunView;
import java.util.List;

/** What the tutorial teaches, in order. */
final class Lessons {
    static final String SCENARIO = "stale-positions";

    static final List<Lesson> ALL = List.of(
            Lesson.of(
                    "What can be rehearsed",
                    "A scenario is one experiment: what is claimed, what is broken, when to stop. Everything here acts on a "
                            + "rehearsal cloud inside this program: no account, no cost, nothing leaves this machine.",
                    "scenario",
                    "list"),
            Lesson.of(
                    "What one of them does",
                    "Its plan says what would be done, to what, and how it is undone. Planning does nothing. Type the name's "
                            + "first letters and press Tab: it completes names, options and their values.",
                    "scenario",
                    "plan",
                    SCENARIO),
            Lesson.of(
                    "Start it",
                    "Now for real, in the rehearsal, ten times as fast as the clock. You are shown the plan and asked once: "
                            + "type yes. It then runs behind this prompt and says what it does.",
                    "scenario",
                    "run",
                    SCENARIO,
                    "--speed",
                    "10"),
            Lesson.during(
                    "Go on",
                    "It waits for you: steps that are for people, like the brief that it just read out, go on at next.",
                    at(Step.Brief.class),
                    1,
                    "next"),
            Lesson.during(
                    "Look at the panel",
                    "It measures what is normal; that takes some seconds. The panel shows it live. Press q to come back here.",
                    view -> true,
                    1,
                    "panel"),
            Lesson.during(
                    "Predict",
                    "Before anything is broken, say what you expect. Here: after how many seconds will an alarm speak? Say it "
                            + "behind next, in your own words.",
                    at(Step.Predict.class),
                    1,
                    "next",
                    "after",
                    "a",
                    "minute"),
            Lesson.during(
                    "Say what you see",
                    "The fault is in place. Whatever you notice goes into the record with your name and the time: note, "
                            + "detect, ack, mitigate. Write a note.",
                    view -> view.faults().values().stream().anyMatch(fault -> fault.has(Mark.EFFECTIVE)),
                    1,
                    "note",
                    "the",
                    "view",
                    "is",
                    "old"),
            Lesson.during(
                    "Stop everything",
                    "The one command to know by heart. It asks nothing, takes every fault away and looks until it has seen "
                            + "them gone. Ctrl-C twice does the same.",
                    view -> true,
                    1,
                    "halt"),
            Lesson.during(
                    "Close the day",
                    "Once all was normal again it judged the claim. REFUTED, as perhaps here, is no failure: it is what one rehearses "
                            + "for. Halted is a flag beside it. Now it asks what was learned; answer behind next.",
                    at(Step.Debrief.class),
                    1,
                    "next",
                    "I",
                    "know",
                    "where",
                    "halt",
                    "is"),
            Lesson.of(
                    "Read the report",
                    "The run left a record and, made from it, a report. This makes it once more and says where it is.",
                    "session",
                    "report"));

    private Lessons() {}

    private static java.util.function.Predicate<RunView> at(Class<? extends Step> kind) {
        return view -> view.course()
                .step()
                .filter(at -> !at.ended() && kind.isInstance(at.step()))
                .isPresent();
    }
}
