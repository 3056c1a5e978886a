package dev.gameday.shell.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gameday.rehearsal.Rehearsal;
import dev.gameday.rehearsal.clock.ToldClock;
import dev.gameday.rehearsal.flow.file.Flows;
import dev.gameday.rehearsal.http.ServedRehearsal;
import dev.gameday.runbook.Binding;
import dev.gameday.runbook.conductor.VirtualTimeline;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.place.Bindings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;

/** A flow of other names and another shape: a shop without a stream's reader, with few metrics and fewer alarms. */
class DraftOfAnotherShapeTest {
    private static final Path SHOP = Path.of("src/test/resources/flows/corner-shop.yaml");

    private final Path file;
    private final ServedRehearsal served;
    private final CommandLineTrial console;

    DraftOfAnotherShapeTest(@TempDir Path folder) throws IOException {
        this.file = folder.resolve("shop.yaml");
        this.served = ServedRehearsal.start(
                Rehearsal.open(Flows.read(SHOP).orElseThrow(), 7, new ToldClock(VirtualTimeline.EPOCH), true), 0);
        this.console = new CommandLineTrial(folder.resolve("home"));
    }

    @AfterEach
    void close() {
        console.close();
        served.close();
    }

    @Test
    void what_is_there_is_bound_and_what_is_not_is_told_truly() throws IOException {
        assertThat(draft()).describedAs(console.errors()).isEqualTo(ExitCode.HELD);

        Binding binding = Bindings.named(file.toString());
        assertThat(binding.queues()).containsEntry("orders", "baskets");
        assertThat(binding.functions())
                .containsEntry("order-intake", "checkout")
                .containsEntry("order-router", "bookkeeper")
                .doesNotContainKeys("position-sync", "risk-check");
        assertThat(binding.alarms())
                .containsEntry("accepted-low", "baskets-low")
                .containsEntry("abort-concurrency", "concurrency-guard")
                .doesNotContainKey("abort-accepted");
        assertThat(binding.metrics().keySet())
                .contains("accepted", "acknowledge-p99", "lost", "dlq")
                .doesNotContain("duplicates", "sync-lag", "route-time");
        JsonNode check = check();
        assertThat(check.get("names")).noneMatch(name -> name.has("wrong"));
        assertThat(check.get("scenarios").get("stale-positions"))
                .extracting(JsonNode::asText)
                .contains(
                        "the function 'position-sync'",
                        "the metric 'sync-lag'",
                        "the alarm 'abort-sync-lag'",
                        "the log 'position-sync'")
                .doesNotContain("the metric 'accepted'", "the alarm 'accepted-low'");
        assertThat(check.get("scenarios").get("memory-starvation"))
                .extracting(JsonNode::asText)
                .contains("the metric 'duplicates'", "the alarm 'orders-age'")
                .doesNotContain("the function 'order-router'", "the log 'router'");
    }

    @Test
    void a_table_that_nothing_shows_is_lacking_where_a_fault_names_it() throws IOException {
        assertThat(draft()).describedAs(console.errors()).isEqualTo(ExitCode.HELD);

        assertThat(check().get("scenarios").get("iam-denial"))
                .extracting(JsonNode::asText)
                .contains("the resource 'positions'")
                .doesNotContain("the role 'router-role'");
    }

    @Test
    void a_service_that_gives_no_answer_is_a_gap_and_the_rest_is_drafted() throws Exception {
        trouble("monitoring:DescribeAlarms");

        assertThat(draft()).describedAs(console.errors()).isEqualTo(ExitCode.HELD);

        assertThat(Bindings.named(file.toString()).functions()).containsEntry("order-intake", "checkout");
        assertThat(Bindings.named(file.toString()).alarms()).isEmpty();
        assertThat(Files.readString(file))
                .contains("# Not all seen of alarms: ")
                .contains("# alarms:\n");
    }

    @Test
    void a_role_that_may_do_anything_tells_nothing_and_is_named() throws IOException {
        try (IamClient iam = IamClient.builder()
                .region(Region.AWS_GLOBAL)
                .endpointOverride(URI.create(served.url().toString()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("rehearsal", "none")))
                .build()) {
            iam.putRolePolicy(
                    r -> r.roleName("checkout-role").policyName("wide").policyDocument("""
                    {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"""));
        }

        assertThat(draft()).describedAs(console.errors()).isEqualTo(ExitCode.HELD);

        assertThat(Bindings.named(file.toString()).functions())
                .doesNotContainKey("order-intake")
                .containsEntry("order-router", "bookkeeper");
        assertThat(Files.readString(file).replaceAll("\\s+#? ?", " "))
                .contains("so nothing follows from them: arn:aws:iam::111122223333:role/checkout-role.");
    }

    @Test
    void functions_that_are_not_there_are_refused_and_no_file_is_left() {
        assertThat(draft("--functions", "shop-")).isEqualTo(ExitCode.REFUSED);

        assertThat(console.errors()).contains("no function that --tag and --functions mean");
        assertThat(file).doesNotExist();
    }

    @Test
    void names_with_commas_pick_functions_and_a_missing_one_is_named() throws IOException {
        assertThat(draft("--functions", "checkout,bookeeper")).isEqualTo(ExitCode.HELD);

        assertThat(Files.readString(file)).contains("# Not all seen of functions: there is no bookeeper.");
    }

    private ExitCode draft(String... more) {
        List<String> words = new ArrayList<>(List.of("binding", "new", "shop", "--out", file.toString()));
        words.addAll(List.of("--rehearsal", served.url().toString(), "--output", "json"));
        words.addAll(List.of(more));
        return console.run(words.toArray(String[]::new));
    }

    private JsonNode check() throws IOException {
        int before = console.results().length();
        assertThat(console.run(
                        "binding",
                        "check",
                        file.toString(),
                        "--output",
                        "json",
                        "--rehearsal",
                        served.url().toString()))
                .describedAs(console.errors())
                .isEqualTo(ExitCode.HELD);
        return new ObjectMapper().readTree(console.results().substring(before));
    }

    private void trouble(String calls) throws IOException, InterruptedException {
        String body = "{\"calls\":\"%s\",\"kind\":\"fail\"}".formatted(calls);
        var unused = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(served.url() + "/_rehearsal/trouble"))
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }
}
