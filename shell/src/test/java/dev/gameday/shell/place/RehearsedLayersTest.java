package dev.gameday.shell.place;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.Injection;
import dev.gameday.catalog.InjectionId;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.SessionId;
import dev.gameday.catalog.Target;
import dev.gameday.catalog.TargetKind;
import dev.gameday.catalog.diagnosis.Diagnosis;
import dev.gameday.catalog.diagnosis.EffectDiagnosis;
import dev.gameday.catalog.file.FaultFiles;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RehearsedLayersTest {
    private static final EffectDiagnosis NOTHING_ELSE =
            (injection, from, until) -> Outcome.done(Diagnosis.unknown("nothing"));

    private static List<String> foreseen(String fault, Map<String, Object> answer) {
        return new RehearsedLayers((method, page, body) -> answer, NOTHING_ELSE)
                .foresee(injection(fault)).value().orElseThrow().stream()
                        .map(Diagnosis::sentence)
                        .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"layer-memory", "layer-cpu", "layer-tmp", "layer-deny"})
    void what_would_be_done_to_the_machine_is_foreseen_where_layers_are_only_asked(String fault) {
        assertThat(foreseen(fault, Map.of("run", true, "real", false, "functions", List.of())))
                .singleElement()
                .asString()
                .contains("only asks layers", "'" + fault.substring("layer-".length()) + "'", "--run-code");
        assertThat(foreseen(fault, Map.of("run", true, "real", true, "functions", List.of())))
                .isEmpty();
    }

    @Test
    void all_else_can_be_had_there() {
        assertThat(foreseen("layer-delay", Map.of("run", true, "real", false, "functions", List.of())))
                .isEmpty();
        assertThat(foreseen("lambda-delay", Map.of("run", false, "because", "it runs no code")))
                .isEmpty();
    }

    @Test
    void a_layer_that_does_nothing_there_is_named_with_the_reason_and_what_else_to_do() {
        Map<String, Object> function =
                Map.of("function", "order-router", "run", false, "because", "it runs no code, and no layer is known");
        assertThat(foreseen("layer-delay", Map.of("run", true, "functions", List.of(function))))
                .singleElement()
                .asString()
                .contains("the layer of order-router", "no layer is known", "of the console's", "--run-code");
    }

    private static Injection injection(String fault) {
        return new Injection(
                new InjectionId(new SessionId("20260105-090000-abcdef"), "starve"),
                FaultFiles.shipped().fault(fault).orElseThrow(),
                Map.of(),
                List.of(new Target(
                        TargetKind.LAMBDA_FUNCTION,
                        "arn:aws:lambda:eu-west-1:111122223333:function:order-router",
                        "order-router")),
                Duration.ofMinutes(5),
                List.of(),
                "arn:aws:iam::111122223333:role/fis");
    }
}
