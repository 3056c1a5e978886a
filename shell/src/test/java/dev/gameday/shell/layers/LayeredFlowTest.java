package dev.gameday.shell.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

/** A function of the practice flow with the Java fault layer, which is run for real beside it. */
class LayeredFlowTest {
    private static final String ROUTER = "order-router";
    private static final Pattern DURATION = Pattern.compile("REPORT Duration: ([0-9.]+) ms");
    private static final Pattern DELAYS = Pattern.compile("\"delayMilliseconds\":\\[([0-9,]*)]");

    private final LayeredCloud cloud = new LayeredCloud();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void the_router_is_held_back_by_what_the_table_of_percentiles_says_and_then_no_more() {
        cloud.attach(ROUTER);
        assertThat(eventually(() -> delays().size() > 0))
                .describedAs(cloud.layers())
                .isTrue();
        assertThat(duration()).isLessThan(1_000);

        cloud.put(ROUTER, """
                {"version":1,"id":"trial/starve","expiresAt":"%s","seed":7,"faults":[{"kind":"delay","milliseconds":
                {"percentiles":[[0,1000],[50,1500],[100,3000]]}}]}""".formatted(Instant.now().plusSeconds(600).truncatedTo(ChronoUnit.SECONDS)));
        assertThat(eventually(() -> delays().size() > 3 && delays().first() >= 1_000))
                .describedAs(cloud.layers())
                .isTrue();
        for (int invocation = 0; invocation < 10; invocation++) {
            assertThat(duration()).isGreaterThan(1_000);
        }

        cloud.remove(ROUTER);
        assertThat(eventually(() -> delays().last() < 1_000))
                .describedAs(cloud.layers())
                .isTrue();
        assertThat(duration()).isLessThan(1_000);
    }

    /** The delays of the last samples in milliseconds, each once. */
    private NavigableSet<Integer> delays() {
        Matcher found = DELAYS.matcher(cloud.layers());
        NavigableSet<Integer> delays = new TreeSet<>();
        if (found.find() && !found.group(1).isEmpty()) {
            Stream.of(found.group(1).split(",")).map(Integer::valueOf).forEach(delays::add);
        }
        return delays;
    }

    /** How long an invocation of the simulated function takes, in milliseconds. */
    private double duration() {
        InvokeResponse[] response = new InvokeResponse[1];
        assertThat(eventually(() -> {
                    try {
                        response[0] = cloud.invoke(ROUTER, "{}");
                        return true;
                    } catch (TooManyRequestsException busy) {
                        return false;
                    }
                }))
                .isTrue();
        assertThat(response[0].functionError()).isNull();
        Matcher found = DURATION.matcher(LayeredCloud.tail(response[0]));
        assertThat(found.find()).isTrue();
        return Double.parseDouble(found.group(1));
    }

    private static boolean eventually(BooleanSupplier come) {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (!come.getAsBoolean()) {
            if (System.nanoTime() > patience) {
                return false;
            }
        }
        return true;
    }
}
