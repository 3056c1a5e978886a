package dev.gameday.shell.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever isn't certain is no fault, beside real functions: documents that are wrong, stores that fail, time that passed. */
class UnsureDocumentTest {
    private static final String ERROR = "{\"kind\":\"error\"}";
    private static final int LARGEST = 64 * 1024;
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Duration LONGEST_LIFE = Duration.ofMinutes(1);
    /** The document at a URL, as a presigned one, in the trial's own server. */
    private static final Map<String, String> AT_URL =
            Map.of("GAMEDAY_FAULTS", "http://127.0.0.1:{port}/document?X-Amz-Signature=none");

    @ParameterizedTest
    @EnumSource
    void a_document_that_is_not_to_be_used_is_no_fault(SampleFunction function) throws Exception {
        try (LayerTrial trial = new LayerTrial(function, Map.of())) {
            trial.begin(ERROR);
            for (String bad : List.of(
                    "{",
                    trial.document(ERROR, LONG_AGO),
                    trial.document(ERROR + ",{\"kind\":\"explode\"}", LayerTrial.later()),
                    padded(trial.document(ERROR, LayerTrial.later()), LARGEST + 1))) {
                trial.put(bad);
                assertThat(trial.recovers())
                        .describedAs(
                                bad.strip().substring(0, Math.min(bad.strip().length(), 200)))
                        .isTrue();
                trial.put(padded(trial.document(ERROR, LayerTrial.later()), LARGEST));
                trial.awaitBegun();
            }
            trial.remove();
            assertThat(trial.recovers()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_store_that_fails_is_no_fault_until_it_answers_again(SampleFunction function) throws Exception {
        try (LayerTrial trial = new LayerTrial(function, AT_URL)) {
            trial.server().fallSilent();
            assertThat(trial.fails()).as("there never was an answer").isFalse();

            trial.server().say(trial.document(ERROR, LayerTrial.later()));
            trial.awaitBegun();
            trial.server().goAway();
            assertThat(trial.recovers()).as("connections are refused").isTrue();
            assertThat(trial.fails()).isFalse();

            trial.server().comeBack();
            trial.server().say(trial.document(ERROR, LayerTrial.later()));
            trial.awaitBegun();
            trial.server().fallSilent();
            assertThat(trial.recovers())
                    .as("connections are taken and not answered")
                    .isTrue();
            assertThat(trial.fails()).isFalse();

            trial.server().say(trial.document(ERROR, LayerTrial.later()));
            trial.awaitBegun();
        }
    }

    @ParameterizedTest
    @EnumSource
    void frozen_for_longer_than_its_fault_lasts_it_wakes_without_it(SampleFunction function) throws Exception {
        try (LayerTrial trial = new LayerTrial(function, Map.of())) {
            Instant end;
            Duration life = Duration.ofSeconds(2);
            do {
                // Long enough to be seen in force even where the machine is busy.
                life = life.multipliedBy(2);
                end = Instant.now().plus(life).truncatedTo(ChronoUnit.SECONDS);
                trial.put(trial.document(ERROR, end));
            } while (!trial.isBegunBefore(end) && life.compareTo(LONGEST_LIFE) < 0);
            assertThat(Instant.now()).isBefore(end);
            LayerTrial.freezeUntil(end);
            assertThat(trial.fails()).isFalse();
        }
    }

    private static String padded(String document, int length) {
        return document + " ".repeat(length - document.length());
    }
}
