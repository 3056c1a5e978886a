package dev.gameday.catalog.arming;

import dev.gameday.catalog.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Port: the functions of an account, as arming reads and changes them. Every method comes back within its own deadline. */
public interface ArmableFunctions {
    /** The function of that name or ARN, without a version; empty if there is none. */
    Outcome<Optional<FunctionSetup>> read(String function);

    /**
     * Gives the function these layers and variables and leaves the rest; a conflict if it was changed since it was read, or
     * is being updated.
     */
    Outcome<Boolean> write(FunctionSetup read, Arrangement next);

    /** The function's tags; none for a function that is not there. */
    Outcome<Map<String, String>> tags(String arn);

    /** Sets one tag. */
    Outcome<Boolean> tag(String arn, String key, String value);

    /** Takes one tag away, if it is there. */
    Outcome<Boolean> untag(String arn, String key);

    /** Whether one of the function's URLs streams its responses. */
    Outcome<Boolean> streams(String arn);

    /** The names of all functions. */
    Outcome<List<String>> names();
}
