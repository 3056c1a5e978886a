package dev.gameday.runbook.conductor.core;

import dev.gameday.runbook.Moment;
import dev.gameday.runbook.Step;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.runbook.people.Author;
import dev.gameday.runbook.plan.Plan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes the run through its runbook: starts a step, sees when it is done, and skips what a halt makes idle. */
final class Steps {
    private final Plan plan;
    private final boolean unattended;
    private final Injecting injecting;
    private final Removing removing;
    private final Concluding concluding;

    Steps(Plan plan, boolean unattended, Injecting injecting, Removing removing, Concluding concluding) {
        this.plan = plan;
        this.unattended = unattended;
        this.injecting = injecting;
        this.removing = removing;
        this.concluding = concluding;
    }

    void answer(Draft draft, Author author, String answer) {
        current(draft.state())
                .filter(Step::guided)
                .ifPresent(step ->
                        draft.emit(new PeopleEvent.StepAnswered(author.name(), step.id(), answer, author.typedBy())));
    }

    void hint(Draft draft, Author author) {
        List<String> hints = plan.runbook().hints();
        int tier = draft.state().hints();
        if (tier < hints.size()) {
            draft.emit(new PeopleEvent.HintGiven(author.name(), tier + 1, hints.get(tier), author.typedBy()));
        }
    }

    /** Goes on through the steps as far as they are done. */
    void settle(Draft draft) {
        while (!draft.state().closed() && move(draft)) {}
    }

    private boolean move(Draft draft) {
        RunState state = draft.state();
        Optional<Step> step = current(state);
        if (step.isPresent() && !state.stage().ended()) {
            String how = new Doing(draft).done(step.get());
            if (!how.isEmpty()) {
                draft.emit(
                        new RunEvent.StepEnded(state.stage().index(), step.get().id(), how));
            }
            return !how.isEmpty();
        }
        if (state.halt().isPresent() && !state.open().isEmpty()) {
            return false;
        }
        int next = following(state);
        boolean over = next >= steps().size();
        if (over || steps().get(next) instanceof Step.Debrief) {
            concluding.judge(draft);
        }
        if (over) {
            concluding.close(draft);
            return false;
        }
        draft.emit(new RunEvent.StepStarted(next, steps().get(next).id()));
        new Doing(draft).begin(steps().get(next));
        return true;
    }

    private int following(RunState state) {
        int next = state.stage().index() + 1;
        boolean blind = !state.baselineNormal().orElse(true);
        while (next < steps().size() && skipped(steps().get(next), state, blind)) {
            next++;
        }
        return next;
    }

    private static boolean skipped(Step step, RunState state, boolean blind) {
        boolean recovers = step instanceof Step.Recover && !state.faults().isEmpty();
        if (state.haltedAgain()) {
            return true;
        }
        return (blind || state.halt().isPresent()) && !(step instanceof Step.Debrief) && !recovers;
    }

    private Optional<Step> current(RunState state) {
        int index = state.stage().index();
        return index < 0 || index >= steps().size() ? Optional.empty() : Optional.of(steps().get(index));
    }

    private List<Step> steps() {
        return plan.runbook().steps();
    }

    /** One step at hand: how it begins, and whether it is done (and how; empty while it is not). */
    private final class Doing {
        private final Draft draft;
        private final Instant since;

        Doing(Draft draft) {
            this.draft = draft;
            this.since = draft.state().stage().since();
        }

        void begin(Step step) {
            if (step instanceof Step.Inject inject) {
                injecting.begin(draft, inject.id());
            } else if (step instanceof Step.Remove remove) {
                remove.injections().forEach(injection -> removing.begin(draft, injection));
            } else if (step instanceof Step.Predict predict && unattended) {
                draft.emit(new PeopleEvent.StepAnswered("runbook", predict.id(), predict.preset()));
            } else if (step.guided() && unattended) {
                draft.emit(new PeopleEvent.StepAnswered("runbook", step.id(), ""));
            }
        }

        String done(Step step) {
            boolean aftermath = step instanceof Step.Recover || step instanceof Step.Debrief;
            if (draft.state().haltedAgain() || (draft.state().halt().isPresent() && !aftermath)) {
                return draft.state().open().isEmpty() ? "halted" : "";
            }
            if (step instanceof Step.Baseline baseline) {
                return concluding.baseline(draft, baseline, since);
            } else if (step instanceof Step.Recover recover) {
                return concluding.recovery(draft, recover, since);
            } else if (step instanceof Step.Inject inject) {
                return accepted(inject.id()) ? "accepted" : "";
            } else if (step instanceof Step.Observe observe) {
                return observed(observe.until());
            } else if (step instanceof Step.Halt halt) {
                return halted(halt);
            } else if (step instanceof Step.Remove remove) {
                return remove.injections().stream().anyMatch(this::open) ? "" : "removed";
            }
            return draft.state().answered().contains(step.id()) ? "answered" : "";
        }

        private boolean accepted(String step) {
            return draft.state().fault(step).map(f -> f.has(Mark.ACCEPTED)).orElse(false);
        }

        private boolean open(String step) {
            return draft.state().fault(step).map(FaultProgress::open).orElse(false);
        }

        private String observed(Moment until) {
            boolean inVain = draft.state()
                    .fault(until.step())
                    .map(f -> f.has(Mark.NOT_EFFECTIVE))
                    .orElse(false);
            return inVain ? "not effective" : come(until) ? "observed" : "";
        }

        private String halted(Step.Halt halt) {
            if (come(halt.at())) {
                removing.halt(draft, RunEvent.HaltCause.RUNBOOK, "runbook", halt.title());
            }
            return "";
        }

        private boolean come(Moment moment) {
            Optional<Instant> at = Measuring.when(draft.state(), moment);
            at.filter(draft.now()::isBefore).ifPresent(later -> draft.wakeAt(later, new Command.Wake()));
            return at.isPresent() && !draft.now().isBefore(at.get());
        }
    }
}
