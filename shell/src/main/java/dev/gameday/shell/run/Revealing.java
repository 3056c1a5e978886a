package dev.gameday.shell.run;

import dev.gameday.shell.ExitCode;
import java.util.Optional;

/** Something that is kept from people until the reveal. The command {@code reveal} asks all of them in turn. */
public interface Revealing {
    /**
     * Reveals what it keeps, of the run of that session or, without one, of the one at hand; prints what there is to see.
     * Empty where it keeps nothing.
     */
    Optional<ExitCode> reveal(Optional<String> session) throws InterruptedException;
}
