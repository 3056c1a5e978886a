package dev.gameday.shell.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gameday.catalog.metric.Sample;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.RunEvent.Verdict;
import dev.gameday.shell.ExitCode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.ec2.model.NetworkAclAssociation;

/** S10: the way is lost, not the name and not the service; nothing that was accepted is lost with it. */
class EndpointLossTest {
    private static final LogNormal WORK = LogNormal.ofMedian(200);
    private static final double LOAD = 50;
    private static final double BATCH = 10;
    private static final double VISIBILITY = 90;
    /** Orders a second that order-router's twenty executions route. */
    private static final double ROUTED = 20 / (WORK.mean() / 1_000);

    private static final double NINETY_NINTH = 2.3263;
    /** Fewer invocations of order-router fail in a minute than this. */
    private static final double INVOCATIONS_A_MINUTE = 300;

    private final Path folder;
    private WatchedCloud cloud = new WatchedCloud(1);

    EndpointLossTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void it_fails_within_a_second_by_connect_timeouts_and_every_order_is_kept(long seed) throws Exception {
        cloud = new WatchedCloud(seed);
        Map<String, String> before = associations();
        Story story = new Trial(folder, cloud, Trial.WALL).run(Trial.order("endpoint-loss", seed, Map.of()));
        double duration = 1_000 + WORK.at(NINETY_NINTH);
        assertThat(story.measured("fails-fast"))
                .as("seed %d", seed)
                .isCloseTo(
                        duration,
                        within(Tolerance.ofPercentile(
                                duration, 0.99, INVOCATIONS_A_MINUTE, WORK.densityAt(NINETY_NINTH))));
        assertThat(story.measured("all-fail")).isEqualTo(100);
        assertThat(lines("ConnectTimeoutError")).isNotEmpty();
        assertThat(lines("UnknownHost")).isEmpty();
        assertThat(story.measured("dead-letters")).isZero();
        assertThat(story.measured("no-loss")).isZero();
        assertThat(story.measured("accepted")).isGreaterThanOrEqualTo(99.9);
        assertThat(associations()).isEqualTo(before);
        assertThat(story.verdict().verdict()).isEqualTo(Verdict.HELD);
        assertThat(story.exitCode()).isEqualTo(ExitCode.HELD);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void nothing_is_routed_while_the_way_is_lost_and_everything_afterwards(long seed) throws Exception {
        cloud = new WatchedCloud(seed);
        Story story = new Trial(folder, cloud, Trial.WALL).run(Trial.order("endpoint-loss", seed, Map.of()));
        Instant effect = story.at(FaultEvent.EffectProven.class, "loss");
        Instant removed = story.at(FaultEvent.FaultRemoved.class, "loss");
        assertThat(story.samples("route-time", effect.plusSeconds(20), removed.minusSeconds(15)))
                .isEmpty();
        double lost = Duration.between(effect, removed).toMillis() / 1000.0;
        double arrivals = Tolerance.ofMean(Math.sqrt(LOAD * (lost + VISIBILITY)), 1);
        // Besides chance: samples and the control plane are looked at every 5 s.
        assertThat(story.measured("longest"))
                .as("seed %d", seed)
                .isCloseTo(longestWait(lost), within(arrivals / ROUTED + 5 + 5 * LOAD / ROUTED));
        assertThat(story.samples(
                        "route-time", removed.plus(Duration.ofMinutes(6)), removed.plus(Duration.ofMinutes(8))))
                .isNotEmpty()
                .extracting(Sample::value)
                .allMatch(value -> value <= 5);
    }

    /**
     * What is received in vain for the fourth time just before the way is back has waited for three visibility timeouts,
     * waits for a fourth, and then behind all that came back meanwhile: the arrivals until then less what was routed.
     */
    private static double longestWait(double lost) {
        double waiting = LOAD * (lost + VISIBILITY) - ROUTED * VISIBILITY;
        return 4 * VISIBILITY + waiting / ROUTED + BATCH * WORK.mean() / 1_000;
    }

    private List<FilteredLogEvent> lines(String text) {
        return cloud.eyes()
                .logs()
                .filterLogEvents(r -> r.logGroupName("/aws/lambda/order-router").filterPattern("\"" + text + "\""))
                .events();
    }

    private Map<String, String> associations() {
        return cloud.eyes().ec2().describeNetworkAcls().networkAcls().stream()
                .flatMap(acl -> acl.associations().stream())
                .collect(Collectors.toMap(NetworkAclAssociation::subnetId, NetworkAclAssociation::networkAclId));
    }
}
