package dev.gameday.rehearsal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.fis.FisClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.scheduler.SchedulerClient;

class RoutesTest {
    @Test
    void the_frozen_table_is_what_the_clients_teach() {
        List<String> missed = new ArrayList<>();
        List<String> learned = new ArrayList<>();
        learned.addAll(RouteLearner.learn("fis", FisClient.builder(), FisClient.class, missed));
        learned.addAll(RouteLearner.learn("lambda", LambdaClient.builder(), LambdaClient.class, missed));
        learned.addAll(RouteLearner.learn("s3", S3Client.builder().forcePathStyle(true), S3Client.class, missed));
        learned.addAll(RouteLearner.learn("scheduler", SchedulerClient.builder(), SchedulerClient.class, missed));

        assertThat(missed)
                .as("only Object Lambda's own host is out of reach")
                .singleElement()
                .asString()
                .startsWith("writeGetObjectResponse");
        assertThat(Routes.table())
                .as("routes.txt should be%n%s", String.join("\n", learned))
                .isEqualTo(learned);
    }
}
