package dev.gameday.rehearsal.aws.lambda;

import dev.gameday.rehearsal.aws.lambda.answer.LambdaErrors;
import dev.gameday.rehearsal.aws.lambda.code.Blueprints;
import dev.gameday.rehearsal.aws.lambda.code.CodeHost;
import dev.gameday.rehearsal.aws.lambda.code.CodeStore;
import dev.gameday.rehearsal.aws.lambda.layer.Layers;
import dev.gameday.rehearsal.flow.Agenda;
import dev.gameday.rehearsal.sandbox.Blueprint;
import dev.gameday.rehearsal.sandbox.Ending;
import dev.gameday.rehearsal.sandbox.Invocation;
import dev.gameday.rehearsal.sandbox.runtime.Payload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.State;
import software.amazon.awssdk.services.lambda.model.ThrottleReason;

/**
 * Runs functions that bring code. An event that comes without anybody waiting is tried three times, one minute and then
 * two minutes apart, and again within five minutes while there is no room for it (Lambda developer guide, "How Lambda
 * handles errors and retries with asynchronous invocation").
 */
final class CodeInvoker {
    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final Duration SECOND_RETRY = Duration.ofMinutes(2);
    private static final Duration WITHOUT_ROOM = Duration.ofSeconds(1);
    private static final Duration LONGEST_WITHOUT_ROOM = Duration.ofMinutes(5);

    private final Functions functions;
    private final Layers layers;
    private final CodeStore store;
    private final CodeHost host;
    private final Agenda agenda;
    private final Supplier<String> requestIds;

    /** {@code requestIds} gives another UUID each time. */
    CodeInvoker(
            Functions functions,
            Layers layers,
            CodeStore store,
            CodeHost host,
            Agenda agenda,
            Supplier<String> requestIds) {
        this.functions = functions;
        this.layers = layers;
        this.store = store;
        this.host = host;
        this.agenda = agenda;
        this.requestIds = requestIds;
    }

    /** Whom an invocation is for, as it was called and as it was meant. */
    record Addressee(FunctionConfiguration executed, String calledArn) {}

    /** Whether a call can wait for its answer here and now. */
    boolean mayWait() {
        return host.mayWait();
    }

    /** Refuses what can't be invoked now. */
    void check(Addressee to) {
        if (to.executed().state() != State.ACTIVE) {
            throw LambdaErrors.notInState(to.executed().stateAsString());
        }
        host.standstill().ifPresent(reason -> {
            throw LambdaErrors.invalidParameter(reason);
        });
    }

    Invoker.Answer invoke(Addressee to, SdkBytes payload, @Nullable String clientContext) {
        check(to);
        Ending ending = host.run(
                blueprint(to),
                invocation(to, payload, clientContext),
                functions.known(name(to)).reserved());
        return answer(ending);
    }

    void enqueue(Addressee to, SdkBytes payload, @Nullable String clientContext) {
        check(to);
        attempt(to, invocation(to, payload, clientContext), 1, WITHOUT_ROOM);
    }

    /** Tries an event with what the function is by now; one whose function is gone is dropped. */
    private void attempt(Addressee to, Invocation invocation, int attempt, Duration wait) {
        LambdaFunction function = functions.all().get(name(to));
        Optional<FunctionConfiguration> present = Optional.ofNullable(function)
                .flatMap(known -> known.executed(to.executed().version(), 0));
        if (function == null || present.isEmpty()) {
            return;
        }
        Addressee now = new Addressee(present.get(), to.calledArn());
        host.begin(
                blueprint(now),
                invocation,
                function.reserved(),
                ending -> ending.match(new Ending.Cases<Boolean>() {
                    @Override
                    public Boolean returned(Ending.Returned returned) {
                        return true;
                    }

                    @Override
                    public Boolean failed(Ending.Failed failed) {
                        if (attempt < 3) {
                            Duration delay = attempt == 1 ? FIRST_RETRY : SECOND_RETRY;
                            agenda.after(delay, () -> attempt(now, invocation, attempt + 1, WITHOUT_ROOM));
                        }
                        return false;
                    }

                    @Override
                    public Boolean throttled(Ending.Throttled throttled) {
                        Duration next = wait.multipliedBy(2);
                        agenda.after(
                                wait,
                                () -> attempt(
                                        now,
                                        invocation,
                                        attempt,
                                        next.compareTo(LONGEST_WITHOUT_ROOM) < 0 ? next : LONGEST_WITHOUT_ROOM));
                        return false;
                    }

                    @Override
                    public Boolean notStarted(Ending.NotStarted notStarted) {
                        return false;
                    }
                }));
    }

    private Blueprint blueprint(Addressee to) {
        return Blueprints.of(
                to.executed(),
                store.of(to.executed())
                        .orElseThrow(() -> new IllegalStateException("the code of " + name(to) + " is lost")),
                layers.contents(to.executed().layers()));
    }

    private Invocation invocation(Addressee to, SdkBytes payload, @Nullable String clientContext) {
        byte[] bytes = payload.asByteArrayUnsafe();
        return new Invocation(
                requestIds.get(),
                to.calledArn(),
                Optional.ofNullable(clientContext).map(CodeInvoker::decoded),
                bytes.length == 0 ? Payload.of("{}") : Payload.of(bytes));
    }

    private static String decoded(String clientContext) {
        try {
            return new String(Base64.getDecoder().decode(clientContext), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw LambdaErrors.invalidContent("Client context must be a valid Base64-encoded JSON object.");
        }
    }

    private static String name(Addressee to) {
        return to.executed().functionName();
    }

    private static Invoker.Answer answer(Ending ending) {
        return ending.match(new Ending.Cases<Invoker.Answer>() {
            @Override
            public Invoker.Answer returned(Ending.Returned returned) {
                return new Invoker.Returned(
                        SdkBytes.fromByteArrayUnsafe(returned.payload().bytes()), returned.log());
            }

            @Override
            public Invoker.Answer failed(Ending.Failed failed) {
                return new Invoker.Failed(
                        SdkBytes.fromByteArrayUnsafe(failed.payload().bytes()), failed.log());
            }

            @Override
            public Invoker.Answer throttled(Ending.Throttled throttled) {
                return new Invoker.Throttled(
                        throttled.reserved()
                                ? ThrottleReason.RESERVED_FUNCTION_CONCURRENT_INVOCATION_LIMIT_EXCEEDED
                                : ThrottleReason.CONCURRENT_INVOCATION_LIMIT_EXCEEDED);
            }

            @Override
            public Invoker.Answer notStarted(Ending.NotStarted notStarted) {
                throw LambdaErrors.invalidRuntime(notStarted.reason());
            }
        });
    }
}
