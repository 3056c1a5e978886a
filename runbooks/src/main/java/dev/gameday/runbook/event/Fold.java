package dev.gameday.runbook.event;

import java.util.HashMap;
import java.util.Map;

/**
 * How a state follows from events: one step for each kind of event that matters to it, all others leaving it as it is.
 * Immutable once built and safe to share.
 */
public final class Fold<S> {
    private final Map<Class<?>, Step<S, ?>> steps;

    private Fold(Map<Class<?>, Step<S, ?>> steps) {
        this.steps = Map.copyOf(steps);
    }

    /** The state after the event. */
    @SuppressWarnings("unchecked") // a step is kept under the class of the event that it takes
    public S apply(S state, Recorded recorded) {
        Step<S, GameDayEvent> step =
                (Step<S, GameDayEvent>) steps.get(recorded.event().getClass());
        return step == null ? state : step.apply(state, recorded, recorded.event());
    }

    /** The state after all the events, in order. */
    public S applyAll(S state, Iterable<Recorded> events) {
        S result = state;
        for (Recorded recorded : events) {
            result = apply(result, recorded);
        }
        return result;
    }

    /** A fold to be built. */
    public static <S> Builder<S> builder() {
        return new Builder<>();
    }

    /** One step: the state, the event with its number and time, and the event itself. */
    @FunctionalInterface
    public interface Step<S, E extends GameDayEvent> {
        S apply(S state, Recorded recorded, E event);
    }

    /** Collects the steps of a fold. */
    public static final class Builder<S> {
        private final Map<Class<?>, Step<S, ?>> steps = new HashMap<>();

        private Builder() {}

        /** Takes this step for events of that class; one step for each class. */
        public <E extends GameDayEvent> Builder<S> on(Class<E> kind, Step<S, E> step) {
            if (steps.put(kind, step) != null) {
                throw new IllegalArgumentException("two steps for " + kind.getSimpleName());
            }
            return this;
        }

        /** The fold. */
        public Fold<S> build() {
            return new Fold<>(steps);
        }
    }
}
