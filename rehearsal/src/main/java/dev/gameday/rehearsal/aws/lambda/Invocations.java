package dev.gameday.rehearsal.aws.lambda;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LogType;

/** Invoke: checks the request, hands it to the {@link Invoker}, and words what came of it as Lambda does. */
final class Invocations {
    private static final int MOST_SYNCHRONOUS_BYTES = 6 * 1024 * 1024;
    private static final int MOST_ASYNCHRONOUS_BYTES = 1024 * 1024;
    private static final int LOG_TAIL_BYTES = 4_096;

    private final Functions functions;
    private final Invoker invoker;

    Invocations(Functions functions, Invoker invoker) {
        this.functions = functions;
        this.invoker = invoker;
    }

    InvokeResponse invoke(InvokeRequest request) {
        FunctionReference reference =
                FunctionReference.parse(request.functionName(), request.qualifier(), functions.home());
        functions.configuration(request.functionName(), request.qualifier());
        if (!reference.qualifier().orElse(LambdaFunction.LATEST).equals(LambdaFunction.LATEST)) {
            throw LambdaErrors.invalidParameter("Published versions are not run in rehearsal; invoke $LATEST.");
        }
        InvocationType type =
                request.invocationType() == null ? InvocationType.REQUEST_RESPONSE : request.invocationType();
        return switch (type) {
            case REQUEST_RESPONSE -> run(reference.name(), request);
            case EVENT -> enqueue(reference.name(), request);
            case DRY_RUN -> InvokeResponse.builder().statusCode(204).build();
            case UNKNOWN_TO_SDK_VERSION ->
                throw LambdaErrors.constraint(
                        request.invocationTypeAsString(),
                        "invocationType",
                        "Member must satisfy enum value set: [Event, RequestResponse, DryRun]");
        };
    }

    private InvokeResponse enqueue(String function, InvokeRequest request) {
        invoker.enqueue(function, payload(request, MOST_ASYNCHRONOUS_BYTES));
        return InvokeResponse.builder().statusCode(202).build();
    }

    private InvokeResponse run(String function, InvokeRequest request) {
        Invoker.Answer answer = invoker.invoke(function, payload(request, MOST_SYNCHRONOUS_BYTES));
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
                        .executedVersion(LambdaFunction.LATEST)
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
