package dev.gameday.shell.view;

import dev.gameday.runbook.Step;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.runbook.plan.Plan;
import java.time.Instant;
import java.util.Optional;

/** How a run as a whole goes: opened, planned, the step at hand, halted, judged, closed. What has not come is empty. */
public record Course(
        Optional<Opened> opened,
        Optional<Planned> planned,
        Optional<AtStep> step,
        Optional<Halted> halted,
        Optional<RunEvent.VerdictReached> verdict,
        Optional<Integer> exitCode) {

    /** Before anything happened. */
    static final Course START = new Course(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The session's opening, and when it was. */
    public record Opened(RunEvent.SessionOpened session, Instant at) {}

    /** The plan and the hash that its approval is bound to. */
    public record Planned(Plan plan, String hash) {}

    /** The step at hand, counted from 0, and since when. */
    public record AtStep(int index, Step step, Instant since, boolean ended) {}

    /** The first halt, and when it was asked for. */
    public record Halted(RunEvent.HaltRequested request, Instant at) {}

    /** The plan, if there is one yet. */
    public Optional<Plan> plan() {
        return planned.map(Planned::plan);
    }

    Course opened(RunEvent.SessionOpened event, Instant at) {
        return new Course(Optional.of(new Opened(event, at)), planned, step, halted, verdict, exitCode);
    }

    Course planned(RunEvent.RunPlanned event) {
        return new Course(
                opened, Optional.of(new Planned(event.plan(), event.hash())), step, halted, verdict, exitCode);
    }

    Course started(int index, Instant at) {
        Optional<AtStep> next = plan().map(plan -> plan.runbook().steps())
                .filter(steps -> index >= 0 && index < steps.size())
                .map(steps -> new AtStep(index, steps.get(index), at, false));
        return new Course(opened, planned, next, halted, verdict, exitCode);
    }

    Course stepEnded() {
        Optional<AtStep> ended = step.map(last -> new AtStep(last.index(), last.step(), last.since(), true));
        return new Course(opened, planned, ended, halted, verdict, exitCode);
    }

    Course halted(RunEvent.HaltRequested event, Instant at) {
        return halted.isPresent()
                ? this
                : new Course(opened, planned, step, Optional.of(new Halted(event, at)), verdict, exitCode);
    }

    Course verdict(RunEvent.VerdictReached event) {
        return new Course(opened, planned, step, halted, Optional.of(event), exitCode);
    }

    Course closed(int code) {
        return new Course(opened, planned, step, halted, verdict, Optional.of(code));
    }
}
