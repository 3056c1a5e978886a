package dev.gameday.rehearsal.aws.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.Rehearsal;
import dev.gameday.rehearsal.clock.ToldClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** Each answer has the HTTP status that the API reference gives it, read as the SDK's client received it. */
class StatusesTest {
    private static final String FUNCTION = "order-router";
    private static final String ARN = "arn:aws:lambda:eu-west-1:111122223333:function:" + FUNCTION;

    private final LambdaClient lambda = LambdaClient.builder()
            .region(Region.EU_WEST_1)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
            .httpClient(Rehearsal.open(1, new ToldClock(Instant.parse("2026-01-05T09:00:00Z")))
                    .transport())
            .build();

    @AfterEach
    void close() {
        lambda.close();
    }

    @Test
    void what_is_made_is_answered_with_201() throws IOException {
        SdkBytes zip = zip();
        assertThat(status(lambda.publishLayerVersion(r -> r.layerName("mine").content(c -> c.zipFile(zip)))))
                .isEqualTo(201);
        assertThat(status(lambda.publishVersion(r -> r.functionName(FUNCTION)))).isEqualTo(201);
        assertThat(status(lambda.createAlias(
                        r -> r.functionName(FUNCTION).name("live").functionVersion("1"))))
                .isEqualTo(201);
    }

    @Test
    void what_is_taken_away_or_tagged_is_answered_with_204_and_no_body() throws IOException {
        SdkBytes zip = zip();
        lambda.publishLayerVersion(r -> r.layerName("mine").content(c -> c.zipFile(zip)));
        assertThat(status(lambda.deleteLayerVersion(r -> r.layerName("mine").versionNumber(1L))))
                .isEqualTo(204);
        assertThat(status(lambda.tagResource(r -> r.resource(ARN).tags(Map.of("a", "b")))))
                .isEqualTo(204);
        assertThat(status(lambda.untagResource(r -> r.resource(ARN).tagKeys("a"))))
                .isEqualTo(204);
        lambda.putFunctionConcurrency(r -> r.functionName(FUNCTION).reservedConcurrentExecutions(5));
        assertThat(status(lambda.deleteFunctionConcurrency(r -> r.functionName(FUNCTION))))
                .isEqualTo(204);
    }

    @Test
    void what_is_read_or_changed_is_answered_with_200() {
        assertThat(status(lambda.getFunctionConfiguration(r -> r.functionName(FUNCTION))))
                .isEqualTo(200);
        assertThat(status(lambda.updateFunctionConfiguration(
                        r -> r.functionName(FUNCTION).memorySize(512))))
                .isEqualTo(200);
    }

    private static int status(SdkResponse response) {
        return response.sdkHttpResponse().statusCode();
    }

    private static SdkBytes zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("lib/empty"));
            zip.closeEntry();
        }
        return SdkBytes.fromByteArray(bytes.toByteArray());
    }
}
