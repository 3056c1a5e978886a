package dev.gameday.rehearsal.aws.fis.experiment;

import static dev.gameday.rehearsal.aws.fis.FisFixture.BUCKET;
import static dev.gameday.rehearsal.aws.fis.FisFixture.functionTarget;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.aws.fis.FisFixture;
import dev.gameday.rehearsal.aws.logs.LogsHandler;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateRequest;
import software.amazon.awssdk.services.fis.model.ExperimentStatus;

class ExperimentLogTest {
    private static final String GROUP = "arn:aws:logs:eu-west-1:111122223333:log-group:/fis/experiments:*";

    private final FisFixture fixture = new FisFixture();
    private final LogsHandler logs = new LogsHandler(fixture.logs, "111122223333", "eu-west-1");

    private String start(UnaryOperator<CreateExperimentTemplateRequest.Builder> change) {
        return fixture.start(fixture.create(template ->
                change.apply(template.logConfiguration(log -> log.logSchemaVersion(2)
                        .cloudWatchLogsConfiguration(group -> group.logGroupArn(GROUP))
                        .s3Configuration(bucket -> bucket.bucketName(BUCKET).prefix("logs"))))));
    }

    private List<JsonNode> lines(String experiment) {
        return logs
                .filterLogEvents(
                        request -> request.logGroupName("/fis/experiments").logStreamNames("/aws/fis/" + experiment))
                .events()
                .stream()
                .map(event -> JsonNode.parser().parse(event.message()))
                .toList();
    }

    private static String text(JsonNode line, String... path) {
        JsonNode node = line;
        for (String name : path) {
            node = node.field(name).orElseThrow();
        }
        return node.text();
    }

    @Test
    void the_log_tells_an_experiment_from_its_start_to_its_end() {
        String id = start(template -> template);
        fixture.runTo(300);

        assertThat(lines(id))
                .extracting(line -> text(line, "log_type"))
                .containsExactly(
                        "experiment-start",
                        "target-resolution-start",
                        "target-resolution-detail",
                        "target-resolution-end",
                        "action-start",
                        "action-end",
                        "experiment-end");
        assertThat(lines(id)).allSatisfy(line -> {
            assertThat(text(line, "id")).isEqualTo(id);
            assertThat(text(line, "version")).isEqualTo("2");
            assertThat(text(line, "event_timestamp")).matches("2026-01-01T10:0[0-5]:[0-9]{2}Z");
        });
        assertThat(text(lines(id).get(2), "details", "resolved_targets_count")).isEqualTo("1");
        assertThat(text(lines(id).get(4), "details", "parameters", "duration")).isEqualTo("PT3M");
        assertThat(text(lines(id).get(6), "details", "experiment_state", "status"))
                .isEqualTo("completed");
    }

    @Test
    void the_whole_log_is_delivered_to_the_bucket_at_the_end() {
        String id = start(template -> template);
        fixture.runTo(300);

        assertThat(fixture.keys())
                .singleElement()
                .asString()
                .startsWith("logs/AWSLogs/111122223333/fis/eu-west-1/" + id);
        String log = fixture.s3
                .getObject(request -> request.bucket(BUCKET).key(fixture.keys().get(0)), ResponseTransformer.toBytes())
                .asUtf8String();
        assertThat(log.lines()).hasSize(7);
    }

    @Test
    void what_goes_wrong_is_in_the_log() {
        String id = start(template -> template.targets(Map.of("sync", functionTarget("legacy"))));
        fixture.runTo(20);

        assertThat(text(lines(id).get(2), "details", "error_information")).contains("AWS_FIS_CONFIGURATION_LOCATION");
        assertThat(text(lines(id).get(lines(id).size() - 1), "details", "experiment_state", "status"))
                .isEqualTo("failed");
    }

    @Test
    void a_bucket_that_is_not_there_fails_the_experiment_before_it_acts() {
        String id = fixture.start(fixture.create(template -> template.logConfiguration(
                log -> log.logSchemaVersion(2).s3Configuration(bucket -> bucket.bucketName("nowhere")))));
        fixture.runTo(20);

        assertThat(fixture.status(id)).isEqualTo(ExperimentStatus.FAILED);
        assertThat(fixture.experiment(id).state().reason()).contains("bucket nowhere");
        assertThat(fixture.keys()).isEmpty();
    }
}
