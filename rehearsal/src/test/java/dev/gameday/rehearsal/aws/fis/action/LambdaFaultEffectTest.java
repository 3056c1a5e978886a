package dev.gameday.rehearsal.aws.fis.action;

import static dev.gameday.rehearsal.aws.fis.FisFixture.BUCKET;
import static dev.gameday.rehearsal.aws.fis.FisFixture.action;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.rehearsal.aws.fis.FisFixture;
import dev.gameday.rehearsal.flow.Surroundings.InvocationFault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.fis.model.ExperimentActionStatus;
import software.amazon.awssdk.services.fis.model.ExperimentStatus;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;

class LambdaFaultEffectTest {
    private static final Instant TIME = Instant.parse("2026-01-01T10:00:00.123Z");

    private final FisFixture fixture = new FisFixture();

    @Test
    void the_document_lies_where_the_function_looks_from_the_start_to_the_end() {
        String id = fixture.start(fixture.create(template -> template));
        String key = "FisConfigs/position-sync/" + id + "-delay.json";

        fixture.runTo(1);
        assertThat(fixture.keys()).isEmpty();
        fixture.runTo(5);
        assertThat(fixture.keys()).containsExactly(key);
        FaultDocument document = read(key);
        assertThat(document.fault()).isEqualTo(new InvocationFault.Delay(id + "-delay", 100, Duration.ofSeconds(31)));
        assertThat(Duration.between(document.startsAt(), document.endsAt())).isEqualTo(Duration.ofMinutes(3));
        assertThat(document.startsAt()).isEqualTo(fixture.experiment(id).startTime());
        fixture.runTo(190);
        assertThat(fixture.keys()).isEmpty();
    }

    @Test
    void parameters_left_out_have_their_documented_values() {
        String id = fixture.start(fixture.create(template -> template.actions(Map.of(
                "error",
                action(
                        "aws:lambda:invocation-error",
                        Map.of("duration", "PT1M", "preventExecution", "false"),
                        "sync")))));

        fixture.runTo(5);

        assertThat(read("FisConfigs/position-sync/" + id + "-error.json").fault())
                .isEqualTo(new InvocationFault.Failure(id + "-error", 100, false));
    }

    @Test
    void a_bucket_that_is_not_there_fails_the_action_and_the_experiment() {
        fixture.functions.armedAt("order-intake", "arn:aws:s3:::nowhere/FisConfigs/");
        String id = fixture.start(fixture.create(
                template -> template.targets(Map.of("sync", FisFixture.functionTarget("order-intake")))));

        fixture.runTo(10);

        assertThat(fixture.status(id)).isEqualTo(ExperimentStatus.FAILED);
        assertThat(fixture.actionStatus(id, "delay")).isEqualTo(ExperimentActionStatus.FAILED);
        assertThat(fixture.experiment(id).state().error().location()).isEqualTo("delay");
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_document_is_read_as_it_was_written(InvocationFault fault) {
        FaultDocument document = new FaultDocument(fault, TIME, TIME.plusSeconds(60));

        assertThat(FaultDocument.read(document.write())).isEqualTo(document);
    }

    static List<InvocationFault> faults() {
        return List.of(
                new InvocationFault.Delay("EXP1-a", 1, Duration.ofMillis(100)),
                new InvocationFault.Failure("EXP1-b", 30, true),
                new InvocationFault.HttpResponse("EXP1-c", 100, false, 503, "text/plain; \"x\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"kind\":\"sleep\",\"id\":\"a\",\"percentage\":1}"})
    void what_is_no_document_is_refused(String text) {
        assertThatThrownBy(() -> FaultDocument.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_folder_is_told_by_an_arn_of_s3_and_nothing_else() {
        assertThat(FaultFolder.parse("arn:aws:s3:::bucket/a/b/")).contains(new FaultFolder("bucket", "a/b/"));
        assertThat(FaultFolder.parse("arn:aws:s3:::bucket/a")).contains(new FaultFolder("bucket", "a/"));
        assertThat(FaultFolder.parse("s3://bucket/a/")).isEmpty();
        assertThat(FaultFolder.parse("arn:aws:s3:::bucket")).isEmpty();
    }

    private FaultDocument read(String key) {
        return FaultDocument.read(fixture.s3
                .getObjectAsBytes(
                        GetObjectRequest.builder().bucket(BUCKET).key(key).build())
                .asByteArray());
    }
}
