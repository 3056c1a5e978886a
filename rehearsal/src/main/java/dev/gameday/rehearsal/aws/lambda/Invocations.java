package dev.gameday.rehearsal.aws.lambda;

import dev.gameday.rehearsal.aws.lambda.answer.LambdaErrors;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LogType;

/** Invoke: checks the request, hands it to the {@link Invoker} or the {@link CodeInvoker}, and words what came of it as Lambda does. */
final class Invocations {
    private static final int MOST_SYNCHRONOUS_BYTES = 6 * 1024 * 1024;
    private static final int MOST_ASYNCHRONOUS_BYTES = 1024 * 1024;
    private static final int LOG_TAIL_BYTES = 4_096;

    private final Functions functions;
    private final Invoker invoker;
    private final CodeInvoker code;
    private final DoubleSupplier draws;

    /** {@code draws} gives numbers from 0 to below 1, for aliases with two versions. */
    Invocations(Functions functions, Invoker invoker, CodeInvoker code, DoubleSupplier draws) {
        this.functions = functions;
        this.invoker = invoker;
        this.code = code;
        this.draws = draws;
    }

    InvokeResponse invoke(InvokeRequest request) {
        FunctionReference reference =
                FunctionReference.parse(request.functionName(), request.qualifier(), functions.home());
        FunctionConfiguration called = functions.configuration(request.functionName(), request.qualifier());
        LambdaFunction function = functions.known(reference.name());
        Work work = function.hasCode()
                ? code(function, reference.qualifier().orElse(LambdaFunction.LATEST), called.functionArn(), request)
                : simulated(reference);
        InvocationType type =
                request.invocationType() == null ? InvocationType.REQUEST_RESPONSE : request.invocationType();
        return switch (type) {
            case REQUEST_RESPONSE ->
                work.mayWait() ? run(work, request) : enqueue(work, payload(request, MOST_SYNCHRONOUS_BYTES));
            case EVENT -> enqueue(work, payload(request, MOST_ASYNCHRONOUS_BYTES));
            case DRY_RUN -> InvokeResponse.builder().statusCode(204).build();
            case UNKNOWN_TO_SDK_VERSION ->
                throw LambdaErrors.constraint(
                        request.invocationTypeAsString(),
                        "invocationType",
                        "Member must satisfy enum value set: [Event, RequestResponse, DryRun]");
        };
    }

    /** How the function that is invoked does its work. */
    private record Work(
            String version, boolean mayWait, Function<SdkBytes, Invoker.Answer> invoke, Consumer<SdkBytes> enqueue) {}

    private Work simulated(FunctionReference reference) {
        if (!reference.qualifier().orElse(LambdaFunction.LATEST).equals(LambdaFunction.LATEST)) {
            throw LambdaErrors.invalidParameter("Published versions are not run in rehearsal; invoke $LATEST.");
        }
        return new Work(
                LambdaFunction.LATEST,
                true,
                payload -> invoker.invoke(reference.name(), payload),
                payload -> invoker.enqueue(reference.name(), payload));
    }

    private Work code(LambdaFunction function, String qualifier, String calledArn, InvokeRequest request) {
        FunctionConfiguration executed = function.executed(qualifier, draws.getAsDouble())
                .orElseThrow(() -> LambdaErrors.functionNotFound(calledArn));
        CodeInvoker.Addressee to = new CodeInvoker.Addressee(executed, calledArn);
        code.check(to);
        return new Work(
                executed.version(),
                code.mayWait(),
                payload -> code.invoke(to, payload, request.clientContext()),
                payload -> code.enqueue(to, payload, request.clientContext()));
    }

    private static InvokeResponse enqueue(Work work, SdkBytes payload) {
        work.enqueue().accept(payload);
        return InvokeResponse.builder().statusCode(202).build();
    }

    private static InvokeResponse run(Work work, InvokeRequest request) {
        Invoker.Answer answer = work.invoke().apply(payload(request, MOST_SYNCHRONOUS_BYTES));
        boolean tail = request.logType() == LogType.TAIL;
        return answer.match(new Invoker.Cases<>() {
            @Override
            public InvokeResponse returned(Invoker.Returned returned) {
                return response(returned.payload(), returned.log()).build();
            }

            @Override
            public InvokeResponse failed(Invoker.Failed failed) {
                return response(failed.payload(), failed.log())
                        .functionError("Unhandled")
                        .build();
            }

            @Override
            public InvokeResponse throttled(Invoker.Throttled throttled) {
                throw LambdaErrors.throttled(throttled.reason());
            }

            private InvokeResponse.Builder response(SdkBytes payload, List<String> log) {
                return InvokeResponse.builder()
                        .statusCode(200)
                        .executedVersion(work.version())
                        .payload(payload)
                        .logResult(tail ? tail(log) : null);
            }
        });
    }

    private static SdkBytes payload(InvokeRequest request, int mostBytes) {
        SdkBytes payload = request.payload() == null ? SdkBytes.fromByteArray(new byte[0]) : request.payload();
        int size = payload.asByteArrayUnsafe().length;
        if (size > mostBytes) {
            throw LambdaErrors.tooLarge("Request must be smaller than " + mostBytes + " bytes for the InvokeFunction"
                    + " operation, it has " + size);
        }
        if (size > 0) {
            requireJson(payload);
        }
        return payload;
    }

    private static void requireJson(SdkBytes payload) {
        try {
            JsonNode.parser().parse(payload.asByteArrayUnsafe());
        } catch (RuntimeException notJson) {
            throw LambdaErrors.invalidContent("Could not parse request body into json: " + notJson.getMessage());
        }
    }

    private static String tail(List<String> log) {
        byte[] all = (String.join("\n", log) + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] last = Arrays.copyOfRange(all, Math.max(0, all.length - LOG_TAIL_BYTES), all.length);
        return Base64.getEncoder().encodeToString(last);
    }
}
