package dev.gameday.shell.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.Rehearsal;
import dev.gameday.rehearsal.clock.ToldClock;
import dev.gameday.rehearsal.flow.file.Flows;
import dev.gameday.rehearsal.http.ServedRehearsal;
import dev.gameday.runbook.conductor.VirtualTimeline;
import dev.gameday.shell.ExitCode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.fis.FisClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** Trouble of many kinds in an account, each found and named before anything is run. */
class PreflightTest {
    private static final String DENY = """
            {"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"s3:GetObject","Resource":"*"}]}""";

    private final Path folder;
    private final ServedRehearsal served;
    private final CommandLineTrial console;

    PreflightTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.served = ServedRehearsal.start(
                Rehearsal.open(Flows.shipped("trade-order"), 7, new ToldClock(VirtualTimeline.EPOCH), true), 0);
        this.console = new CommandLineTrial(folder.resolve("home"));
    }

    @AfterEach
    void close() {
        console.close();
        served.close();
    }

    @Test
    void an_account_in_order_is_called_right_line_by_line() throws IOException {
        assertThat(preflight("rehearsal")).describedAs(console.errors()).isEqualTo(ExitCode.HELD);
        assertThat(console.results())
                .contains("caller", "user/facilitator", "permissions", "stop-alarm", "effect  ", "All is right.");
        assertThat(console.sessions()).isZero();
    }

    @Test
    void every_trouble_is_found_at_once_and_says_what_mends_it() throws IOException {
        LambdaClient lambda = client(LambdaClient.builder(), Region.EU_WEST_1);
        lambda.updateFunctionConfiguration(r -> r.functionName("position-sync").layers(List.of()));
        lambda.tagResource(r -> r.resource("arn:aws:lambda:eu-west-1:111122223333:function:risk-check")
                .tags(Map.of("gameday:session", "20260101-090000-abcdef")));
        client(FisClient.builder(), Region.EU_WEST_1)
                .updateSafetyLeverState(r ->
                        r.id("default").state(state -> state.status("engaged").reason("an incident")));
        client(CloudWatchClient.builder(), Region.EU_WEST_1).deleteAlarms(r -> r.alarmNames("guardrail-sync-lag"));
        Path profile = Files.writeString(folder.resolve("narrow.yaml"), """
                name: narrow
                account: "999999999999"
                region: us-east-1
                scenarios: [stop-drill]
                faults: [lambda-error]
                limits: {percentage: 1, action-minutes: 1}
                freezes:
                  - {from: 2026-01-01T00:00:00Z, until: 2026-02-01T00:00:00Z, reason: year end}
                """);

        assertThat(preflight(profile.toString())).isEqualTo(ExitCode.REFUSED);
        for (String check : List.of(
                "x account",
                "x region",
                "x scenario",
                "x fault",
                "x blast-radius",
                "x cost",
                "x freeze",
                "x stop-alarm",
                "x leftovers",
                "x lever",
                "x effect")) {
            assertThat(console.results()).contains(check);
        }
        assertThat(console.results())
                .contains("does not have the FIS extension's layer for x86_64")
                .contains("11 of ")
                .contains("create it");
        assertThat(console.sessions()).isZero();
    }

    @Test
    void a_function_whose_role_can_not_read_its_faults_is_named() {
        client(IamClient.builder(), Region.AWS_GLOBAL)
                .putRolePolicy(r ->
                        r.roleName("position-sync-role").policyName("narrow").policyDocument(DENY));

        assertThat(preflight("rehearsal")).isEqualTo(ExitCode.REFUSED);
        assertThat(console.results().replaceAll("\\s+", " "))
                .contains("the role of position-sync may not s3:GetObject on", "allow that to");
    }

    private ExitCode preflight(String profile) {
        return console.run(
                "preflight",
                "stale-positions",
                "--profile",
                profile,
                "--rehearsal",
                served.url().toString());
    }

    private <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C client(B builder, Region region) {
        return builder.region(region)
                .endpointOverride(URI.create(served.url().toString()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create("AKIAIOSFODNN7EXAMPLE", "a-secret-of-no-use")))
                .build();
    }
}
