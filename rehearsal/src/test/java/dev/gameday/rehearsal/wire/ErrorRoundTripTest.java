package dev.gameday.rehearsal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.utils.builder.Buildable;

/** Every error that an operation in use may throw, by its model, reaches the client with code, status and message. */
class ErrorRoundTripTest {
    private static final int[] STATUSES = {400, 402, 403, 404, 409, 412, 429, 500, 503};

    /** Services whose every error is on the wire what its class is called, so that the class arrives too. */
    private static final Set<String> NAMED_BY_CLASS = Set.of("fis", "logs", "scheduler", "tagging");

    @TestFactory
    Stream<DynamicTest> every_error_of_the_model_arrives() {
        return ServiceInUse.all().stream()
                .flatMap(service -> service.operations().stream()
                        .map(operation -> DynamicTest.dynamicTest(
                                service + ":" + ServiceInUse.name(operation), () -> errors(service, operation))));
    }

    private static void errors(ServiceInUse service, Method operation) throws ReflectiveOperationException {
        RecordingHandler handler = new RecordingHandler();
        SdkClient client =
                Rehearsed.any(service.builder(), Wire.of(Map.of(service.signingName(), handler.as(service.client()))));
        Method declared = service.client().getMethod(operation.getName(), operation.getParameterTypes());
        for (Class<?> type : Arrays.stream(declared.getExceptionTypes())
                .filter(AwsServiceException.class::isAssignableFrom)
                .toList()) {
            error(service, operation, handler, client, declared, type);
        }
    }

    private static void error(
            ServiceInUse service,
            Method operation,
            RecordingHandler handler,
            SdkClient client,
            Method declared,
            Class<?> type)
            throws ReflectiveOperationException {
        long seed = type.getName().hashCode();
        Generated generated = new Generated(seed, 1, true, Shapes.leftOut(service));
        String code = NAMED_BY_CLASS.contains(service.signingName())
                ? type.getSimpleName()
                : type.getSimpleName().replaceFirst("Exception$", "");
        String message = generated.text(MarshallLocation.PAYLOAD);
        int status = STATUSES[new SplittableRandom(seed).nextInt(STATUSES.length)];
        handler.fail(thrown(type, code, message, status));
        Object request = generated.of(Shapes.builder(operation.getParameterTypes()[0]));
        Object[] arguments = switch (Shapes.stream(operation)) {
            case NONE -> new Object[] {request};
            case UP -> new Object[] {request, RequestBody.fromString("x")};
            case DOWN -> new Object[] {request, ResponseTransformer.toBytes()};
        };

        Throwable caught = catchThrowable(() -> declared.invoke(client, arguments));

        String which = service + ":" + ServiceInUse.name(operation) + " " + type.getSimpleName() + " seed " + seed;
        assertThat(caught).as(which).isInstanceOf(InvocationTargetException.class);
        assertThat(caught.getCause()).as(which).isInstanceOf(AwsServiceException.class);
        AwsServiceException arrived = (AwsServiceException) caught.getCause();
        assertThat(arrived.statusCode()).as(which).isEqualTo(status);
        if (operation.getName().startsWith("head")) {
            return; // the answer to HEAD has no body, and so neither code nor message
        }
        assertThat(arrived.awsErrorDetails().errorCode()).as(which).isEqualTo(code);
        assertThat(arrived.awsErrorDetails().errorMessage()).as(which).isEqualTo(message);
        if (NAMED_BY_CLASS.contains(service.signingName())) {
            assertThat(arrived).as(which).isInstanceOf(type);
        }
    }

    private static RuntimeException thrown(Class<?> type, String code, String message, int status)
            throws ReflectiveOperationException {
        AwsServiceException.Builder builder =
                (AwsServiceException.Builder) type.getMethod("builder").invoke(null);
        builder.awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(message)
                        .build())
                .statusCode(status);
        return (RuntimeException) ((Buildable) builder).build();
    }
}
