package dev.gameday.shell.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gameday.rehearsal.Rehearsal;
import dev.gameday.rehearsal.clock.ToldClock;
import dev.gameday.rehearsal.flow.file.Flows;
import dev.gameday.rehearsal.http.ServedRehearsal;
import dev.gameday.runbook.conductor.VirtualTimeline;
import dev.gameday.shell.ExitCode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateActionInput;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateStopConditionInput;
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
                .contains("caller", "user/facilitator", "permissions", "stop-alarm", "effect  ", "All is right.")
                .contains("  clock", "  quotas", "0 of 5 FIS experiments are under way");
        assertThat(console.sessions()).isZero();
    }

    @Test
    void a_preview_says_what_fis_comes_to_and_leaves_nothing() throws IOException {
        assertThat(preflight("rehearsal", "--preview"))
                .describedAs(console.errors())
                .isEqualTo(ExitCode.HELD);

        assertThat(console.results().replaceAll("\\s+", " "))
                .contains("preview stale: FIS comes to arn:aws:lambda:eu-west-1:111122223333:function:position-sync");
        FisClient fis = client(FisClient.builder(), Region.EU_WEST_1);
        assertThat(fis.listExperimentTemplates(r -> {}).experimentTemplates()).isEmpty();
        assertThat(fis.listExperiments(r -> {}).experiments())
                .singleElement()
                .satisfies(experiment ->
                        assertThat(experiment.state().statusAsString()).isEqualTo("completed"));
        assertThat(sweep()).describedAs(console.results()).isEqualTo(ExitCode.HELD);
    }

    @Test
    void what_a_preview_can_not_take_away_is_named_and_swept() throws Exception {
        String id = trouble("fis:DeleteExperimentTemplate");

        assertThat(preflight("rehearsal", "--preview")).isEqualTo(ExitCode.REFUSED);
        assertThat(console.results())
                .contains("x preview")
                .contains("\ngameday sweep --rehearsal " + served.url() + "\n");
        FisClient fis = client(FisClient.builder(), Region.EU_WEST_1);
        assertThat(fis.listExperimentTemplates(r -> {}).experimentTemplates()).hasSize(1);

        mended(id);
        assertThat(sweep()).describedAs(console.results()).isEqualTo(ExitCode.HELD);
        assertThat(fis.listExperimentTemplates(r -> {}).experimentTemplates()).isEmpty();
    }

    @Test
    void experiments_of_others_may_leave_no_room() {
        FisClient fis = client(FisClient.builder(), Region.EU_WEST_1);
        for (int i = 0; i < 5; i++) {
            String template = fis.createExperimentTemplate(r -> r.description("another team's")
                            .roleArn("arn:aws:iam::111122223333:role/fis-experiments")
                            .stopConditions(CreateExperimentTemplateStopConditionInput.builder()
                                    .source("none")
                                    .build())
                            .targets(Map.of())
                            .actions(Map.of(
                                    "wait",
                                    CreateExperimentTemplateActionInput.builder()
                                            .actionId("aws:fis:wait")
                                            .parameters(Map.of("duration", "PT1H"))
                                            .build())))
                    .experimentTemplate()
                    .id();
            fis.startExperiment(r -> r.experimentTemplateId(template));
        }

        assertThat(preflight("rehearsal")).isEqualTo(ExitCode.REFUSED);
        assertThat(console.results().replaceAll("\\s+", " "))
                .contains(
                        "x quotas 5 of 5 FIS experiments are under way and 5 of 500 templates are there; this needs 1");
    }

    @Test
    void a_trouble_that_a_command_mends_says_the_command() throws IOException {
        LambdaClient lambda = client(LambdaClient.builder(), Region.EU_WEST_1);
        lambda.updateFunctionConfiguration(r -> r.functionName("position-sync").layers(List.of()));
        client(CloudWatchClient.builder(), Region.EU_WEST_1).deleteAlarms(r -> r.alarmNames("guardrail-sync-lag"));

        assertThat(preflight("rehearsal", "--output", "json")).isEqualTo(ExitCode.REFUSED);

        Map<String, String> mends = mends();
        assertThat(mends.get("stop-alarm"))
                .isEqualTo("aws cloudwatch put-metric-alarm --region eu-west-1 --alarm-name guardrail-sync-lag"
                        + " --namespace AWS/Lambda --metric-name IteratorAge"
                        + " --dimensions Name=FunctionName,Value=position-sync --statistic Maximum --period 60"
                        + " --evaluation-periods 1 --threshold 600000 --comparison-operator GreaterThanThreshold"
                        + " --treat-missing-data notBreaching");
        assertThat(mends.get("effect"))
                .isEqualTo("gameday lambda arm position-sync --profile rehearsal --rehearsal " + served.url());
    }

    @Test
    void a_mend_is_on_lines_of_its_own_that_a_terminal_of_80_columns_does_not_break() {
        client(CloudWatchClient.builder(), Region.EU_WEST_1).deleteAlarms(r -> r.alarmNames("guardrail-sync-lag"));

        assertThat(preflight("rehearsal")).isEqualTo(ExitCode.REFUSED);

        assertThat(console.results())
                .contains("\naws cloudwatch put-metric-alarm --region eu-west-1 --alarm-name \\\n");
        assertThat(console.results()
                        .lines()
                        .dropWhile(line -> !line.startsWith("aws "))
                        .limit(6))
                .allMatch(line -> line.length() <= 80);
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
                .contains("\ngameday sweep --rehearsal " + served.url() + "\n")
                .contains("\naws fis update-safety-lever-state --region eu-west-1 --id default --state \\\n")
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

    private ExitCode preflight(String profile, String... more) {
        List<String> words = new ArrayList<>(List.of("preflight", "stale-positions", "--profile", profile));
        words.addAll(List.of("--rehearsal", served.url().toString()));
        words.addAll(List.of(more));
        return console.run(words.toArray(String[]::new));
    }

    private ExitCode sweep() {
        return console.run("sweep", "--yes", "--rehearsal", served.url().toString());
    }

    private Map<String, String> mends() throws IOException {
        Map<String, String> mends = new TreeMap<>();
        new ObjectMapper().readTree(console.results()).forEach(check -> {
            if (check.has("mend")) {
                mends.put(check.get("check").asText(), check.get("mend").asText());
            }
        });
        return mends;
    }

    private String trouble(String calls) throws IOException, InterruptedException {
        String body = "{\"calls\":\"%s\",\"kind\":\"fail\"}".formatted(calls);
        return new ObjectMapper()
                .readTree(told("POST", "trouble", body))
                .get("id")
                .asText();
    }

    private void mended(String trouble) throws IOException, InterruptedException {
        var unused = told("DELETE", "trouble/" + trouble, "");
    }

    private String told(String method, String page, String body) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(served.url() + "/_rehearsal/" + page))
                                .method(method, BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C client(B builder, Region region) {
        return builder.region(region)
                .endpointOverride(URI.create(served.url().toString()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create("AKIAIOSFODNN7EXAMPLE", "a-secret-of-no-use")))
                .build();
    }
}
