package dev.gameday.shell.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gameday.catalog.ControlState.Presence;
import dev.gameday.catalog.metric.LogLine;
import dev.gameday.catalog.metric.Sample;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.flow.file.Flows;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.ObservationEvent.LinesFound;
import dev.gameday.runbook.event.ObservationEvent.StopConditionTripped;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.runbook.event.RunEvent.Verdict;
import dev.gameday.shell.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.model.Message;

/** S9: one order can't be read, and what comes back with it depends on whether its consumer says which one. */
class PoisonMessageTest {
    private static final LogNormal WORK = LogNormal.ofMedian(0.2);
    private static final String CUSTOMERS = "{\"orderId\": \"o-17\", \"instrument\": \"I17\", \"quantity\": 100}";
    private static final int RECEIVES = 5;
    private static final int OTHERS = 9;
    private static final double VISIBILITY = 90;
    /** A long poll's window, within which a message that came back is received. */
    private static final double WINDOW = 0.02;

    private final Path folder;
    private WatchedCloud cloud = new WatchedCloud(1);

    PoisonMessageTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void it_comes_back_five_times_with_its_batch_and_the_run_is_halted_and_refuted(long seed) throws Exception {
        cloud = new WatchedCloud(seed);
        Story story = run(seed);

        assertThat(story.only(StopConditionTripped.class).id()).isEqualTo("duplicates");
        assertThat(story.verdict().verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(story.verdict().halted()).isTrue();
        assertThat(story.verdict().residue()).isEmpty();
        assertThat(story.exitCode()).isEqualTo(ExitCode.REFUTED);
        assertReceivedAtEachVisibilityTimeout(seed, lines(story));
        assertThat(story.measured("failures")).as("seed %d", seed).isEqualTo(RECEIVES);
        assertThat(story.measured("not-before")).isZero();
        assertThat(story.measured("no-loss")).isZero();
        // Ten at most have been received five times: those that shared its batch from the first to the last.
        assertThat(story.measured("only-it")).as("seed %d", seed).isBetween(1.0, OTHERS + 1.0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 3})
    void the_halt_waits_for_the_queue_and_leaves_nothing_of_ours_and_all_of_others(long seed) throws Exception {
        cloud = new WatchedCloud(seed);
        Story story = new Trial(folder, cloud, Trial.WALL)
                .run(
                        Trial.order("poison-message", seed, Map.of()),
                        run -> run.listen((before, recorded, after) -> {
                            if (recorded.event() instanceof FaultEvent.RemovalRequested) {
                                giveUpAnOrderOfACustomer();
                            }
                        }));

        Instant expiresAt =
                story.only(FaultEvent.UndoRecorded.class).undo().expiresAt().orElseThrow();
        Instant removed = story.at(FaultEvent.FaultRemoved.class, "poison");
        assertThat(Duration.between(story.at(FaultEvent.InjectionRequested.class, "poison"), expiresAt))
                .isEqualTo(Duration.ofSeconds((long) (RECEIVES * VISIBILITY) + 60));
        assertThat(removed).isBetween(expiresAt, expiresAt.plusSeconds(10));
        assertThat(story.all(FaultEvent.ControlStateChanged.class))
                .extracting(changed -> changed.state().presence())
                .containsSubsequence(Presence.ENDING, Presence.ENDED);
        List<Sample> dlq = story.samples("dlq", removed.plusSeconds(60), removed.plusSeconds(240));
        List<Message> left = deadLetters();
        assertThat(dlq).isNotEmpty().allMatch(sample -> sample.value() == left.size());
        assertThat(left).extracting(Message::body).contains(CUSTOMERS);
        assertThat(left)
                .noneMatch(message -> message.messageAttributes().containsKey("gameday-session"))
                .allMatch(message -> !message.body().contains("gameday"));
        assertThat(story.only(RunEvent.RecoveryMeasured.class).recovered()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void where_the_consumer_reports_what_failed_the_hypothesis_holds(long seed) throws Exception {
        cloud = new WatchedCloud(reportingFailures(), seed);
        Story story = run(seed);

        assertThat(story.verdict().verdict()).isEqualTo(Verdict.HELD);
        assertThat(story.verdict().halted()).isFalse();
        assertThat(story.exitCode()).isEqualTo(ExitCode.HELD);
        assertThat(story.measured("only-it")).isEqualTo(1);
        assertThat(story.measured("once")).isZero();
        assertThat(story.measured("failures")).isZero();
        assertThat(lines(story)).hasSize(RECEIVES);
        assertThat(deadLetters()).isEmpty();
        assertThat(story.only(RunEvent.RecoveryMeasured.class).recovered()).isTrue();
    }

    /** What stands before it in its batch is worked on first, so an invocation fails that much after its receive. */
    private void assertReceivedAtEachVisibilityTimeout(long seed, List<LogLine> failures) {
        assertThat(failures).as("seed %d", seed).hasSize(RECEIVES);
        double spread = OTHERS * WORK.mean() + Tolerance.ofMean(WORK.deviation() * Math.sqrt(OTHERS), 1);
        IntStream.range(1, RECEIVES)
                .forEach(receive -> assertThat(Duration.between(
                                                failures.get(0).at(),
                                                failures.get(receive).at())
                                        .toMillis()
                                / 1000.0)
                        .as("seed %d, receive %d", seed, receive + 1)
                        .isCloseTo(receive * VISIBILITY, within(spread + receive * WINDOW)));
    }

    private Story run(long seed) throws IOException, InterruptedException {
        return new Trial(folder, cloud, Trial.WALL).run(Trial.order("poison-message", seed, Map.of()));
    }

    /** As the run read them; the rehearsal's log forgets the oldest before the run is over. */
    private static List<LogLine> lines(Story story) {
        return story.all(LinesFound.class).stream()
                .flatMap(found -> found.lines().stream())
                .toList();
    }

    private String deadLetterQueue() {
        return cloud.eyes().sqs().getQueueUrl(r -> r.queueName("orders-dlq")).queueUrl();
    }

    private void giveUpAnOrderOfACustomer() {
        String url = deadLetterQueue();
        cloud.eyes().sqs().sendMessage(r -> r.queueUrl(url).messageBody(CUSTOMERS));
    }

    private List<Message> deadLetters() {
        String url = deadLetterQueue();
        return cloud.eyes()
                .sqs()
                .receiveMessage(r -> r.queueUrl(url).maxNumberOfMessages(10).messageAttributeNames("All"))
                .messages();
    }

    private static FlowDescription reportingFailures() {
        try (InputStream shipped = Flows.class.getResourceAsStream("/flows/trade-order.yaml")) {
            String text = new String(Objects.requireNonNull(shipped).readAllBytes(), StandardCharsets.UTF_8);
            String reading = "reads: {queue: orders, ";
            assertThat(text).contains(reading);
            return Flows.read("trade-order.yaml", text.replace(reading, reading + "reports-failures: true, "))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
