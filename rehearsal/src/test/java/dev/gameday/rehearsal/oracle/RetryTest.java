package dev.gameday.rehearsal.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.oracle.chance.Retries;
import dev.gameday.rehearsal.oracle.statistics.CertainBound;
import dev.gameday.rehearsal.oracle.statistics.Oracle;
import dev.gameday.rehearsal.oracle.trial.Trial;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A function that fails for a share of its calls, retried in one layer and in two. Shares come from decks of a hundred,
 * so a lane's failures are never farther from the share than the rest of a deck: 100 p (1 - p).
 */
final class RetryTest {
    private static final int SECONDS = 200;
    private static final FlowDescription FLOW = Trial.flow("""
            name: retries
            clients:
              client: {calls: caller, rate: 100, timeout: PT1M, attempts: 3, backoff: [PT0.2S, PT0.4S]}
            functions:
              caller:
                timeout: PT60S
                memory: 512
                warm: 0
                init: PT0S
                steps: [{call: callee, attempts: 3}]
              callee: {timeout: PT60S, memory: 512, warm: 0, init: PT0S, steps: [{work: {mean: PT0.05S}}]}
            metrics:
              namespace: Oracle
              metrics:
                Attempts: {measures: call-attempts, of: caller/callee}
                Succeeded: {measures: call-success, of: caller/callee}
                PerRequest: {measures: call-attempts-per-request, of: caller/callee}
                ClientAttempts: {measures: attempts, of: client}
                Accepted: {measures: accepted, of: client}
            """);

    @ParameterizedTest
    @ValueSource(ints = {5, 10, 30, 50, 80})
    void one_layer_makes_one_and_p_and_p_squared_attempts_and_succeeds_but_for_p_cubed(int percentage) {
        double share = percentage / 100.0;
        Retries theory = new Retries(3, share);
        double deck = 100 * share * (1 - share);
        CertainBound attempts = new CertainBound("attempts per call at %d %%".formatted(percentage));
        CertainBound success = new CertainBound("success per call at %d %%".formatted(percentage));
        Oracle.seeds().forEach(seed -> {
            Trial trial = failing(seed, percentage);
            int calls = trial.reading("Attempts").count();
            attempts.measured(
                    seed, trial.reading("Attempts").mean(), theory.meanAttempts(), (2 + share) * deck / calls);
            success.measured(
                    seed,
                    trial.reading("Succeeded").mean(),
                    theory.successShare(),
                    (1 + share + share * share) * deck / calls);
            assertThat(trial.reading("Errors callee").total())
                    .as("every attempt but the good ones is an error, seed %d", seed)
                    .isEqualTo(trial.reading("Attempts").total()
                            - trial.reading("Succeeded").total());
        });
        attempts.conclude();
        success.conclude();
    }

    /** At 30 % next to none is rejected: there the oracle sees only three times as many. */
    @ParameterizedTest
    @CsvSource({"30, 3", "50, 0.25", "70, 0.06"})
    void two_layers_multiply(int percentage, double resolution) {
        Retries inner = new Retries(3, percentage / 100.0);
        Retries outer = inner.within(3);
        Oracle perRequest = new Oracle("attempts per request, 3 x 3 at %d %%".formatted(percentage), 0.03);
        Oracle ofClient = new Oracle("client's attempts, 3 x 3 at %d %%".formatted(percentage), 0.03);
        Oracle rejected = new Oracle("rejected, 3 x 3 at %d %%".formatted(percentage), resolution);
        Oracle.seeds().forEach(seed -> {
            Trial trial = failing(seed, percentage);
            int requests = trial.reading("Accepted").count();
            // Given the client's attempts, those inside vary as independent ones at the most: decks vary less.
            double variance = outer.meanAttempts() * inner.attemptsVariance()
                    + outer.attemptsVariance() * inner.meanAttempts() * inner.meanAttempts();
            perRequest.measured(
                    seed,
                    trial.reading("PerRequest").mean(),
                    inner.meanAttemptsWithin(outer),
                    2 * Math.sqrt(variance / requests));
            ofClient.measured(
                    seed,
                    trial.reading("ClientAttempts").mean(),
                    outer.meanAttempts(),
                    Math.sqrt(outer.attemptsVariance() / requests));
            long given = requests - trial.reading("Accepted").total();
            rejected.counted(seed, given, requests, 1 - outer.successShare());
        });
        perRequest.conclude();
        ofClient.conclude();
        rejected.conclude();
    }

    @ParameterizedTest
    @ValueSource(ints = 100)
    void what_always_fails_is_tried_nine_times(int percentage) {
        Oracle.seeds().forEach(seed -> {
            Trial trial = failing(seed, percentage);
            assertThat(trial.reading("PerRequest").all()).as("seed %d", seed).containsOnly(9.0);
            assertThat(trial.flow.totals().rejected())
                    .isEqualTo(trial.flow.totals().submitted());
        });
    }

    private static Trial failing(long seed, int percentage) {
        return new Trial(FLOW, seed, cloud -> cloud.fail("callee", percentage)).drainedAfter(SECONDS, 30);
    }
}
