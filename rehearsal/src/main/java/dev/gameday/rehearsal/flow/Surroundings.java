package dev.gameday.rehearsal.flow;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * What the practice flow asks of the cloud around it, at the agenda's present time. Faults reach the flow only through
 * these answers: a function's own configuration, its role's policies, the network's access lists, what the fault
 * extension in it would read, and what the code of its layers does.
 *
 * <p>The flow asks on every simulated call, so it takes a {@link Function}, a {@link Grant} or a {@link Path} once and
 * asks that from then on; whoever answers from a changing state may override these with something quick.
 */
public interface Surroundings {
    /** The name that functions' subnets go by among the groups of subnets; services name their own. */
    String FUNCTION_SUBNETS = "function";

    /** The settings that a new invocation of the function runs with: the same object until they change. */
    Settings settings(String function);

    /** Whether the function's role may do {@code action} (as {@code dynamodb:PutItem}) on the resource of that ARN. */
    Permission permission(String function, String action, String resourceArn);

    /** Whether traffic from one subnet reaches another, both ways. A group of subnets has one in each zone. */
    boolean connects(String fromGroup, Zone from, String toGroup, Zone to);

    /** Whether traffic from the subnet of a group in a zone reaches the Regional endpoint of {@code service}. */
    boolean reaches(String fromGroup, Zone from, String service);

    /** The zones that the function has a subnet in, by index; never none. It runs in all three unless told otherwise. */
    default List<Zone> zones(String function) {
        return Zone.ALL;
    }

    /** What the fault extension of one environment of the function, in that zone, finds when it polls. */
    Poll poll(String function, Zone zone);

    /** What the code of the function's layers does to an invocation that begins now; nothing where none is run. */
    default Interference interference(String function) {
        return Interference.NONE;
    }

    /** The function of that name, to be asked again and again. */
    default Function function(String name) {
        return new Function() {
            @Override
            public Settings settings() {
                return Surroundings.this.settings(name);
            }

            @Override
            public List<Zone> zones() {
                return Surroundings.this.zones(name);
            }

            @Override
            public Poll poll(Zone zone) {
                return Surroundings.this.poll(name, zone);
            }

            @Override
            public Interference interference() {
                return Surroundings.this.interference(name);
            }
        };
    }

    /** The answers of {@link #permission}, to be asked again and again. */
    default Grant grant(String function, String action, String resourceArn) {
        return () -> permission(function, action, resourceArn);
    }

    /** The answers of {@link #connects}, to be asked again and again. */
    default Path path(String fromGroup, Zone from, String toGroup, Zone to) {
        return () -> connects(fromGroup, from, toGroup, to);
    }

    /** The answers of {@link #reaches}, to be asked again and again. */
    default Path pathToEndpoint(String fromGroup, Zone from, String service) {
        return () -> reaches(fromGroup, from, service);
    }

    /** One function, as it is at the present time. */
    interface Function {
        /** As {@link Surroundings#settings}. */
        Settings settings();

        /** As {@link Surroundings#zones}. */
        List<Zone> zones();

        /** As {@link Surroundings#poll}. */
        Poll poll(Zone zone);

        /** As {@link Surroundings#interference}. */
        default Interference interference() {
            return Interference.NONE;
        }
    }

    /** Whether one function may do one thing to one resource, at the present time. */
    @FunctionalInterface
    interface Grant {
        /** The permission now. */
        Permission permission();
    }

    /** A way through the network. */
    @FunctionalInterface
    interface Path {
        /** Whether traffic passes now, both ways. */
        boolean isOpen();
    }

    /** A function's settings. {@code reservedConcurrency} is empty where the account's pool is shared. */
    record Settings(Duration timeout, int memoryMegabytes, OptionalInt reservedConcurrency) {}

    /** Allowed, or denied with the message that AWS gives the caller. */
    record Permission(boolean allowed, String message) {
        /** The action may be done. */
        public static final Permission ALLOWED = new Permission(true, "");
    }

    /** One of the three Availability Zones, by index 0 to 2; each has one subnet of every group. */
    record Zone(int index) {
        /** All three, by index. */
        public static final List<Zone> ALL = List.of(new Zone(0), new Zone(1), new Zone(2));
    }

    /** What a poll of the fault configuration found. */
    sealed interface Poll {
        /** Tells {@code reader} what was found. */
        void match(Reader reader);

        /** Takes what a poll found. */
        interface Reader {
            /** The function has no extension. */
            void notArmed();

            /** The extension read nothing and fails open. */
            void failed(String logLine);

            /** The extension read these faults, the earliest first. */
            void active(List<InvocationFault> faults);
        }

        /** The function has no extension: nothing is polled, nothing logged. */
        record NotArmed() implements Poll {
            @Override
            public void match(Reader reader) {
                reader.notArmed();
            }
        }

        /** The extension could not read its configuration and fails open, with this log line. */
        record Failed(String logLine) implements Poll {
            @Override
            public void match(Reader reader) {
                reader.failed(logLine);
            }
        }

        /** The active faults, the earliest first; empty when there are none. */
        record Active(List<InvocationFault> faults) implements Poll {
            @Override
            public void match(Reader reader) {
                reader.active(faults);
            }
        }
    }

    /** A fault on a share of a function's invocations, as the FIS extension applies it. */
    sealed interface InvocationFault {
        /** Identifies the fault between polls. */
        String id();

        /** The share of invocations affected, 1 to 100. */
        int percentage();

        /** The answer of the one of {@code cases} that this is. */
        <T> T match(Cases<T> cases);

        /** Whether only the earlier of the two applies: both delay an invocation, or both change its answer. */
        default boolean conflictsWith(InvocationFault other) {
            return this instanceof Delay == other instanceof Delay;
        }

        /** What to do with each kind of fault. */
        interface Cases<T> {
            /** The invocation starts late. */
            T delay(Delay fault);

            /** The invocation fails. */
            T failure(Failure fault);

            /** The invocation's answer is replaced. */
            T httpResponse(HttpResponse fault);
        }

        /** The invocation starts after {@code delay}; the function's timeout counts it. */
        record Delay(String id, int percentage, Duration delay) implements InvocationFault {
            @Override
            public <T> T match(Cases<T> cases) {
                return cases.delay(this);
            }
        }

        /** The invocation fails; the handler runs before that unless {@code preventExecution}. */
        record Failure(String id, int percentage, boolean preventExecution) implements InvocationFault {
            @Override
            public <T> T match(Cases<T> cases) {
                return cases.failure(this);
            }
        }

        /** The invocation answers with this HTTP status; the handler runs before unless {@code preventExecution}. */
        record HttpResponse(String id, int percentage, boolean preventExecution, int statusCode, String contentType)
                implements InvocationFault {
            @Override
            public <T> T match(Cases<T> cases) {
                return cases.httpResponse(this);
            }
        }
    }
}
