package dev.gameday.rehearsal.flow;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * What the practice flow asks of the cloud around it, at the agenda's present time. Faults reach the flow only through
 * these answers: a function's own configuration, its role's policies, the network's access lists, and what the fault
 * extension in it would read.
 */
public interface Surroundings {
    /** The settings that a new invocation of the function runs with. */
    Settings settings(String function);

    /** Whether the function's role may do {@code action} (as {@code dynamodb:PutItem}) on the resource of that ARN. */
    Permission permission(String function, String action, String resourceArn);

    /** Whether traffic from the function subnet of {@code from} reaches the pricing subnet of {@code to}, both ways. */
    boolean connects(Zone from, Zone to);

    /** Whether traffic from the function subnet of {@code from} reaches the Regional endpoint of {@code service}. */
    boolean reaches(Zone from, String service);

    /** What the fault extension of one environment of the function, in that zone, finds when it polls. */
    Poll poll(String function, Zone zone);

    /** A function's settings. {@code reservedConcurrency} is empty where the account's pool is shared. */
    record Settings(Duration timeout, int memoryMegabytes, OptionalInt reservedConcurrency) {}

    /** Allowed, or denied with the message that AWS gives the caller. */
    record Permission(boolean allowed, String message) {
        /** The action may be done. */
        public static final Permission ALLOWED = new Permission(true, "");
    }

    /** One of the three Availability Zones, by index 0 to 2; each has a function subnet and a pricing subnet. */
    record Zone(int index) {}

    /** What a poll of the fault configuration found. */
    sealed interface Poll {
        /** The function has no extension: nothing is polled, nothing logged. */
        record NotArmed() implements Poll {}

        /** The extension could not read its configuration and fails open, with this log line. */
        record Failed(String logLine) implements Poll {}

        /** The active faults, the earliest first; empty when there are none. */
        record Active(List<InvocationFault> faults) implements Poll {}
    }

    /** A fault on a share of a function's invocations, as the FIS extension applies it. */
    sealed interface InvocationFault {
        /** Identifies the fault between polls. */
        String id();

        /** The share of invocations affected, 1 to 100. */
        int percentage();

        /** The invocation starts after {@code delay}; the function's timeout counts it. */
        record Delay(String id, int percentage, Duration delay) implements InvocationFault {}

        /** The invocation fails; the handler runs before that unless {@code preventExecution}. */
        record Failure(String id, int percentage, boolean preventExecution) implements InvocationFault {}

        /** The invocation answers with this HTTP status; the handler runs before unless {@code preventExecution}. */
        record HttpResponse(String id, int percentage, boolean preventExecution, int statusCode, String contentType)
                implements InvocationFault {}
    }
}
