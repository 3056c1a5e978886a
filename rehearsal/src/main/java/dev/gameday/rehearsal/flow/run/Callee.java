package dev.gameday.rehearsal.flow.run;

import dev.gameday.rehearsal.flow.request.Request;
import org.jspecify.annotations.Nullable;

/** What can be called from outside the flow's network: a function, or a service through its own balancing. */
@FunctionalInterface
public interface Callee {
    /** Calls it; {@code caller} hears the answer later, or never if the call outlives it. */
    void call(int attempt, @Nullable Request request, Caller caller);
}
