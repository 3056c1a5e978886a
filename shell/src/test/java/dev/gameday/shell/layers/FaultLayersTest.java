package dev.gameday.shell.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gameday.rehearsal.sandbox.process.Tools;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** Both fault layers beside real functions: AWS's own Java runtime client, and the rehearsal's Python loop. */
class FaultLayersTest {
    private static final int INVOCATIONS = 40;

    /** Standard errors; of some eighty counts one in two thousand runs is further off by chance. */
    private static final double BOUND = 4.5;

    /** This machine, as its addresses below are denied. */
    private static final String HERE = "\"*127.0.0.1\",\"0.0.0.0\"";

    private static final Map<String, String> WITH_EGRESS = Map.of("GAMEDAY_EGRESS", "proxy");
    /** Read so seldom, a document stays young enough to be used on a busy machine, too. */
    private static final Map<String, String> STEADY = Map.of("GAMEDAY_EGRESS", "proxy", "GAMEDAY_POLL_SECONDS", "4");

    private static final boolean OWN_TMP = !Tools.AT_HAND.ownMounts().isEmpty();

    /** A fault, what its event asks for, and how an answer shows that it was hit; null where only the log does. */
    private record Kind(String name, String fault, String asked, Predicate<String> seen) {
        static final Predicate<String> NOWHERE = new Nowhere();

        boolean isSilent() {
            return seen.equals(NOWHERE);
        }

        String kind() {
            return fault.replaceAll("\"kind\":\"([a-z]+)\".*", "$1");
        }

        /** It hits only the events that name it. */
        String faultOf(int percentage) {
            return "{%s,\"percentage\":%d,\"match\":{\"path\":\"$.for\",\"equals\":\"%s\"}}"
                    .formatted(fault, percentage, name);
        }

        String event(String address, int port) {
            String ask = asked.replace("{address}", address).replace("{port}", Integer.toString(port));
            return "{\"for\":\"%s\"%s}".formatted(name, ask);
        }
    }

    /** What the answer does not show, only the log. */
    private record Nowhere() implements Predicate<String> {
        @Override
        public boolean test(String answer) {
            return true;
        }
    }

    /** Kinds that the log calls the same are apart: a line may come one invocation late. */
    private static final List<Kind> KINDS = Stream.of(
                    new Kind("delay", "\"kind\":\"delay\",\"milliseconds\":{\"fixed\":2}", "", Kind.NOWHERE),
                    new Kind(
                            "error",
                            "\"kind\":\"error\",\"type\":\"Injected\"",
                            "",
                            answer -> answer.contains("\"errorType\":\"Injected\"")),
                    new Kind(
                            "response",
                            "\"kind\":\"response\",\"status\":503",
                            "",
                            answer -> answer.replace(" ", "").contains("\"statusCode\":503")),
                    new Kind(
                            "error-run",
                            "\"kind\":\"error\",\"run\":true",
                            "",
                            answer -> answer.contains("GamedayFault")),
                    new Kind("truncate", "\"kind\":\"truncate\",\"keep\":50", "", answer -> answer.length() < 150),
                    new Kind("corrupt", "\"kind\":\"corrupt\",\"bytes\":3", "", answer -> answer.contains("\u007f")),
                    new Kind("memory", "\"kind\":\"memory\",\"megabytes\":1", "", Kind.NOWHERE),
                    new Kind("cpu", "\"kind\":\"cpu\",\"threads\":1", "", Kind.NOWHERE),
                    new Kind(
                            "tmp",
                            "\"kind\":\"tmp\",\"leaveMegabytes\":508",
                            ",\"free\":true",
                            answer -> Integer.parseInt(answer.replaceAll("(?s).*\"free\": ?(\\d+).*", "$1")) <= 508),
                    new Kind(
                            "deny",
                            "\"kind\":\"deny\",\"hosts\":[" + HERE + "]",
                            ",\"call\":\"http://{address}:{port}/\"",
                            answer -> !answer.contains("reached")))
            .filter(kind -> OWN_TMP || !kind.name().equals("tmp"))
            .toList();

    /** This machine's address in a form that the language's client doesn't know for one, so that calls go through a proxy. */
    private static String address(SampleFunction function) {
        return function == SampleFunction.JAVA ? "[::ffff:127.0.0.1]" : "0.0.0.0";
    }

    @ParameterizedTest
    @EnumSource
    void every_fault_hits_its_share_of_the_events_that_match_and_no_other(SampleFunction function) throws Exception {
        try (LayerTrial trial = new LayerTrial(function, STEADY)) {
            trial.server().say("reached");
            for (int percentage : List.of(0, 1, 50, 100)) {
                trial.begin(KINDS.stream().map(kind -> kind.faultOf(percentage)).collect(Collectors.joining(",")));
                assertThat(trial.fails()).as("no fault is for this event").isFalse();
                for (Kind kind : KINDS) {
                    hitsItsShare(
                            trial,
                            kind,
                            percentage,
                            kind.event(address(function), trial.server().port()));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_event_too_large_for_one_piece_is_looked_into(SampleFunction function) throws Exception {
        try (LayerTrial trial = new LayerTrial(function, STEADY)) {
            trial.begin("{\"kind\":\"error\",\"type\":\"Injected\",\"match\":{\"path\":\"$.for\",\"equals\":\"me\"}}");
            for (int size : List.of(3_000, 1_000_000)) {
                String event = "{\"padding\":\"" + "x".repeat(size) + "\",\"for\":\"%s\"}";
                assertThat(trial.hit(event.formatted("me"), "error")).contains("\"errorType\":\"Injected\"");
                assertThat(trial.answer(event.formatted("you"))).contains("xxx").hasSizeGreaterThan(size);
            }
        }
    }

    private static void hitsItsShare(LayerTrial trial, Kind kind, int percentage, String event) {
        int hit = 0;
        int told = 0;
        for (int i = 0; i < INVOCATIONS; i++) {
            InvokeResponse response = trial.invoke(event);
            boolean chosen = trial.isTold(response, kind.kind());
            told += chosen ? 1 : 0;
            hit += (kind.isSilent() ? chosen : kind.seen().test(LayerTrial.text(response))) ? 1 : 0;
        }
        String what = "%s at %d %%: %d of %d hit, %d told".formatted(kind.name(), percentage, hit, INVOCATIONS, told);
        // What is done to an answer may be told of a moment after the answer, with the next invocation's lines.
        assertThat(Math.abs(told - hit)).describedAs(what).isLessThanOrEqualTo(1);
        double share = percentage / 100.0;
        // Where only the log tells, the last line may come too late to be counted; one of no fault never comes.
        boolean late = kind.isSilent() && percentage > 0;
        double bound = BOUND * Math.sqrt(INVOCATIONS * share * (1 - share)) + (late ? 1 : 0);
        assertThat(Math.abs(hit - INVOCATIONS * share)).describedAs(what).isLessThanOrEqualTo(bound);
    }

    @ParameterizedTest
    @EnumSource
    void a_timeout_ends_the_invocation_and_the_next_sandbox_goes_on(SampleFunction function) throws Exception {
        try (LayerTrial trial = new LayerTrial(function, Map.of())) {
            trial.limit(1);
            trial.begin("{\"kind\":\"timeout\"}");
            assertThat(trial.hit("{}", "timeout")).contains("Task timed out after 1.00 seconds");
            trial.remove();
            assertThat(trial.recovers()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void tmp_is_full_while_the_handler_runs_and_empty_afterwards(SampleFunction function) throws Exception {
        assumeTrue(OWN_TMP, "sandboxes have no /tmp of their own on this machine");
        try (LayerTrial trial = new LayerTrial(function, Map.of())) {
            trial.begin("{\"kind\":\"tmp\",\"leaveMegabytes\":2,\"match\":{\"path\":\"$.write\",\"exists\":true}}");
            assertThat(trial.hit("{\"write\":5}", "tmp")).contains("No space left on device");
            assertThat(trial.hit("{\"write\":1}", "tmp")).contains("\"written\"");
            assertThat(trial.answer("{\"free\":true}")).containsPattern("\"free\": ?51[01]");
            trial.begin("{\"kind\":\"tmp\",\"leaveMegabytes\":2,\"percentage\":0}");
            assertThat(trial.answer("{\"write\":5}")).contains("\"written\"");
        }
    }

    @ParameterizedTest
    @EnumSource
    void calls_to_denied_hosts_are_refused_and_others_are_not(SampleFunction function) throws Exception {
        try (LayerTrial trial = new LayerTrial(function, WITH_EGRESS)) {
            trial.server().say("reached");
            String here = "{\"call\":\"http://" + address(function) + ":"
                    + trial.server().port() + "/\"}";
            trial.begin("{\"kind\":\"deny\",\"hosts\":[\"*.example\"]}");
            assertThat(trial.answer(here)).contains("reached");
            assertThat(trial.hit("{\"call\":\"http://orders.example/\"}", "deny"))
                    .contains("502");
            assertThat(trial.hit("{\"call\":\"https://orders.example/\"}", "deny"))
                    .contains("502 Refused by a fault");
            trial.begin("{\"kind\":\"deny\",\"hosts\":[" + HERE + "]}");
            assertThat(trial.hit(here, "deny")).contains("502");
            int asked = trial.server().asked();
            assertThat(trial.hit(here.replace("http:", "https:"), "deny")).contains("502 Refused by a fault");
            assertThat(trial.server().asked()).as("nothing is sent on").isEqualTo(asked);
            trial.begin("{\"kind\":\"deny\",\"hosts\":[" + HERE + "],\"percentage\":0}");
            assertThat(trial.answer(here)).contains("reached");
        }
    }
}
