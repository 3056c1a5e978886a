package dev.gameday.catalog.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.arming.ArmableFunctions;
import dev.gameday.catalog.arming.Arrangement;
import dev.gameday.catalog.arming.FaultPlace;
import dev.gameday.catalog.arming.FunctionSetup;
import dev.gameday.catalog.arming.LayerVersions;
import dev.gameday.catalog.arming.LayerVersions.Published;
import dev.gameday.catalog.arming.LayerZip;
import dev.gameday.catalog.arming.PresignedLife;
import dev.gameday.catalog.arming.Readiness;
import dev.gameday.catalog.aws.arming.AwsArmableFunctions;
import dev.gameday.catalog.aws.arming.AwsLayerVersions;
import dev.gameday.catalog.aws.diagnosis.AwsFaultAccess;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** Arming over real SDK clients and a transport that answers as AWS words it. */
class AwsArmingTest {
    private static final String ARN = "arn:aws:lambda:eu-west-1:111122223333:function:f";
    private static final LayerZip ZIP = new LayerZip(
            "gameday-faults-java", "zip".getBytes(StandardCharsets.UTF_8), List.of("java17"), "Gameday's fault layer");

    private final CannedTransport aws = new CannedTransport();
    private final ArmableFunctions functions = new AwsArmableFunctions(aws.clients());
    private final LayerVersions layers = new AwsLayerVersions(aws.clients());

    @Test
    void a_function_is_read_with_all_that_arming_looks_at() {
        configuration("""
                {"FunctionName":"f","FunctionArn":"%s","Runtime":"python3.12","Architectures":["arm64"],"RevisionId":"r1",
                 "PackageType":"Zip","State":"Active","LastUpdateStatus":"Successful","LastModified":"2026-01-05T09:10:11.123+0000",
                 "LoggingConfig":{"LogGroup":"/own/group"},"Layers":[{"Arn":"l:1"}],"Environment":{"Variables":{"A":"1"}}}
                """);
        FunctionSetup function = read();
        assertThat(function.runtime()).isEqualTo("python3.12");
        assertThat(function.architecture()).isEqualTo("arm64");
        assertThat(function.logGroup()).isEqualTo("/own/group");
        assertThat(function.arrangement()).isEqualTo(new Arrangement(List.of("l:1"), Map.of("A", "1")));
        assertThat(function.readiness()).isEqualTo(Readiness.READY);
        assertThat(function.modified()).isEqualTo(Instant.parse("2026-01-05T09:10:11.123Z"));
    }

    @Test
    void variables_that_can_not_be_read_are_not_taken_for_none() {
        configuration("""
                {"FunctionName":"f","FunctionArn":"%s","Runtime":"java17",
                 "Environment":{"Error":{"ErrorCode":"AccessDeniedException","Message":"no kms:Decrypt"}}}
                """);
        assertThat(read().unreadable()).contains("AccessDeniedException: no kms:Decrypt");
    }

    @Test
    void containers_and_states_are_told_with_lambda_s_reason() {
        configuration("""
                {"FunctionName":"f","FunctionArn":"%s","PackageType":"Image","State":"Inactive","StateReason":"it was idle"}
                """);
        assertThat(read().runtime()).isEmpty();
        assertThat(read().readiness()).isEqualTo(new Readiness(Readiness.Kind.NOT_ACTIVE, "Inactive: it was idle"));
        configuration("""
                {"FunctionName":"f","FunctionArn":"%s","Runtime":"java17","State":"Active","LastUpdateStatus":"Failed",
                 "LastUpdateStatusReasonCode":"SubnetOutOfIPAddresses","LastUpdateStatusReason":"none left"}
                """);
        assertThat(read().readiness())
                .isEqualTo(new Readiness(Readiness.Kind.UPDATE_FAILED, "SubnetOutOfIPAddresses: none left"));
    }

    @Test
    void a_write_is_guarded_by_the_revision_and_sends_layers_only_where_they_change() {
        configuration("""
                {"FunctionName":"f","FunctionArn":"%s","Runtime":"java17","RevisionId":"r1","Layers":[{"Arn":"l:1"}]}
                """);
        FunctionSetup function = read();
        aws.answer("PUT", 412, "{\"Type\":\"User\",\"message\":\"The RevisionId provided does not match\"}");
        Outcome<Boolean> outcome = functions.write(function, new Arrangement(List.of("l:1"), Map.of("A", "1")));
        assertThat(outcome.<Trouble.Kind>match(done -> Trouble.Kind.REFUSED, Trouble::kind))
                .isEqualTo(Trouble.Kind.CONFLICT);
        assertThat(last()).contains("\"RevisionId\":\"r1\"", "\"A\":\"1\"").doesNotContain("Layers");
        aws.answer("PUT", 200, "{}");
        assertThat(functions.write(function, Arrangement.EMPTY).value()).contains(true);
        assertThat(last()).contains("\"Layers\":[]", "\"Variables\":{}");
    }

    @Test
    void a_function_that_is_gone_has_no_tags_and_streams_nothing() {
        aws.answer("GET", 404, "{\"Type\":\"User\",\"Message\":\"Function not found\"}");
        assertThat(functions.tags(ARN).value()).contains(Map.of());
        assertThat(functions.streams(ARN).value()).contains(false);
        assertThat(functions.read(ARN).value()).contains(Optional.empty());
    }

    @Test
    void one_url_that_streams_is_enough() {
        aws.answer(
                "/urls",
                200,
                "{\"FunctionUrlConfigs\":[{\"InvokeMode\":\"BUFFERED\"},{\"InvokeMode\":\"RESPONSE_STREAM\"}]}");
        assertThat(functions.streams(ARN).value()).contains(true);
    }

    @Test
    void a_layer_with_the_same_content_is_not_published_again() {
        versions();
        aws.answer("versions/2", 200, "{\"Content\":{\"CodeSha256\":\"other\"}}");
        aws.answer("versions/1", 200, "{\"Content\":{\"CodeSha256\":\"%s\"}}".formatted(ZIP.digest()));
        assertThat(layers.publish(ZIP).value()).contains(new Published("layer:1", false));
        assertThat(layers.newest("gameday-faults-java").value()).contains(Optional.of("layer:2"));
    }

    @Test
    void a_layer_with_another_content_is_published() {
        versions();
        aws.answer("versions/2", 200, "{\"Content\":{\"CodeSha256\":\"other\"}}");
        aws.answer("versions/1", 200, "{\"Content\":{\"CodeSha256\":\"another\"}}");
        aws.answer("POST", 201, "{\"LayerVersionArn\":\"layer:3\"}");
        assertThat(layers.publish(ZIP).value()).contains(new Published("layer:3", true));
        assertThat(last()).contains("\"ZipFile\":\"emlw\"", "\"CompatibleRuntimes\":[\"java17\"]");
    }

    @Test
    void a_layer_that_nobody_published_has_no_newest_version() {
        aws.answer("/versions", 200, "{\"LayerVersions\":[]}");
        assertThat(layers.newest("gameday-faults-java").value()).contains(Optional.empty());
    }

    @Test
    void an_address_ends_with_the_session_that_signs_it() {
        FaultPlace place =
                FaultPlace.parse("arn:aws:s3:::bucket/gameday/faults/f.json").orElseThrow();
        var plain = new AwsFaultAccess(aws.clients())
                .presigned(place, Duration.ofHours(12))
                .value()
                .orElseThrow();
        assertThat(plain.bySession()).isFalse();
        assertThat(PresignedLife.until(plain.url())).contains(plain.until());

        Instant soon = plain.until().minus(Duration.ofHours(11));
        AwsClients session = new AwsClients(
                Region.EU_WEST_1,
                StaticCredentialsProvider.create(AwsSessionCredentials.builder()
                        .accessKeyId("AKIDEXAMPLE")
                        .secretAccessKey("secret")
                        .sessionToken("token")
                        .expirationTime(soon)
                        .build()),
                Optional.empty(),
                aws);
        var bounded = new AwsFaultAccess(session)
                .presigned(place, Duration.ofHours(12))
                .value()
                .orElseThrow();
        assertThat(bounded.until()).isEqualTo(soon);
        assertThat(bounded.bySession()).isTrue();
        assertThat(bounded.toString()).doesNotContain("Signature");
    }

    private void versions() {
        aws.answer(
                "versions?",
                200,
                "{\"LayerVersions\":[{\"LayerVersionArn\":\"layer:2\",\"Version\":2},"
                        + "{\"LayerVersionArn\":\"layer:1\",\"Version\":1}]}");
    }

    private void configuration(String json) {
        aws.answer("GET", 200, json.formatted(ARN));
    }

    private FunctionSetup read() {
        return functions.read("f").value().flatMap(found -> found).orElseThrow();
    }

    private String last() {
        return aws.requests.get(aws.requests.size() - 1);
    }
}
