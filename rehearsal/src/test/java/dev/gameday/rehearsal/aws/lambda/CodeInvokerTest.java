package dev.gameday.rehearsal.aws.lambda;

import static dev.gameday.rehearsal.aws.lambda.Failures.fails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.sandbox.Blueprint;
import dev.gameday.rehearsal.sandbox.Ending;
import dev.gameday.rehearsal.sandbox.Invocation;
import dev.gameday.rehearsal.sandbox.ZipWriter;
import dev.gameday.rehearsal.sandbox.runtime.Payload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

class CodeInvokerTest {
    private final PracticeLambda cloud = new PracticeLambda();

    @BeforeEach
    void create() {
        cloud.lambda.createFunction(request -> request.functionName("made")
                .runtime("python3.12")
                .handler("main.handler")
                .role("arn:aws:iam::111122223333:role/order-intake-role")
                .timeout(7)
                .memorySize(192)
                .environment(environment -> environment.variables(Map.of("WORD", "x")))
                .layers(PracticeLambda.EXTENSION.arn())
                .code(code -> code.zipFile(SdkBytes.fromByteArray(
                        new ZipWriter().file("main.py", "").bytes()))));
        cloud.pass(Duration.ofSeconds(7));
    }

    @Test
    void a_sandbox_is_made_as_the_function_is_configured() {
        cloud.lambda.invoke(request -> request.functionName("made")
                .payload(SdkBytes.fromUtf8String("[1]"))
                .clientContext(Base64.getEncoder().encodeToString("{\"c\":1}".getBytes(StandardCharsets.UTF_8))));

        Blueprint blueprint = cloud.host.blueprints.get(0);
        assertThat(blueprint.runtime().name()).isEqualTo("python3.12");
        assertThat(blueprint.limits()).isEqualTo(new Blueprint.Limits(Duration.ofSeconds(7), 192, 512));
        assertThat(blueprint.variables()).containsExactlyEntriesOf(Map.of("WORD", "x"));
        Invocation invocation = cloud.host.invocations.get(0);
        assertThat(invocation.payload()).hasToString("[1]");
        assertThat(invocation.functionArn()).endsWith(":function:made");
        assertThat(invocation.clientContext()).contains("{\"c\":1}");
    }

    @Test
    void what_came_of_it_is_answered_as_lambda_does() {
        InvokeResponse returned = invoke();
        assertThat(returned.payload().asUtf8String()).isEqualTo("\"done\"");
        assertThat(returned.functionError()).isNull();

        cloud.host.ending = new Ending.Failed(Payload.of("{}"), List.of(), Ending.Took.NOTHING);
        assertThat(invoke().functionError()).isEqualTo("Unhandled");

        cloud.host.ending = new Ending.Throttled(true);
        fails(this::invoke, 429, "TooManyRequestsException", "Rate Exceeded.");

        cloud.host.ending = new Ending.NotStarted("The runtime python3.12 needs python3.");
        fails(this::invoke, 502, "InvalidRuntimeException", "needs python3");

        cloud.host.standstill = Optional.of("Time is told here.");
        fails(this::invoke, 400, "InvalidParameterValueException", "Time is told here.");
    }

    @Test
    void a_failed_event_is_tried_twice_more_after_one_and_two_minutes() {
        cloud.host.ending = new Ending.Failed(Payload.of("{}"), List.of(), Ending.Took.NOTHING);

        event();
        assertThat(cloud.host.invocations).hasSize(1);
        cloud.pass(Duration.ofSeconds(59));
        assertThat(cloud.host.invocations).hasSize(1);
        cloud.pass(Duration.ofSeconds(1));
        assertThat(cloud.host.invocations).hasSize(2);
        cloud.pass(Duration.ofSeconds(119));
        assertThat(cloud.host.invocations).hasSize(2);
        cloud.pass(Duration.ofHours(1));
        assertThat(cloud.host.invocations).hasSize(3);
        assertThat(cloud.host.invocations)
                .extracting(Invocation::requestId)
                .containsOnly(cloud.host.invocations.get(0).requestId());
    }

    @Test
    void an_event_without_room_waits_for_some() {
        cloud.host.ending = new Ending.Throttled(false);
        event();
        cloud.pass(Duration.ofSeconds(3));
        assertThat(cloud.host.invocations).as("at once, after 1 s, after 3 s").hasSize(3);

        cloud.host.ending = new Ending.Returned(Payload.of("1"), List.of(), Ending.Took.NOTHING);
        cloud.pass(Duration.ofMinutes(30));
        assertThat(cloud.host.invocations).hasSize(4);
    }

    @Test
    void an_event_of_a_function_that_is_gone_is_dropped() {
        cloud.host.ending = new Ending.Failed(Payload.of("{}"), List.of(), Ending.Took.NOTHING);
        event();
        cloud.lambda.deleteFunction(request -> request.functionName("made"));

        cloud.pass(Duration.ofHours(1));

        assertThat(cloud.host.invocations).hasSize(1);
    }

    /** As where a schedule calls: the clock stands until it returns. */
    @Test
    void a_call_that_can_t_wait_becomes_an_event() {
        cloud.host.mayWait = false;

        assertThat(invoke().statusCode()).isEqualTo(202);
        assertThat(cloud.host.invocations).hasSize(1);
    }

    private InvokeResponse invoke() {
        return cloud.lambda.invoke(request -> request.functionName("made"));
    }

    private void event() {
        cloud.lambda.invoke(request -> request.functionName("made").invocationType("Event"));
    }
}
