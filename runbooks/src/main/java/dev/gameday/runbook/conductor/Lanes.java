package dev.gameday.runbook.conductor;

import dev.gameday.catalog.Trouble;
import dev.gameday.runbook.conductor.core.Command;
import dev.gameday.runbook.conductor.core.Effect;
import dev.gameday.runbook.conductor.core.Outside;
import java.util.function.Consumer;

/** Where effects run. Every effect is answered exactly once, but for a read whose predecessor is still under way. */
public interface Lanes extends AutoCloseable {
    /** Runs the effect and has its answer taken by {@code answer}, now or later, on any thread. */
    void run(Effect effect, Outside outside, Consumer<Command> answer);

    @Override
    void close();

    /** Runs each effect at once on the caller's thread: for virtual time, where order is all. */
    static Lanes inline() {
        return new Lanes() {
            @Override
            public void run(Effect effect, Outside outside, Consumer<Command> answer) {
                answer.accept(attempt(effect, outside));
            }

            @Override
            public void close() {}
        };
    }

    /** The effect's answer; a bug in an adapter is an answer too, so that no fault is forgotten for it. */
    static Command attempt(Effect effect, Outside outside) {
        try {
            return effect.run(outside);
        } catch (RuntimeException e) {
            System.getLogger(Lanes.class.getName()).log(System.Logger.Level.ERROR, effect.subject() + " failed", e);
            return effect.failed(new Trouble(
                    Trouble.Kind.SERVICE_FAILED,
                    effect.subject() + " failed unexpectedly (" + e.getClass().getSimpleName() + "); see the log"));
        }
    }
}
