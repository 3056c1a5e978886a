package dev.gameday.catalog.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricSourceTest {
    @Test
    void one_without_a_canary_is_written_as_before_there_were_any_so_that_approved_plans_keep_their_hash() {
        MetricSource source = new MetricSource(
                "lag",
                "Lag",
                "s",
                "AWS/Lambda",
                "IteratorAge",
                Map.of("FunctionName", "sync"),
                "Maximum",
                Duration.ofMinutes(1),
                Duration.ofSeconds(90),
                0.001,
                true);

        assertThat(source)
                .hasToString("MetricSource[name=lag, title=Lag, unit=s, namespace=AWS/Lambda, metric=IteratorAge,"
                        + " dimensions={FunctionName=sync}, statistic=Maximum, period=PT1M, lag=PT1M30S, scale=0.001,"
                        + " quiet=true]");
    }

    @Test
    void one_with_a_canary_tells_all_of_it() {
        Canary canary = new Canary.Invoke("intake", "{}", Duration.ofSeconds(5), Duration.ofSeconds(2));

        assertThat(MetricSource.of("accepted", "Accepted", "%", canary, Canary.Value.SUCCESS)
                        .toString())
                .contains("canary=Invoke[function=intake, payload={}, every=PT5S, timeout=PT2S]");
    }
}
