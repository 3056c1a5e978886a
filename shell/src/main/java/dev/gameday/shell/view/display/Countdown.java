package dev.gameday.shell.view.display;

import dev.gameday.runbook.Moment;
import dev.gameday.runbook.Step;
import dev.gameday.runbook.conductor.core.Mark;
import dev.gameday.shell.view.Course;
import dev.gameday.shell.view.FaultView;
import dev.gameday.shell.view.FaultWindow;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.text.Elapsed;
import java.time.Instant;
import java.util.Optional;

/** What comes next by itself, and when: the end of the step at hand as far as it is known, or of an open fault. */
public record Countdown(String what, Instant at) {
    /** The next of the run; empty where nothing is known to come by itself. */
    public static Optional<Countdown> of(RunView view) {
        if (view.closed()) {
            return Optional.empty();
        }
        Optional<Countdown> ofStep = view.course().halted().isPresent()
                ? Optional.empty()
                : view.course().step().filter(step -> !step.ended()).flatMap(step -> ofStep(view, step));
        return ofStep.isPresent()
                ? ofStep
                : view.faults().values().stream()
                        .filter(fault -> fault.open() && !fault.has(Mark.REMOVAL_REQUESTED))
                        .flatMap(fault -> fault.due().map(due -> new Countdown(fault.step() + " ends", due)).stream())
                        .findFirst();
    }

    /** As a few words: {@code first ends in 1:37}; nought once it is past. */
    public String text(Instant now) {
        return what + " in " + Elapsed.between(now, at);
    }

    private static Optional<Countdown> ofStep(RunView view, Course.AtStep at) {
        if (at.step() instanceof Step.Baseline baseline) {
            return Optional.of(new Countdown("patience ends", at.since().plus(baseline.patience())));
        } else if (at.step() instanceof Step.Recover recover) {
            return Optional.of(new Countdown("patience ends", at.since().plus(recover.patience())));
        } else if (at.step() instanceof Step.Observe observe) {
            return when(view, observe.until()).map(moment -> new Countdown("step ends", moment));
        } else if (at.step() instanceof Step.Halt halt) {
            return when(view, halt.at()).map(moment -> new Countdown("the runbook halts", moment));
        }
        return Optional.empty();
    }

    private static Optional<Instant> when(RunView view, Moment moment) {
        return Optional.ofNullable(view.faults().get(moment.step()))
                .flatMap(fault -> anchor(fault, moment.anchor()))
                .map(at -> at.plus(moment.offset()));
    }

    private static Optional<Instant> anchor(FaultView fault, Moment.Anchor anchor) {
        return switch (anchor) {
            case REQUEST -> fault.at(Mark.REQUESTED);
            case EFFECT -> fault.at(Mark.EFFECTIVE);
            case END -> fault.window().flatMap(FaultWindow::end).or(fault::due);
            case REMOVED -> fault.at(Mark.REMOVED);
        };
    }
}
