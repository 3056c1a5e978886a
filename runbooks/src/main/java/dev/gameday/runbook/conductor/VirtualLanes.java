package dev.gameday.runbook.conductor;

import dev.gameday.catalog.Trouble;
import dev.gameday.runbook.conductor.core.Command;
import dev.gameday.runbook.conductor.core.Effect;
import dev.gameday.runbook.conductor.core.Outside;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Runs each effect at once on the caller's thread, as {@link Lanes#inline}, and has the answer of one whose calls hung
 * come when they would have been given up: virtual time has then moved on by that. What the effect did after such a
 * call was done at its beginning, the one liberty that is taken.
 */
public final class VirtualLanes implements Lanes {
    /** Less than this is the machine's own slowness. */
    private static final Duration NOTABLE = Duration.ofSeconds(1);

    private final Timeline timeline;
    private final Supplier<Duration> waited;
    private final Set<String> underWay = new HashSet<>();

    /** {@code waited} tells for how long calls have waited in vain so far, all in all. */
    public VirtualLanes(Timeline timeline, Supplier<Duration> waited) {
        this.timeline = timeline;
        this.waited = waited;
    }

    @Override
    public void run(Effect effect, Outside outside, Consumer<Command> answer) {
        if (underWay.contains(effect.subject())) {
            return;
        }
        Duration before = waited.get();
        Command command = Lanes.attempt(effect, outside);
        Duration hung = waited.get().minus(before);
        if (hung.compareTo(NOTABLE) < 0) {
            answer.accept(command);
            return;
        }
        boolean tooLong = hung.compareTo(effect.deadline()) >= 0;
        Command late = tooLong ? effect.failed(gaveNoAnswer(effect)) : command;
        underWay.add(effect.subject());
        timeline.wakeAt(timeline.instant().plus(tooLong ? effect.deadline() : hung), () -> {
            underWay.remove(effect.subject());
            answer.accept(late);
        });
    }

    @Override
    public void close() {}

    private static Trouble gaveNoAnswer(Effect effect) {
        return new Trouble(
                Trouble.Kind.TIMED_OUT,
                effect.subject() + " gave no answer in " + effect.deadline().toSeconds() + " s");
    }
}
