package dev.gameday.rehearsal.aws.lambda.code;

import dev.gameday.rehearsal.sandbox.Blueprint;
import dev.gameday.rehearsal.sandbox.Ending;
import dev.gameday.rehearsal.sandbox.Invocation;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Where functions' code is run: what the composition joins to the sandboxes. Called under the rehearsal's lock. */
public interface CodeHost {
    /** Why functions with code can't be made here, in a sentence; empty if they can. */
    Optional<String> refusal();

    /** Why code can't be run now, in a sentence; empty if it can. */
    Optional<String> standstill();

    /** Whether the caller may wait for an invocation: not where the rehearsal itself calls, to catch up with its clock. */
    boolean mayWait();

    /** Runs an invocation and waits for it, while others are answered. */
    Ending run(Blueprint blueprint, Invocation invocation, OptionalInt reserved);

    /** Has an invocation run, and calls {@code then}, under the lock again, with what came of it. */
    void begin(Blueprint blueprint, Invocation invocation, OptionalInt reserved, Consumer<Ending> then);

    /** Ends the function's sandboxes. */
    void retire(String function);
}
