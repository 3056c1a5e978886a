package dev.gameday.runbook.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.runbook.Assertion;
import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.Step;
import dev.gameday.runbook.StopCondition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedRunbooksTest {
    @ParameterizedTest
    @MethodSource("dev.gameday.runbook.file.ShippedText#runbooks")
    void every_shipped_runbook_loads(String file) {
        assertThat(RunbookFile.read(file, ShippedText.of(file)).problems()).isEmpty();
    }

    @Test
    void the_index_names_every_shipped_runbook_and_nothing_else() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src", "main", "resources", "runbooks"))) {
            List<String> runbooks = files.map(file -> file.getFileName().toString())
                    .filter(file ->
                            !List.of("index", "guards.yaml", "names.yaml").contains(file))
                    .toList();
            assertThat(ShippedText.runbooks()).containsExactlyInAnyOrderElementsOf(runbooks);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "S0, stop-drill, delay, lambda-delay, order-intake, PT3M",
        "S1, stale-positions, stale, lambda-delay, position-sync, PT5M",
        "S2, retry-storm, first, lambda-error, risk-check, PT3M",
        "S2, retry-storm, total, lambda-error, risk-check, PT3M",
        "S3, timeout-inversion, few, lambda-delay, risk-check, PT5M",
        "S3, timeout-inversion, all, lambda-delay, risk-check, PT5M",
        "S4, memory-starvation, starve, lambda-memory-starvation, order-router, PT5M",
        "S5, iam-denial, deny, iam-deny-dynamodb-write, router-role, PT5M",
        "S6, az-impairment, cut, az-connectivity-loss, flow-subnets, PT10M",
        "S7, concurrency-exhaustion, squeeze, lambda-concurrency-exhaustion, order-intake, PT3M",
        "S8, market-open, surge, load-surge, orders, PT3M",
        "S8, market-open, slow, lambda-delay, order-intake, PT3M",
        "S9, poison-message, poison, sqs-poison-message, orders, PT9M",
        "S10, endpoint-loss, loss, dynamodb-endpoint-loss, function-subnets, PT5M",
        "S11, gray-dependency, gray, lambda-delay, risk-check, PT10M",
        "S12, starved-of-memory, starve, layer-delay-table, order-router, PT5M"
    })
    void each_injects_what_the_practice_says(
            String code, String id, String step, String fault, String target, String duration) {
        Runbook runbook = shipped(code);
        Step.Inject inject = (Step.Inject) runbook.steps().stream()
                .filter(s -> s.id().equals(step))
                .findFirst()
                .orElseThrow();

        assertThat(runbook.id()).isEqualTo(id);
        assertThat(List.of(inject.fault(), inject.target(), inject.duration()))
                .containsExactly(fault, target, duration);
    }

    @ParameterizedTest
    @CsvSource({
        "S0, clean, seconds from delay.request+PT1M30S until nothing is left, <= 60",
        "S1, accepted, mean of accepted from stale.effect to stale.end, >= 99.9",
        "S1, flagged, seconds from stale.effect until alarm sync-lag, <= 60",
        "S1, slope, slope of sync-lag from stale.effect+PT1M to stale.end, 0.95..1.05",
        "S2, final-success, mean of risk-success from first.request+PT1M to first.end, >= 99.9",
        "S2, amplification, mean of risk-attempts from first.request+PT1M to first.end, <= 1.5",
        "S3, callee-unharmed, sum of risk-errors from few.request to few.end, <= 0",
        "S4, routed, max of route-time from starve.request to starve.removed+PT5M, <= 120",
        "S5, drained, seconds from deny.removed until route-time stays <= 5, <= 360",
        "S5, dead-letters, max of dlq from deny.request to deny.removed+PT3M, <= 0",
        "S6, accepted, mean of accepted from cut.effect+PT2M to cut.end, >= 99.5",
        "S6, after-discovery, mean of pricing-first-failures from cut.effect+PT1M to cut.end, 31.3..35.3",
        "S7, not-errors, sum of intake-errors from squeeze.request to squeeze.removed+PT1M, <= 0",
        "S9, only-it, max of dlq from poison.request to poison.removed+PT2M, 1..1",
        "S9, failures, sum of router-errors from poison.request-PT1M to poison.removed+PT2M, 5..5",
        "S9, once, sum of duplicates from poison.request to poison.removed, <= 0",
        "S10, dead-letters, max of dlq from loss.request to loss.removed+PT3M, <= 0",
        "S11, flagged, seconds from gray.effect until alarm acknowledge-slow, <= 180",
        "S11, mean, mean of risk-duration from gray.request+PT1M to gray.end, 384..424",
        "S12, routed, max of route-time from starve.request to starve.removed+PT5M, <= 120"
    })
    void each_measures_what_the_practice_says(String code, String id, String label, String tolerance) {
        Runbook runbook = shipped(code);
        Assertion assertion = Stream.concat(runbook.hypothesis().assertions().stream(), runbook.observations().stream())
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElseThrow();

        assertThat(assertion.probe().label()).isEqualTo(label);
        assertThat(assertion.tolerance()).hasToString(tolerance);
    }

    @ParameterizedTest
    @MethodSource("dev.gameday.runbook.file.ShippedText#runbooks")
    void every_shipped_runbook_is_told_from_brief_to_follow_up(String file) {
        Runbook runbook = RunbookFile.read(file, ShippedText.of(file)).value().orElseThrow();

        assertThat(runbook.title()).isNotBlank();
        assertThat(runbook.summary()).isNotBlank();
        assertThat(runbook.hypothesis().claim()).isNotBlank();
        assertThat(runbook.hypothesis().assertions()).isNotEmpty();
        assertThat(runbook.steadyState()).as("steady state").isNotEmpty();
        assertThat(runbook.stopConditions()).as("abort criteria").isNotEmpty();
        assertThat(runbook.hints()).as("tiers of hints").hasSizeBetween(2, 3);
        assertThat(runbook.followUps()).as("follow-ups").isNotEmpty();
        assertThat(kinds(runbook))
                .as("the story")
                .startsWith("Brief", "Baseline", "Predict", "Inject")
                .contains("Observe", "Remove")
                .endsWith("Recover", "Debrief");
        assertThat(each(runbook, Step.Brief.class))
                .allSatisfy(brief -> assertThat(brief.text()).isNotBlank());
        assertThat(each(runbook, Step.Debrief.class))
                .allSatisfy(debrief -> assertThat(debrief.questions()).hasSizeGreaterThanOrEqualTo(2));
        assertThat(each(runbook, Step.Observe.class))
                .as("what to look for")
                .allSatisfy(observe -> assertThat(observe.lookFor()).isNotEmpty());
        assertThat(each(runbook, Step.Observe.class).stream().flatMap(observe -> observe.responders().stream()))
                .as("what responders are asked, and what would mitigate it")
                .isNotEmpty()
                .allSatisfy(responders -> {
                    assertThat(responders.questions()).isNotEmpty();
                    assertThat(responders.mitigations()).isNotEmpty();
                });
    }

    private static List<String> kinds(Runbook runbook) {
        return runbook.steps().stream()
                .map(step -> step.getClass().getSimpleName())
                .toList();
    }

    private static <S extends Step> List<S> each(Runbook runbook, Class<S> kind) {
        return runbook.steps().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Test
    void two_relax_a_global_stop_condition_as_the_practice_says() {
        assertThat(Runbooks.shipped().all().stream()
                        .filter(r -> !r.relaxed().isEmpty())
                        .map(r -> r.code() + " " + r.relaxed()))
                .containsExactly("S6 [accepted]", "S7 [accepted]");
        assertThat(shipped("S7").stopConditions().get(0).toString()).contains("accepted", ">= 40", "PT1M");
        assertThat(shipped("S6").stopConditions().get(0))
                .hasToString(GuardFile.shipped()
                        .get(0)
                        .toString()
                        .replace("PT1M", "PT2M")
                        .replace("abort-accepted", "abort-accepted-slow"));
    }

    @Test
    void the_guards_are_those_of_the_practice() {
        assertThat(GuardFile.shipped())
                .extracting((StopCondition c) -> c.metric() + " " + c.tolerance() + " " + c.sustained())
                .containsExactly(
                        "accepted >= 95 PT1M", "lost <= 0 PT0S", "duplicates <= 0 PT0S", "concurrency <= 800 PT1M");
    }

    private static Runbook shipped(String code) {
        return Runbooks.shipped().find(code).value().orElseThrow();
    }
}
