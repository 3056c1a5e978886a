package dev.gameday.shell.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** Both fault layers beside real functions: AWS's own Java runtime client, and the rehearsal's Python loop. */
class FaultLayersTest {
    private static final String FUNCTION = "layered";
    private static final int INVOCATIONS = 60;

    /** Standard errors; of some fifty counts one in ten thousand runs is further off by chance. */
    private static final double BOUND = 4.5;

    private final LayeredCloud cloud = new LayeredCloud();
    private int documents;

    @AfterEach
    void close() {
        cloud.close();
    }

    /** A fault, and how an invocation that it hit is told from one that it did not, where the answer shows it. */
    private record Kind(String fault, Predicate<InvokeResponse> seen) {
        static final Predicate<InvokeResponse> NOWHERE = new Nowhere();

        boolean isSilent() {
            return seen.equals(NOWHERE);
        }

        String name() {
            return fault.replaceAll(".*\"kind\":\"([a-z]+)\".*", "$1");
        }
    }

    /** What the answer does not show, only the log. */
    private record Nowhere() implements Predicate<InvokeResponse> {
        @Override
        public boolean test(InvokeResponse response) {
            return true;
        }
    }

    private static final List<Kind> KINDS = List.of(
            new Kind("\"kind\":\"delay\",\"milliseconds\":{\"fixed\":2}", Kind.NOWHERE),
            new Kind(
                    "\"kind\":\"error\",\"type\":\"Injected\"",
                    response ->
                            text(response).contains("\"errorType\":\"Injected\"") && response.functionError() != null),
            new Kind(
                    "\"kind\":\"error\",\"run\":true",
                    response -> text(response).contains("GamedayFault") && response.functionError() != null),
            new Kind(
                    "\"kind\":\"response\",\"status\":503",
                    response -> text(response).replace(" ", "").contains("\"statusCode\":503")),
            new Kind(
                    "\"kind\":\"truncate\",\"keep\":50",
                    response -> text(response).length() < 150),
            new Kind(
                    "\"kind\":\"corrupt\",\"bytes\":3",
                    response -> text(response).contains("\u007f")),
            new Kind("\"kind\":\"memory\",\"megabytes\":1", Kind.NOWHERE),
            new Kind("\"kind\":\"cpu\",\"threads\":1", Kind.NOWHERE));

    private static String text(InvokeResponse response) {
        return response.payload().asUtf8String();
    }

    private static void present(SampleFunction language) {
        assumeTrue(language.isPresent(), "python3 is not on the PATH");
    }

    /** Puts a document in force; returns what an invocation's log says of its faults. */
    private String begin(String fault, String more, Instant expiresAt) {
        String id = "trial/" + ++documents;
        cloud.put(
                FUNCTION,
                "{\"version\":1,\"id\":\"%s\",\"expiresAt\":\"%s\",\"seed\":%d,\"faults\":[{%s%s}]}"
                        .formatted(id, expiresAt.truncatedTo(ChronoUnit.SECONDS), documents, fault, more));
        return id;
    }

    private void until(String what) {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        String tail;
        do {
            tail = LayeredCloud.tail(cloud.invoke(FUNCTION, "{}"));
        } while (!tail.contains(what) && System.nanoTime() < patience);
        assertThat(tail).contains(what);
    }

    private static boolean chosen(InvokeResponse response, String id) {
        return LayeredCloud.tail(response)
                .lines()
                .anyMatch(line -> line.contains("\"gameday\":\"fault\"") && line.contains("\"id\":\"" + id + "\""));
    }

    private static Instant later() {
        return Instant.now().plusSeconds(600);
    }

    @ParameterizedTest
    @EnumSource
    void every_fault_hits_its_share_of_the_invocations_and_no_other(SampleFunction language) {
        present(language);
        cloud.create(FUNCTION, language, true, Map.of("GAMEDAY_POLL_SECONDS", "1"));
        for (Kind kind : KINDS) {
            for (int percentage : List.of(0, 1, 50, 100)) {
                String id = begin(kind.fault(), ",\"percentage\":" + percentage, later());
                until("\"id\":\"" + id + "\"");
                int hit = 0;
                int told = 0;
                for (int i = 0; i < INVOCATIONS; i++) {
                    InvokeResponse response = cloud.invoke(FUNCTION, "{}");
                    boolean chosen = chosen(response, id);
                    told += chosen ? 1 : 0;
                    hit += (kind.isSilent() ? chosen : kind.seen().test(response)) ? 1 : 0;
                }
                // What is done to an answer may be told of a moment after the answer, with the next invocation's lines.
                assertThat(Math.abs(told - hit))
                        .describedAs("%s %s at %d %%: %d hit, %d told", language, kind.name(), percentage, hit, told)
                        .isLessThanOrEqualTo(1);
                double share = percentage / 100.0;
                // Where only the log tells, the last line may come too late to be counted; one of no fault never comes.
                boolean late = kind.isSilent() && percentage > 0;
                double bound = BOUND * Math.sqrt(INVOCATIONS * share * (1 - share)) + (late ? 1 : 0);
                assertThat(Math.abs(hit - INVOCATIONS * share))
                        .describedAs("%s %s at %d %%: %d of %d", language, kind.name(), percentage, hit, INVOCATIONS)
                        .isLessThanOrEqualTo(bound);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_event_that_matches_is_hit_and_no_other(SampleFunction language) {
        present(language);
        cloud.create(FUNCTION, language, true, Map.of("GAMEDAY_POLL_SECONDS", "1"));
        String id =
                begin("\"kind\":\"error\"", ",\"match\":{\"path\":\"$.detail.type\",\"equals\":\"order\"}", later());
        until("\"id\":\"" + id + "\"");
        for (int i = 0; i < 20; i++) {
            assertThat(cloud.invoke(FUNCTION, "{\"detail\":{\"type\":\"order\"}}")
                            .functionError())
                    .isNotNull();
            assertThat(cloud.invoke(FUNCTION, "{\"detail\":{\"type\":\"trade\"}}")
                            .functionError())
                    .isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_timeout_ends_the_invocation_and_the_next_sandbox_goes_on(SampleFunction language) {
        present(language);
        cloud.create(FUNCTION, language, true, Map.of("GAMEDAY_POLL_SECONDS", "1"));
        cloud.clients()
                .lambda()
                .updateFunctionConfiguration(r -> r.functionName(FUNCTION).timeout(1));
        cloud.clients().lambda().waiter().waitUntilFunctionUpdatedV2(r -> r.functionName(FUNCTION));
        String id = begin("\"kind\":\"timeout\"", "", later());
        until("\"id\":\"" + id + "\"");
        assertThat(text(cloud.invoke(FUNCTION, "{}"))).contains("Task timed out after 1.00 seconds");
        cloud.remove(FUNCTION);
        assertThat(after(() -> cloud.invoke(FUNCTION, "{}").functionError() == null))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void a_document_that_is_not_to_be_used_is_no_fault(SampleFunction language) {
        present(language);
        cloud.create(FUNCTION, language, true, Map.of("GAMEDAY_POLL_SECONDS", "1"));
        String good = begin("\"kind\":\"error\"", "", later());
        until("\"id\":\"" + good + "\"");
        for (String bad : List.of(
                "{",
                "{\"version\":1,\"id\":\"x\",\"expiresAt\":\"2020-01-01T00:00:00Z\",\"seed\":1,\"faults\":[{\"kind\":\"error\"}]}",
                "{\"version\":1,\"id\":\"x\",\"expiresAt\":\"%s\",\"seed\":1,\"faults\":[{\"kind\":\"error\"},{\"kind\":\"explode\"}]}"
                        .formatted(later().truncatedTo(ChronoUnit.SECONDS)),
                "{\"version\":1,\"id\":\"%s\"}".formatted("x".repeat(70_000)))) {
            cloud.put(FUNCTION, bad);
            assertThat(after(() -> cloud.invoke(FUNCTION, "{}").functionError() == null))
                    .describedAs(bad.substring(0, Math.min(bad.length(), 80)))
                    .isTrue();
            String again = begin("\"kind\":\"error\"", "", later());
            until("\"id\":\"" + again + "\"");
        }
        cloud.remove(FUNCTION);
        assertThat(after(() -> cloud.invoke(FUNCTION, "{}").functionError() == null))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void frozen_for_longer_than_its_fault_lasts_it_wakes_without_it(SampleFunction language) {
        present(language);
        cloud.create(FUNCTION, language, true, Map.of("GAMEDAY_POLL_SECONDS", "1"));
        Instant end = Instant.now().plusSeconds(20).truncatedTo(ChronoUnit.SECONDS);
        String id = begin("\"kind\":\"error\"", "", end);
        until("\"id\":\"" + id + "\"");
        assertThat(Instant.now()).isBefore(end);
        // The rehearsal stops the sandbox (SIGSTOP) between invocations.
        while (Instant.now().isBefore(end)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        assertThat(cloud.invoke(FUNCTION, "{}").functionError()).isNull();
    }

    private static boolean after(BooleanSupplier come) {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!come.getAsBoolean()) {
            if (System.nanoTime() > patience) {
                return false;
            }
        }
        return true;
    }
}
