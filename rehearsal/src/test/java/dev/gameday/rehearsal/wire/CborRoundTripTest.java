package dev.gameday.rehearsal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.wire.cbor.CborReader;
import dev.gameday.rehearsal.wire.shape.DocumentNode;
import dev.gameday.rehearsal.wire.shape.ShapeReader;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * Every CloudWatch operation that the handler declares, in rpc-v2-CBOR, which the SDK's client of this version does not
 * speak: requests come from {@link CborBytes}.
 */
class CborRoundTripTest {
    private static final int SEEDS = 40;
    private static final ServiceInUse CLOUD_WATCH = ServiceInUse.all().stream()
            .filter(service -> service.signingName().equals("monitoring"))
            .findFirst()
            .orElseThrow();

    private final RecordingHandler handler = new RecordingHandler();
    private final Wire wire = Wire.of(Map.of("monitoring", handler.as(CLOUD_WATCH.client())));

    @TestFactory
    Stream<DynamicTest> every_member_arrives_both_ways() {
        return CLOUD_WATCH.operations().stream()
                .map(operation -> DynamicTest.dynamicTest(ServiceInUse.name(operation), () -> trips(operation)));
    }

    private void trips(Method operation) throws ReflectiveOperationException {
        for (long seed = 0; seed < SEEDS; seed++) {
            String trip = ServiceInUse.name(operation) + " with seed " + seed;
            Generated generated = new Generated(seed, seed == 0 ? 1 : 0.6, true, Set.of());
            SdkPojo request = generated.of(Shapes.builder(operation.getParameterTypes()[0]));
            SdkPojo response = generated.of(Shapes.builder(Shapes.response(CLOUD_WATCH, operation)));
            handler.answer(response, new byte[0]);

            Response answer =
                    wire.handle(request(ServiceInUse.name(operation), new CborBytes(generated.random()).of(request)));

            assertThat(answer.status()).as(trip).isEqualTo(200);
            assertThat(Shapes.differences(request, handler.request(), Set.of()))
                    .as(trip + ", request")
                    .isEmpty();
            SdkPojo received = Shapes.builder(Shapes.response(CLOUD_WATCH, operation));
            ShapeReader.fill(received, new DocumentNode(CborReader.read(answer.body())));
            assertThat(Shapes.differences(response, (SdkPojo) ((Buildable) received).build(), Set.of()))
                    .as(trip + ", response")
                    .isEmpty();
        }
    }

    private static Request request(String operation, SdkBytes body) {
        Headers headers = Headers.NONE
                .with("smithy-protocol", "rpc-v2-cbor")
                .with("Content-Type", "application/cbor")
                .with(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=AKID/20260101/eu-west-1/monitoring/aws4_request, SignedHeaders=host");
        return new Request("POST", "/service/GraniteServiceVersion20100801/operation/" + operation, headers, body);
    }
}
