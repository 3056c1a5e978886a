package dev.gameday.rehearsal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;

/**
 * Every operation that a handler declares, through the real client and the wire: whatever members the request and the
 * response have arrive as they were sent.
 */
class RoundTripTest {
    private static final int SEEDS = 24;

    @TestFactory
    Stream<DynamicTest> every_member_arrives_both_ways() {
        return ServiceInUse.all().stream().flatMap(service -> {
            RecordingHandler handler = new RecordingHandler();
            SdkClient client = Rehearsed.any(
                    service.builder(), Wire.of(Map.of(service.signingName(), handler.as(service.client()))));
            return service.operations().stream()
                    .map(operation -> DynamicTest.dynamicTest(
                            service + ":" + ServiceInUse.name(operation),
                            () -> trips(service, operation, handler, client)));
        });
    }

    private static void trips(ServiceInUse service, Method operation, RecordingHandler handler, SdkClient client)
            throws ReflectiveOperationException {
        for (long seed = 0; seed < SEEDS; seed++) {
            String trip = service + ":" + ServiceInUse.name(operation) + " with seed " + seed;
            try {
                trip(service, operation, handler, client, seed, trip);
            } catch (InvocationTargetException e) {
                throw new AssertionError(trip + ": " + e.getCause(), e.getCause());
            }
        }
    }

    private static void trip(
            ServiceInUse service, Method operation, RecordingHandler handler, SdkClient client, long seed, String trip)
            throws ReflectiveOperationException {
        Set<String> leftOut = Shapes.leftOut(service);
        boolean documents = !Set.of("s3", "ec2", "iam", "sts", "monitoring").contains(service.signingName());
        Generated generated = new Generated(seed, seed == 0 ? 1 : 0.6, documents, leftOut);
        SdkPojo request = generated.of(Shapes.builder(operation.getParameterTypes()[0]));
        SdkPojo response = generated.of(Shapes.builder(Shapes.response(service, operation)));
        byte[] sent = generated.bytes();
        byte[] answered = generated.bytes();
        handler.answer(response, answered);

        SdkPojo received = switch (Shapes.stream(operation)) {
            case NONE -> (SdkPojo) method(service, operation, 1).invoke(client, request);
            case UP -> (SdkPojo) method(service, operation, 2).invoke(client, request, RequestBody.fromBytes(sent));
            case DOWN -> {
                ResponseBytes<?> bytes = (ResponseBytes<?>)
                        method(service, operation, 2).invoke(client, request, ResponseTransformer.toBytes());
                assertThat(bytes.asByteArray()).as(trip).isEqualTo(answered);
                yield (SdkPojo) bytes.response();
            }
        };

        assertThat(Shapes.differences(request, handler.request(), leftOut))
                .as(trip + ", request")
                .isEmpty();
        assertThat(Shapes.differences(response, received, leftOut))
                .as(trip + ", response")
                .isEmpty();
        if (Shapes.stream(operation) == Shapes.Stream.UP) {
            assertThat(handler.received()).as(trip).isEqualTo(sent);
        }
    }

    private static Method method(ServiceInUse service, Method operation, int parameters) throws NoSuchMethodException {
        List<Class<?>> types = List.of(operation.getParameterTypes()).subList(0, parameters);
        return service.client().getMethod(operation.getName(), types.toArray(Class<?>[]::new));
    }
}
