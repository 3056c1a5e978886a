package dev.gameday.catalog.workbench;

import dev.gameday.catalog.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Port: an engineer's hands in an account during an incident. It reads and changes the settings of functions, the inline
 * policies of roles and what waits in queues; it never touches an experiment. Safe for many threads; nothing is tried
 * again by itself.
 */
public interface Workbench {
    /** The settings of the function of that name; trouble where there is none. */
    Outcome<FunctionSettings> function(String name);

    /** Whether Lambda has applied the last change of the function's configuration; trouble where it could not. */
    Outcome<Boolean> applied(String function);

    /** The inline policies of the role of that name: their documents, as JSON, by the policies' names. */
    Outcome<Map<String, String>> policies(String role);

    /** What waits in the queue of that name. */
    Outcome<QueueDepth> queue(String name);

    /** The Availability Zone of each of these subnets, by the subnets' ids. */
    Outcome<Map<String, String>> zones(List<String> subnets);

    /** Has the function have that timeout, in whole seconds (1 to 900). */
    Outcome<Change> timeout(String function, int seconds);

    /** Has the function have so much memory, in MB (128 to 10,240). */
    Outcome<Change> memory(String function, int megabytes);

    /** Reserves so many concurrent executions for the function; empty takes its reservation away. */
    Outcome<Change> concurrency(String function, Optional<Integer> executions);

    /** Attaches the function to these subnets and to no other; there must be one. */
    Outcome<Change> subnets(String function, List<String> subnets);

    /**
     * Has the function have exactly these settings, in as few calls as Lambda takes: it refuses a second change of a
     * configuration while the first is under way. When it was last modified can't be set.
     */
    Outcome<Change> restore(FunctionSettings settings);

    /** Gives the role exactly these inline policies, by name: others are deleted, missing ones are put back. */
    Outcome<Change> policies(String role, Map<String, String> wanted);

    /**
     * Moves at most so many messages from a queue's dead-letter queue back to it, each received, sent again and deleted,
     * in this order: one that is cut short is there twice rather than lost.
     */
    Outcome<Change> redrive(String queue, String deadLetters, int most);
}
