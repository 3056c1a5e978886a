package dev.gameday.shell.killed;

import dev.gameday.rehearsal.control.Control;
import dev.gameday.rehearsal.wire.Request;
import dev.gameday.rehearsal.wire.Response;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** The moment of a run at which its console is killed. */
interface KillPoint {
    /** Has the account kill at that point what {@code console} will be; called before it is started. */
    default void prepare(LivingAccount account, CompletableFuture<ConsoleProcess> console) {}

    /** Whether the point has come. */
    boolean come(LiveRecord record);

    /** As soon as the record holds an event of that type. */
    record Written(String type) implements KillPoint {
        @Override
        public boolean come(LiveRecord record) {
            return record.holds(type);
        }
    }

    /** While that call which changes something is in flight, counted from 1; it is carried out all the same, or lost. */
    record InFlight(int number, boolean carriedOut, AtomicInteger calls) implements KillPoint {
        private static final Set<String> ALWAYS = Set.of("PUT", "DELETE");
        private static final Pattern POSTED = Pattern.compile("/experiments|/experimentTemplates|/[0-9-]+/tags/.*");
        private static final Pattern ACTION = Pattern.compile("Action=(Put|Delete)");

        InFlight(int number, boolean carriedOut) {
            this(number, carriedOut, new AtomicInteger());
        }

        @Override
        public void prepare(LivingAccount account, CompletableFuture<ConsoleProcess> console) {
            account.visitedBy((request, target) -> {
                if (!changes(request) || calls.incrementAndGet() != number) {
                    return target.handle(request);
                }
                console.join().kill();
                return carriedOut ? target.handle(request) : Response.dropped();
            });
        }

        private static boolean changes(Request request) {
            boolean posted = request.method().equals("POST");
            boolean changing = ALWAYS.contains(request.method())
                    || (posted && POSTED.matcher(request.rawPath()).matches())
                    || (posted && ACTION.matcher(text(request)).find());
            // Locks are objects; none of what is injected here is.
            return changing && !request.rawPath().contains("/locks/") && !Control.concerns(request);
        }

        private static String text(Request request) {
            return request.body().asString(StandardCharsets.UTF_8);
        }

        @Override
        public boolean come(LiveRecord record) {
            return calls.get() >= number;
        }

        @Override
        public String toString() {
            return "InFlight[" + number + (carriedOut ? ", carried out]" : ", lost]");
        }
    }
}
