package dev.gameday.shell.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.recorder.replay.Recording;
import dev.gameday.runbook.Binding;
import dev.gameday.runbook.event.ObservationEvent.BoundBreached;
import dev.gameday.runbook.event.ObservationEvent.SamplesRead;
import dev.gameday.runbook.event.ObservationEvent.StopConditionTripped;
import dev.gameday.runbook.file.BindingFile;
import dev.gameday.runbook.file.Runbooks;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.place.Place;
import dev.gameday.shell.place.Profiles;
import dev.gameday.shell.place.Speed;
import dev.gameday.shell.run.RunOrder;
import dev.gameday.shell.view.display.PlanText;
import dev.gameday.shell.view.text.Line;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole run in virtual time whose {@code accepted} is what a canary of the console's own finds. */
class CanaryRunTest {
    private static final String SHIPPED = """
              accepted:
                title: Orders accepted
                unit: "%"
                namespace: TradeFlow
                metric: OrderAccepted
                statistic: Average
                period: PT5S
                lag: PT5S
                scale: 100
            """.indent(0);

    private final Path folder;

    CanaryRunTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static Binding binding(String canary) throws IOException {
        String text;
        try (var input = CanaryRunTest.class.getResourceAsStream("/bindings/rehearsal.yaml")) {
            text = new String(input.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(text).contains(SHIPPED);
        String bound = text.replace(
                SHIPPED,
                "  accepted:\n    title: Orders accepted\n    unit: \"%\"\n    canary: " + canary
                        + "\n    value: success\n");
        return BindingFile.read("rehearsal.yaml", bound).match(found -> found, problems -> {
            throw new AssertionError(problems.toString());
        });
    }

    private static RunOrder order(Binding binding) {
        return new RunOrder(
                Runbooks.shipped().find("concurrency-exhaustion").value().orElseThrow(),
                Map.of(),
                Profiles.shipped(),
                Place.own(7, Speed.MAX).with(binding),
                true,
                Set.of("no-expiry"),
                "to see what a canary sees",
                "ana");
    }

    private Story run(String sessions) throws IOException, InterruptedException {
        Binding binding = binding("{invoke: order-intake, payload: {side: BUY}, every: PT5S}");
        return new Trial(folder.resolve(sessions)).run(order(binding));
    }

    @Test
    void a_fault_makes_what_the_canary_finds_leave_its_bound_and_stop_the_run()
            throws IOException, InterruptedException {
        Story story = run("one");
        List<Double> values = story.all(SamplesRead.class).stream()
                .flatMap(read -> read.samples().stream())
                .filter(sample -> sample.metric().equals("accepted"))
                .peek(sample -> assertThat(sample.period()).isEqualTo(Duration.ofSeconds(5)))
                .map(sample -> sample.value())
                .toList();
        assertThat(values).contains(100.0, 0.0).allMatch(value -> value == 0 || value == 100);
        assertThat(story.all(BoundBreached.class))
                .extracting(BoundBreached::metric)
                .contains("accepted");
        assertThat(story.all(StopConditionTripped.class))
                .extracting(StopConditionTripped::metric)
                .contains("accepted");
        assertThat(story.postmortem()).contains("Orders accepted");
        assertThat(PlanText.of(story.result().run().plan(), 100).stream().map(Line::text))
                .anyMatch(line -> line.matches(
                        "  canary    invoke order-intake every 5 s, given up after 2 s; at most [0-9]{3} calls"));
    }

    @Test
    void the_same_seed_gives_the_same_calls_and_their_record_can_be_read() throws IOException, InterruptedException {
        Story one = run("one");
        Story two = run("two");
        Recording recorded = Recording.read(one.result().run().folder());
        assertThat(recorded.lines())
                .isEqualTo(Recording.read(two.result().run().folder()).lines());
        assertThat(recorded.planned().orElseThrow().plan())
                .isEqualTo(one.result().run().plan());
        assertThat(recorded.obstacle()).isEmpty();
    }

    @Test
    void what_is_asked_over_http_is_refused_where_time_is_virtual() throws IOException {
        Binding binding = binding("{http: \"http://127.0.0.1:9/?key=x\", every: PT5S}");
        Trial trial = new Trial(folder);
        assertThatThrownBy(() -> trial.desk().propose(order(binding)))
                .isInstanceOf(UsageException.class)
                .hasMessage(
                        "The canary GET http://127.0.0.1:9/?... is asked over HTTP, which goes by the wall clock and"
                                + " not by a rehearsal's at speed max; run with --speed 1, or bind its metrics to a canary that"
                                + " invokes a function.");
    }
}
