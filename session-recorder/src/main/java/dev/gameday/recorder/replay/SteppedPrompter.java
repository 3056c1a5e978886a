package dev.gameday.recorder.replay;

import dev.gameday.runbook.Step;
import dev.gameday.runbook.conductor.Timeline;
import dev.gameday.runbook.conductor.core.Command;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent.StepStarted;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Repeats each decision as long after the beginning of its step as it was made, and at the latest when the next step
 * begins; in their order. A guided step that nobody had answered is answered with nothing, so that the run comes to an end.
 */
final class SteppedPrompter implements Prompter {
    private static final Command NOBODY = new Command.Next("re-execution", "");

    private final Deque<Decision> left;
    private final List<Step> steps;
    private final boolean unattended;
    private final Set<Integer> answered;
    private final Timeline timeline;
    private final Consumer<Command> submit;

    SteppedPrompter(
            List<Decision> decisions,
            List<Step> steps,
            boolean unattended,
            Timeline timeline,
            Consumer<Command> submit) {
        this.left = new ArrayDeque<>(decisions);
        this.steps = steps;
        this.unattended = unattended;
        this.answered = decisions.stream()
                .filter(decision -> decision.command() instanceof Command.Next)
                .map(Decision::step)
                .collect(Collectors.toSet());
        this.timeline = timeline;
        this.submit = submit;
    }

    @Override
    public void begin() {}

    @Override
    public Optional<Command> before(long number, Instant now) {
        return Optional.empty();
    }

    @Override
    public void heard(Recorded recorded) {
        if (recorded.event() instanceof StepStarted started) {
            submitBefore(started.index());
            left.stream()
                    .filter(decision -> decision.step() == started.index())
                    .forEach(decision ->
                            timeline.wakeAt(recorded.at().plus(decision.into()), () -> submitUpTo(decision)));
            if (!unattended && guided(started.index()) && !answered.contains(started.index())) {
                submit.accept(NOBODY);
            }
        }
    }

    private boolean guided(int index) {
        return index >= 0 && index < steps.size() && steps.get(index).guided();
    }

    private void submitBefore(int step) {
        while (!left.isEmpty() && left.peek().step() < step) {
            submit.accept(left.remove().command());
        }
    }

    private void submitUpTo(Decision last) {
        while (!left.isEmpty() && left.peek().number() <= last.number()) {
            submit.accept(left.remove().command());
        }
    }

    @Override
    public int left() {
        return left.size();
    }
}
