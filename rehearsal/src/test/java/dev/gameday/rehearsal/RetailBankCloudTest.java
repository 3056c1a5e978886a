package dev.gameday.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.flow.file.Flows;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;
import software.amazon.awssdk.services.fis.FisClient;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateActionInput;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateStopConditionInput;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateTargetInput;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** The retail bank as AWS clients see it: the account is made from the flow's file, and FIS reaches it. */
final class RetailBankCloudTest {
    private static final String ACCOUNT = "111122223333";

    private Instant now = Instant.parse("2030-01-01T00:00:00Z");
    private final Rehearsal rehearsal = Rehearsal.open(Flows.shipped("retail-bank"), 1, () -> now);

    @Test
    void an_fis_fault_on_one_function_shows_with_the_function_that_calls_it() {
        CloudWatchClient cloudWatch = client(CloudWatchClient.builder());
        pass(Duration.ofMinutes(1));
        assertThat(accepted(cloudWatch)).isGreaterThan(0.99);

        startFailing("ledger-hold");
        pass(Duration.ofMinutes(3));
        assertThat(accepted(cloudWatch)).isZero();
        assertThat(errors(cloudWatch, "payment-intake")).isPositive();
        assertThat(errors(cloudWatch, "card-decision")).isZero();

        pass(Duration.ofMinutes(4));
        assertThat(accepted(cloudWatch)).isGreaterThan(0.99);
    }

    @Test
    void every_function_is_in_the_account_with_its_role_and_its_alarms() {
        LambdaClient lambda = client(LambdaClient.builder());

        assertThat(lambda.listFunctionsPaginator().functions())
                .hasSize(Flows.shipped("retail-bank").functions().size())
                .allSatisfy(function -> assertThat(function.role())
                        .isEqualTo("arn:aws:iam::" + ACCOUNT + ":role/" + function.functionName() + "-role"));
        assertThat(client(CloudWatchClient.builder()).describeAlarms().metricAlarms())
                .hasSize(Flows.shipped("retail-bank").alarms().size());
    }

    private void startFailing(String function) {
        FisClient fis = client(FisClient.builder());
        String template = fis.createExperimentTemplate(request -> request.clientToken("one")
                        .description("errors")
                        .roleArn("arn:aws:iam::" + ACCOUNT + ":role/fis-experiments")
                        .stopConditions(CreateExperimentTemplateStopConditionInput.builder()
                                .source("none")
                                .build())
                        .targets(Map.of(
                                "hold",
                                CreateExperimentTemplateTargetInput.builder()
                                        .resourceType("aws:lambda:function")
                                        .resourceArns("arn:aws:lambda:eu-west-1:" + ACCOUNT + ":function:" + function)
                                        .selectionMode("ALL")
                                        .build()))
                        .actions(Map.of(
                                "errors",
                                CreateExperimentTemplateActionInput.builder()
                                        .actionId("aws:lambda:invocation-error")
                                        .parameters(Map.of(
                                                "duration", "PT4M",
                                                "invocationPercentage", "100",
                                                "preventExecution", "true"))
                                        .targets(Map.of("Functions", "hold"))
                                        .build())))
                .experimentTemplate()
                .id();
        fis.startExperiment(request -> request.clientToken("two").experimentTemplateId(template));
    }

    private double accepted(CloudWatchClient cloudWatch) {
        return cloudWatch
                .getMetricStatistics(request -> request.namespace("RetailBank")
                        .metricName("PaymentAccepted")
                        .startTime(now.minusSeconds(60))
                        .endTime(now)
                        .period(60)
                        .statistics(Statistic.AVERAGE))
                .datapoints()
                .get(0)
                .average();
    }

    private double errors(CloudWatchClient cloudWatch, String function) {
        return cloudWatch
                .getMetricStatistics(request -> request.namespace("AWS/Lambda")
                        .metricName("Errors")
                        .dimensions(Dimension.builder()
                                .name("FunctionName")
                                .value(function)
                                .build())
                        .startTime(now.minusSeconds(60))
                        .endTime(now)
                        .period(60)
                        .statistics(Statistic.SUM))
                .datapoints()
                .get(0)
                .sum();
    }

    private void pass(Duration span) {
        now = now.plus(span);
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(B builder) {
        return builder.httpClient(rehearsal.transport())
                .region(Region.EU_WEST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("rehearsal", "rehearsal")))
                .build();
    }
}
