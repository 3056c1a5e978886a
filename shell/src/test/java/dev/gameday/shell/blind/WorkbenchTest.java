package dev.gameday.shell.blind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.metric.Sample;
import dev.gameday.catalog.workbench.Change;
import dev.gameday.catalog.workbench.FunctionSettings;
import dev.gameday.catalog.workbench.Workbench;
import dev.gameday.runbook.conductor.Timeline;
import dev.gameday.runbook.conductor.VirtualTimeline;
import dev.gameday.shell.Rehearsals;
import dev.gameday.shell.place.Environment;
import dev.gameday.shell.place.Place;
import dev.gameday.shell.place.Speed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an engineer changes has its true effect on the flow, and none once it is taken back. */
class WorkbenchTest {
    private static final String ROUTER_ROLE = "order-router-role";
    private static final String DENIAL = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\","
            + "\"Action\":[\"dynamodb:PutItem\",\"dynamodb:UpdateItem\"],\"Resource\":\"*\"}]}";

    private final Told timeline = new Told();
    private final Environment environment =
            Rehearsals.shipped(InstantSource.system()).stepped(Place.own(1, Speed.MAX), timeline);
    private final Workbench workbench = environment.workbench().orElseThrow();

    /** Time that a test tells. */
    private static final class Told implements Timeline {
        private Instant now = VirtualTimeline.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public void wakeAt(Instant moment, Runnable task) {
            throw new UnsupportedOperationException("nobody waits here");
        }

        @Override
        public <T> T next(BlockingQueue<T> inbox) {
            throw new UnsupportedOperationException("nobody waits here");
        }
    }

    @AfterEach
    void close() {
        environment.close();
    }

    @Test
    void a_smaller_reservation_throttles_and_the_old_one_lets_everybody_in_again() {
        FunctionSettings before = function("order-intake");
        done(workbench.concurrency("order-intake", Optional.of(5)));
        pass(Duration.ofMinutes(3));
        assertThat(last("accepted")).isLessThan(50);
        done(workbench.concurrency("order-intake", before.reserved()));
        pass(Duration.ofMinutes(2));
        assertThat(last("accepted")).isEqualTo(100);
        assertThat(function("order-intake").sameAs(before)).isTrue();
    }

    @Test
    void a_timeout_below_the_work_fails_it_and_all_settings_are_restored_at_once() {
        FunctionSettings before = function("order-intake");
        done(workbench.timeout("order-intake", 1));
        assertThat(workbench.memory("order-intake", 128).value())
                .as("a change is under way")
                .isEmpty();
        pass(Duration.ofMinutes(1));
        done(workbench.memory("order-intake", 128));
        pass(Duration.ofMinutes(3));
        assertThat(last("accepted")).isLessThan(100);
        done(workbench.restore(before));
        pass(Duration.ofMinutes(3));
        assertThat(last("accepted")).isEqualTo(100);
        assertThat(function("order-intake").sameAs(before)).isTrue();
    }

    @Test
    void policies_are_given_exactly_and_what_ended_in_the_dead_letter_queue_is_redriven() {
        Map<String, String> before = done(workbench.policies(ROUTER_ROLE));
        Map<String, String> denied = new TreeMap<>(before);
        denied.put("denial", DENIAL);
        done(workbench.policies(ROUTER_ROLE, denied));
        assertThat(done(workbench.policies(ROUTER_ROLE))).containsKey("denial");
        pass(Duration.ofMinutes(12));
        assertThat(done(workbench.queue("orders-dlq")).waiting()).isPositive();

        done(workbench.policies(ROUTER_ROLE, before));
        assertThat(done(workbench.policies(ROUTER_ROLE))).isEqualTo(before);
        pass(Duration.ofMinutes(10));
        String deadLetters = done(workbench.queue("orders")).deadLetters().orElseThrow();
        Change redriven = done(workbench.redrive("orders", deadLetters, 20));
        assertThat(redriven.sentence()).contains("20 messages were moved");
    }

    @Test
    void a_function_leaves_a_zone_with_its_subnet_and_comes_back_with_it() {
        FunctionSettings before = function("order-intake");
        Map<String, String> zones = done(workbench.zones(before.subnets()));
        assertThat(zones).hasSize(3);
        List<String> kept = before.subnets().stream()
                .filter(subnet -> !"eu-west-1a".equals(zones.get(subnet)))
                .toList();
        done(workbench.subnets("order-intake", kept));
        assertThat(function("order-intake").subnets()).hasSize(2);
        pass(Duration.ofMinutes(1));
        assertThat(last("accepted")).isEqualTo(100);
        done(workbench.restore(before));
        assertThat(function("order-intake").sameAs(before)).isTrue();
    }

    @Test
    void what_is_not_there_is_trouble_and_no_exception() {
        assertThat(workbench.function("nobody").value()).isEmpty();
        assertThat(workbench.queue("nobody").value()).isEmpty();
        assertThat(workbench.policies("nobody").value()).isEmpty();
        assertThat(workbench.timeout("nobody", 5).value()).isEmpty();
    }

    private FunctionSettings function(String name) {
        return done(workbench.function(name));
    }

    private void pass(Duration duration) {
        timeline.now = timeline.now.plus(duration);
    }

    private double last(String metric) {
        List<Sample> samples = done(environment
                .outside()
                .reader()
                .samples(
                        List.of(environment.binding().metrics().get(metric)),
                        timeline.now.minusSeconds(60),
                        timeline.now));
        return samples.get(samples.size() - 1).value();
    }

    private static <T> T done(Outcome<T> outcome) {
        return outcome.match(value -> value, trouble -> {
            throw new AssertionError(trouble.sentence());
        });
    }
}
