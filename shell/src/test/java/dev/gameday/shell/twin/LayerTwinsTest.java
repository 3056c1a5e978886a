package dev.gameday.shell.twin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.arming.LayerZips;
import dev.gameday.rehearsal.FittedLayer;
import dev.gameday.rehearsal.clock.ToldClock;
import dev.gameday.rehearsal.sandbox.Blueprint;
import dev.gameday.rehearsal.sandbox.Ending;
import dev.gameday.rehearsal.sandbox.Ending.Took;
import dev.gameday.rehearsal.sandbox.Invocation;
import dev.gameday.rehearsal.sandbox.archive.ZipArchive;
import dev.gameday.rehearsal.sandbox.runtime.Payload;
import dev.gameday.rehearsal.sandbox.runtime.Runtimes;
import dev.gameday.rehearsal.sandbox.sample.KnownLayers.KnownSandbox;
import dev.gameday.rehearsal.sandbox.sample.KnownLayers.ObjectRead;
import dev.gameday.runbook.profile.Profile;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The shipped layer in sandboxes that are only thought of. */
class LayerTwinsTest {
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private static final Payload ANSWER = Payload.of("\"practiced\"");
    private static final String RAN = "the handler ran";
    private static final FittedLayer FITTED =
            Objects.requireNonNull(new FittedFunctions(LayerZips.shipped(), new Profile.Store("faults", "gameday/"))
                    .of(Set.of("order-router"))
                    .get("order-router"));

    private final ToldClock clock = new ToldClock(START);
    private ObjectRead object = new ObjectRead(404, Payload.of("NoSuchKey"));
    private int reads;

    @Test
    void without_a_document_nothing_happens_to_an_invocation_and_the_layer_says_that_it_is_there() {
        KnownSandbox sandbox = sandbox();
        assertThat(sandbox.run(invocation(), ANSWER, RAN)).isInstanceOfSatisfying(Ending.Returned.class, returned -> {
            assertThat(returned.payload()).isSameAs(ANSWER);
            assertThat(returned.took()).isEqualTo(Took.NOTHING);
        });
        KnownSandbox other = sandbox();
        assertThat(other.run(invocation(), ANSWER, RAN).log())
                .first()
                .asString()
                .contains("\"event\":\"alive\"");
        assertThat(other.run(invocation(), ANSWER, RAN).log()).containsExactly(RAN);
    }

    @Test
    void a_document_is_read_by_the_next_poll_and_over_at_its_end() {
        KnownSandbox sandbox = sandbox();
        held(sandbox);
        put(fault("\"kind\":\"delay\",\"milliseconds\":{\"fixed\":700}"), START.plusSeconds(60));
        assertThat(held(sandbox)).as("between two polls").isZero();
        clock.moveTo(START.plusSeconds(30));
        assertThat(held(sandbox)).isEqualTo(Duration.ofMillis(700));
        clock.moveTo(START.plusSeconds(59));
        assertThat(held(sandbox)).isEqualTo(Duration.ofMillis(700));
        clock.moveTo(START.plusSeconds(60));
        assertThat(held(sandbox)).as("at its end").isZero();
        assertThat(clock.instant()).as("no time passes").isEqualTo(START.plusSeconds(60));
    }

    @Test
    void a_document_that_is_taken_away_is_forgotten_within_the_five_seconds_that_the_layer_promises() {
        KnownSandbox sandbox = sandbox();
        held(sandbox);
        put(fault("\"kind\":\"delay\",\"milliseconds\":{\"fixed\":700}"), START.plusSeconds(600));
        clock.moveTo(START.plusSeconds(30));
        assertThat(held(sandbox)).isEqualTo(Duration.ofMillis(700));
        object = new ObjectRead(404, Payload.of("NoSuchKey"));
        clock.moveTo(START.plusSeconds(35));
        assertThat(held(sandbox)).isZero();
    }

    @Test
    void what_is_in_force_when_a_sandbox_starts_stays_so_in_all_of_them() {
        put(fault("\"kind\":\"delay\",\"milliseconds\":{\"fixed\":700}"), START.plusSeconds(600));
        List<KnownSandbox> sandboxes = sandboxes(4, FITTED.content());
        for (int second = 0; second < 60; second++) {
            clock.moveTo(START.plusSeconds(second));
            assertThat(sandboxes)
                    .as("after %d s", second)
                    .allMatch(sandbox -> !held(sandbox).isZero());
        }
    }

    @Test
    void the_interval_is_read_as_the_layer_reads_it() {
        for (String unusable : List.of("0", "-5", "301", "86400", "x")) {
            List<KnownSandbox> sandboxes = sandboxes(variables("GAMEDAY_POLL_SECONDS", unusable));
            put(fault("\"kind\":\"delay\",\"milliseconds\":{\"fixed\":700}"), START.plusSeconds(6000));
            assertThat(held(sandboxes.get(0))).as(unusable).isEqualTo(Duration.ofMillis(700));
            int before = reads;
            held(sandboxes.get(0));
            assertThat(reads).as(unusable).isEqualTo(before);
        }
    }

    @Test
    void sandboxes_look_for_it_one_after_the_other_and_not_at_every_invocation() {
        List<KnownSandbox> sandboxes = sandboxes(4, FITTED.content());
        sandboxes.forEach(sandbox -> held(sandbox));
        put(fault("\"kind\":\"delay\",\"milliseconds\":{\"fixed\":700}"), START.plusSeconds(600));
        clock.moveTo(START.plusSeconds(16));
        assertThat(sandboxes.stream().filter(sandbox -> !held(sandbox).isZero()))
                .hasSize(2);
        int before = reads;
        sandboxes.forEach(sandbox -> held(sandbox));
        assertThat(reads).isEqualTo(before);
    }

    @Test
    void a_share_hits_that_share_and_the_same_invocations_again() {
        put(
                fault("\"kind\":\"delay\",\"percentage\":30,\"milliseconds\":{\"uniform\":{\"from\":1,\"to\":1000}}"),
                START.plusSeconds(600));
        List<String> ids = IntStream.range(0, 1000)
                .mapToObj(i -> new UUID(i, i).toString())
                .toList();
        List<Duration> once = held(ids);
        assertThat(once.stream().filter(held -> !held.isZero()).count()).isBetween(240L, 360L);
        assertThat(held(ids)).isEqualTo(once);
    }

    @Test
    void errors_and_responses_take_the_place_of_the_handlers_and_it_runs_only_if_it_is_to() {
        put(fault("\"kind\":\"error\",\"type\":\"Broken\",\"message\":\"on purpose\""), START.plusSeconds(600));
        assertThat(sandbox().run(invocation(), ANSWER, RAN)).isInstanceOfSatisfying(Ending.Failed.class, failed -> {
            assertThat(failed.payload().toString()).contains("\"errorType\":\"Broken\"", "on purpose");
            assertThat(failed.log()).doesNotContain(RAN);
        });
        put(fault("\"kind\":\"response\",\"status\":503,\"run\":true"), START.plusSeconds(600));
        assertThat(sandbox().run(invocation(), ANSWER, RAN)).isInstanceOfSatisfying(Ending.Returned.class, returned -> {
            assertThat(returned.payload().toString()).contains("\"statusCode\":503");
            assertThat(returned.log()).contains(RAN);
        });
    }

    @Test
    void a_response_is_cut_off_and_the_handlers_own_stays_as_it_is() {
        put(fault("\"kind\":\"truncate\",\"keep\":50"), START.plusSeconds(600));
        assertThat(sandbox().run(invocation(), ANSWER, RAN))
                .isInstanceOfSatisfying(
                        Ending.Returned.class,
                        returned -> assertThat(returned.payload().toString()).isEqualTo("\"prac"));
        assertThat(ANSWER.toString()).isEqualTo("\"practiced\"");
    }

    @Test
    void an_invocation_ends_at_the_functions_timeout_whether_it_hangs_or_is_late() {
        for (String fault : List.of("\"kind\":\"timeout\"", "\"kind\":\"delay\",\"milliseconds\":{\"fixed\":15000}")) {
            put(fault(fault), START.plusSeconds(600));
            assertThat(sandbox().run(invocation(), ANSWER, RAN)).isInstanceOfSatisfying(Ending.Failed.class, failed -> {
                assertThat(failed.payload().toString()).contains("Sandbox.Timedout", "timed out after 15.00 seconds");
                assertThat(failed.took().event()).isEqualTo(Duration.ofSeconds(15));
                assertThat(failed.log()).doesNotContain(RAN);
            });
        }
    }

    @Test
    void what_would_be_done_to_this_machine_is_not_applied_and_the_log_says_why() {
        for (String fault : List.of(
                "\"kind\":\"memory\",\"megabytes\":10240",
                "\"kind\":\"cpu\",\"threads\":16",
                "\"kind\":\"tmp\",\"leaveMegabytes\":0",
                "\"kind\":\"deny\",\"hosts\":[\"example.com\"]")) {
            put(fault(fault), START.plusSeconds(600));
            Ending ending = sandbox().run(invocation(), ANSWER, RAN);
            assertThat(ending).isInstanceOf(Ending.Returned.class);
            assertThat(ending.log())
                    .anyMatch(line -> line.contains("\"applied\":false") && line.contains("runs no code"));
        }
    }

    @Test
    void what_can_not_be_read_or_is_no_document_is_no_fault() {
        for (ObjectRead read : List.of(
                new ObjectRead(403, Payload.of("AccessDenied")),
                new ObjectRead(200, Payload.of("{\"version\":2}")),
                new ObjectRead(200, Payload.of("")))) {
            object = read;
            assertThat(held(sandbox())).isZero();
        }
    }

    @Test
    void another_layer_is_not_known_nor_one_that_reads_at_an_address_nor_one_that_is_not_started() {
        assertThat(sandboxes(4, FITTED.content())).hasSize(4);
        assertThat(sandboxes(4, ZipArchive.program("bootstrap", "#!/bin/sh\nexec \"$@\"\n")))
                .isEmpty();
        assertThat(sandboxes(
                        variables("GAMEDAY_FAULTS", "https://faults.s3.eu-west-1.amazonaws.com/x?X-Amz-Signature=0")))
                .isEmpty();
        assertThat(sandboxes(variables("AWS_LAMBDA_EXEC_WRAPPER", "/opt/other")))
                .isEmpty();
    }

    private List<Duration> held(List<String> ids) {
        KnownSandbox sandbox = sandbox();
        return ids.stream()
                .map(id -> took(sandbox.run(invocation(id), ANSWER, RAN)))
                .toList();
    }

    private static Duration held(KnownSandbox sandbox) {
        return took(sandbox.run(invocation(), ANSWER, RAN));
    }

    private static Duration took(Ending ending) {
        return ((Ending.Returned) ending).took().event();
    }

    private static Invocation invocation() {
        return invocation(new UUID(1, 1).toString());
    }

    private static Invocation invocation(String id) {
        return new Invocation(id, "arn", Optional.empty(), Payload.of("{}"));
    }

    private static String fault(String fields) {
        return "{" + fields + "}";
    }

    private void put(String fault, Instant end) {
        object = new ObjectRead(
                200,
                Payload.of("{\"version\":1,\"id\":\"s/x\",\"expiresAt\":\"%s\",\"seed\":5,\"faults\":[%s]}"
                        .formatted(end, fault)));
    }

    private KnownSandbox sandbox() {
        return sandboxes(1, FITTED.content()).get(0);
    }

    private List<KnownSandbox> sandboxes(int count, ZipArchive layer) {
        return sandboxes(count, layer, FITTED.variables());
    }

    private List<KnownSandbox> sandboxes(Map<String, String> variables) {
        return sandboxes(4, FITTED.content(), variables);
    }

    private static Map<String, String> variables(String name, String value) {
        Map<String, String> variables = new HashMap<>(FITTED.variables());
        variables.put(name, value);
        return variables;
    }

    private List<KnownSandbox> sandboxes(int count, ZipArchive layer, Map<String, String> variables) {
        Blueprint blueprint = new Blueprint(
                "order-router",
                "$LATEST",
                "1",
                Runtimes.named("java17").orElseThrow(),
                "practice.Handler::handle",
                new Blueprint.Limits(Duration.ofSeconds(15), 1024, 512),
                variables,
                ZipArchive.program("nothing", ""),
                List.of(layer));
        return LayerTwins.of(LayerZips.shipped())
                .sandboxes(
                        blueprint,
                        (bucket, key) -> {
                            assertThat(bucket + "/" + key).isEqualTo("faults/gameday/layers/order-router.json");
                            reads++;
                            return object;
                        },
                        clock,
                        count);
    }
}
