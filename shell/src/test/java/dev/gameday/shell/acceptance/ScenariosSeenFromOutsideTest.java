package dev.gameday.shell.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.metric.Sample;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.ObservationEvent;
import dev.gameday.runbook.event.RunEvent.Verdict;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.run.ActiveRun;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.fis.model.ExperimentStatus;
import software.amazon.awssdk.services.fis.model.ExperimentSummary;

/** What runs do to the account, as another AWS client sees it while they do it and afterwards. */
class ScenariosSeenFromOutsideTest {
    private static final String ROUTER = "order-router-role";

    private final WatchedCloud cloud = new WatchedCloud(1);
    private final Trial trial;

    ScenariosSeenFromOutsideTest(@TempDir Path sessions) {
        this.trial = new Trial(sessions, cloud, Trial.WALL);
    }

    @Test
    void iam_denial_puts_a_deny_with_an_expiry_on_the_role_and_takes_it_away() throws Exception {
        List<String> before = policies();
        List<String> during = new ArrayList<>();
        Story story = trial.run(
                Trial.order("iam-denial", 1, Map.of()),
                at(
                        FaultEvent.InjectionAccepted.class,
                        () -> policies().stream()
                                .filter(name -> !before.contains(name))
                                .map(this::document)
                                .forEach(during::add)));
        assertThat(during).singleElement().asString().contains("\"Deny\"", "DateLessThan", "aws:CurrentTime");
        assertThat(policies()).isEqualTo(before);
        assertThat(story.exitCode()).isEqualTo(ExitCode.of(story.verdict().verdict() == Verdict.HELD ? 0 : 1));
        assertThat(story.only(FaultEvent.UndoRecorded.class).undo().expiresAt()).isPresent();
        assertThat(story.all(FaultEvent.FaultRemoved.class)).hasSize(1);
        assertThat(story.measured("router-errors")).isGreaterThan(0);
        assertThat(story.all(ObservationEvent.LinesFound.class))
                .flatExtracting(ObservationEvent.LinesFound::lines)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.text()).contains("AccessDenied"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "c"})
    void az_impairment_costs_4_of_9_first_attempts_then_1_of_3_and_leaves_the_network_as_it_was(String zone)
            throws Exception {
        Map<String, String> before = associations();
        List<Map<String, String>> during = new ArrayList<>();
        Story story = trial.run(
                Trial.order("az-impairment", 1, Map.of("zone", zone)),
                at(FaultEvent.EffectProven.class, () -> during.add(associations())));
        assertThat(story.measured("before-discovery")).isBetween(400.0 / 9 - 2, 400.0 / 9 + 2);
        assertThat(story.measured("after-discovery")).isBetween(100.0 / 3 - 2, 100.0 / 3 + 2);
        assertThat(during).singleElement().isNotEqualTo(before);
        assertThat(associations()).isEqualTo(before);
    }

    @Test
    void the_retry_storm_is_stopped_in_its_second_experiment_and_no_experiment_runs_on() throws Exception {
        Story story = trial.run(Trial.order("retry-storm", 1, Map.of()));
        assertThat(story.exitCode()).isEqualTo(ExitCode.REFUTED);
        assertThat(story.verdict().halted()).isTrue();
        assertThat(story.only(ObservationEvent.StopConditionTripped.class).id()).isEqualTo("amplification");
        assertThat(story.all(FaultEvent.FaultRemoved.class))
                .extracting(FaultEvent.FaultRemoved::step)
                .containsExactly("first", "total");
        var total = story.at(FaultEvent.InjectionRequested.class, "total");
        assertThat(story.samples("attempts-per-order", total, story.at(FaultEvent.FaultRemoved.class, "total")))
                .extracting(Sample::value)
                .anyMatch(value -> value > 5);
        assertThat(experiments()).hasSize(2).allMatch(status -> switch (status) {
            case COMPLETED, STOPPED -> true;
            default -> false;
        });
    }

    private static Consumer<ActiveRun> at(Class<? extends GameDayEvent> type, Runnable look) {
        return run -> run.listen((before, recorded, after) -> {
            if (type.isInstance(recorded.event())) {
                look.run();
            }
        });
    }

    private List<String> policies() {
        return cloud.eyes().iam().listRolePolicies(r -> r.roleName(ROUTER)).policyNames();
    }

    private String document(String policy) {
        return URLDecoder.decode(
                cloud.eyes()
                        .iam()
                        .getRolePolicy(r -> r.roleName(ROUTER).policyName(policy))
                        .policyDocument(),
                StandardCharsets.UTF_8);
    }

    /** Each subnet with its network ACL; association ids change with every exchange, in AWS too. */
    private Map<String, String> associations() {
        return cloud.eyes().ec2().describeNetworkAcls().networkAcls().stream()
                .flatMap(acl -> acl.associations().stream())
                .collect(java.util.stream.Collectors.toMap(a -> a.subnetId(), a -> a.networkAclId()));
    }

    private List<ExperimentStatus> experiments() {
        Stream<ExperimentSummary> all = cloud.eyes().fis().listExperiments(r -> {}).experiments().stream();
        return all.map(summary -> summary.state().status()).toList();
    }
}
