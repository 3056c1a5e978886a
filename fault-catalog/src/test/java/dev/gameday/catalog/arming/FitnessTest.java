package dev.gameday.catalog.arming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FitnessTest {
    private static final Addition FIS = new Addition(
            "arn:aws:lambda:eu-west-1:339712742264:layer:aws-fis-extension-x86_64:287",
            Map.of(Kit.WRAPPER, Kit.FIS.bootstrap(), "AWS_FIS_CONFIGURATION_LOCATION", "arn:aws:s3:::b/FisConfigs/"));
    private static final Arrangement BARE = Arrangement.EMPTY;

    @Test
    void a_plain_function_can_be_armed() {
        assertThat(refusals(setup("java17", BARE, Optional.empty(), Readiness.READY), false))
                .isEmpty();
        for (String runtime : List.of("java8.al2", "python3.12", "nodejs22.x", "dotnet8", "ruby3.3")) {
            assertThat(refusals(setup(runtime, BARE, Optional.empty(), Readiness.READY), false))
                    .isEmpty();
        }
    }

    @Test
    void a_full_list_of_layers_is_refused_unless_ours_is_one_of_them() {
        List<String> five = IntStream.range(0, 5)
                .mapToObj("arn:aws:lambda:eu-west-1:111122223333:layer:l%d:1"::formatted)
                .toList();
        assertThat(refused(new Arrangement(five, Map.of())))
                .containsExactly("f has 5 layers, and Lambda allows no more; merge two of them into one first");
        List<String> withOurs = new ArrayList<>(five.subList(0, 4));
        withOurs.add(Layers.withoutVersion(FIS.layer()) + ":1");
        assertThat(refused(new Arrangement(withOurs, Map.of()))).isEmpty();
    }

    @Test
    void an_environment_is_measured_to_the_byte() {
        int free = Arrangement.MOST_BYTES - FIS.to(BARE).bytes() - ",\"T\":\"\"".length();
        assertThat(refused(new Arrangement(List.of(), Map.of("T", "x".repeat(free)))))
                .isEmpty();
        assertThat(refused(new Arrangement(List.of(), Map.of("T", "x".repeat(free + 1)))))
                .singleElement()
                .asString()
                .contains("would take 4097 bytes, and Lambda allows 4096");
        assertThat(refused(new Arrangement(List.of(), Map.of("T", "é".repeat(free / 2 + 1)))))
                .hasSize(1);
    }

    @Test
    void variables_that_can_not_be_read_are_never_written() {
        FunctionSetup locked =
                setup("java17", BARE, Optional.of("AccessDeniedException: no kms:Decrypt"), Readiness.READY);
        assertThat(refusals(locked, false))
                .containsExactly("the variables of f can't be read (AccessDeniedException: no kms:Decrypt),"
                        + " so writing them would lose them; get kms:Decrypt on the function's key and try again");
    }

    @Test
    void a_value_that_is_somebody_else_s_is_refused_and_not_told() {
        Map<String, String> theirs = new HashMap<>(Map.of("AWS_FIS_CONFIGURATION_LOCATION", "arn:aws:s3:::secret/x/"));
        assertThat(refused(new Arrangement(List.of(), theirs)))
                .singleElement()
                .asString()
                .contains("AWS_FIS_CONFIGURATION_LOCATION with another value")
                .doesNotContain("secret");
        theirs.put(Kit.WRAPPER, "/opt/theirs");
        assertThat(refused(new Arrangement(List.of(), theirs))).hasSize(2);
    }

    @Test
    void containers_runtimes_states_and_streams_are_refused_each_with_a_remedy() {
        assertThat(refusals(setup("", BARE, Optional.empty(), Readiness.READY), false))
                .singleElement()
                .asString()
                .contains("is a container image", "unpack the layer into /opt");
        for (String runtime : List.of("provided", "provided.al2", "provided.al2023", "go1.x", "java8")) {
            assertThat(refusals(setup(runtime, BARE, Optional.empty(), Readiness.READY), false))
                    .singleElement()
                    .asString()
                    .contains("starts no exec wrapper");
        }
        assertThat(refusals(setup("java17", BARE, Optional.empty(), Readiness.READY), true))
                .singleElement()
                .asString()
                .contains("streams its responses", "BUFFERED");
        for (Readiness.Kind kind : Readiness.Kind.values()) {
            assertThat(refusals(setup("java17", BARE, Optional.empty(), new Readiness(kind, "because")), false))
                    .hasSize(kind == Readiness.Kind.READY ? 0 : 1)
                    .allMatch(sentence -> sentence.contains("(because)") && sentence.contains("; "));
        }
    }

    private static List<String> refused(Arrangement present) {
        return refusals(setup("java17", present, Optional.empty(), Readiness.READY), false);
    }

    private static List<String> refusals(FunctionSetup function, boolean streams) {
        return Fitness.refusals(function, Kit.FIS, FIS, streams);
    }

    static FunctionSetup setup(String runtime, Arrangement present, Optional<String> unreadable, Readiness readiness) {
        return new FunctionSetup(
                "f",
                "arn:aws:lambda:eu-west-1:111122223333:function:f",
                runtime,
                "x86_64",
                "arn:aws:iam::111122223333:role/r",
                "/aws/lambda/f",
                present,
                unreadable,
                readiness,
                "1",
                Instant.EPOCH);
    }
}
