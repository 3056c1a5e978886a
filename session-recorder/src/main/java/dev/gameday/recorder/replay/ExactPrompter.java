package dev.gameday.recorder.replay;

import dev.gameday.runbook.conductor.Timeline;
import dev.gameday.runbook.conductor.core.Command;
import dev.gameday.runbook.event.Recorded;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Repeats each decision at its instant and before the event that it came before. What else was due at that instant and
 * led to no event had begun before it in the recorded run too: people's words are taken while a run works, not before.
 */
final class ExactPrompter implements Prompter {
    private final Deque<Decision> left;
    private final Timeline timeline;
    private final Consumer<Command> submit;

    ExactPrompter(List<Decision> decisions, Timeline timeline, Consumer<Command> submit) {
        this.left = new ArrayDeque<>(decisions);
        this.timeline = timeline;
        this.submit = submit;
    }

    @Override
    public void begin() {
        // What is woken twice at one instant comes after all that was due then.
        left.forEach(decision -> timeline.wakeAt(
                decision.at(), () -> timeline.wakeAt(decision.at(), () -> submitDue(timeline.instant()))));
    }

    private void submitDue(Instant now) {
        Decision next = left.peek();
        if (next != null && !next.at().isAfter(now)) {
            submit.accept(left.remove().command());
        }
    }

    @Override
    public Optional<Command> before(long number, Instant now) {
        Decision next = left.peek();
        boolean due = next != null && (next.at().isBefore(now) || (next.at().equals(now) && next.number() <= number));
        return due ? Optional.of(left.remove().command()) : Optional.empty();
    }

    @Override
    public void heard(Recorded recorded) {}

    @Override
    public int left() {
        return left.size();
    }
}
