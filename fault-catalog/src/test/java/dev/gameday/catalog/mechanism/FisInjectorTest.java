package dev.gameday.catalog.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.ControlState.Presence;
import dev.gameday.catalog.FaultInjector;
import dev.gameday.catalog.Injection;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Undo;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateRequest;
import software.amazon.awssdk.services.fis.model.ExperimentStatus;

class FisInjectorTest {
    private final Account account = new Account();
    private final FaultInjector injector = account.injector();
    private final Injection delay = Account.injection("lambda-delay", Map.of("delay", "7000", "percentage", "5"));
    private final Injection cut = Account.injection("az-connectivity-loss", Map.of());

    @Test
    void the_template_says_exactly_what_the_injection_does() {
        start(delay);

        CreateExperimentTemplateRequest template =
                account.fis.templates.values().iterator().next();
        assertThat(template.tags())
                .containsEntry("gameday:session", "20260302-drill")
                .containsEntry("gameday:step", "break-it");
        assertThat(template.roleArn()).isEqualTo(delay.role());
        assertThat(template.experimentOptions().emptyTargetResolutionModeAsString())
                .isEqualTo("fail");
        assertThat(template.stopConditions())
                .extracting(c -> c.source() + " " + c.value())
                .containsExactly("aws:cloudwatch:alarm " + delay.stopAlarms().get(0));
        assertThat(template.targets().values())
                .flatExtracting(target -> target.resourceArns())
                .containsExactly(Account.FUNCTION);
        assertThat(template.actions().values())
                .extracting(action -> action.targets())
                .containsExactly(Map.of("Functions", "targets"));
        assertThat(template.actions().values())
                .extracting(action -> action.parameters())
                .containsExactly(
                        Map.of("duration", "PT5M", "invocationPercentage", "5", "startupDelayMilliseconds", "7000"));
        assertThat(account.fis.experiments.values())
                .allMatch(e -> "break-it".equals(e.tags().get("gameday:step")));
    }

    @ParameterizedTest
    @EnumSource(value = ExperimentStatus.class, names = "UNKNOWN_TO_SDK_VERSION", mode = EnumSource.Mode.EXCLUDE)
    void each_state_of_an_experiment_is_told(ExperimentStatus status) {
        Undo undo = start(delay);
        account.fis.becomes(status, "because");

        Presence expected = switch (status) {
            case PENDING, INITIATING -> Presence.STARTING;
            case RUNNING -> Presence.ACTIVE;
            case STOPPING -> Presence.ENDING;
            default -> Presence.ENDED;
        };
        ControlState state = done(injector.status(undo));
        assertThat(state.presence()).isEqualTo(expected);
        assertThat(state.references()).containsKeys("experiment", "template");
    }

    @Test
    void an_end_that_is_not_plain_completion_gives_its_reason() {
        Undo undo = start(delay);

        account.fis.becomes(ExperimentStatus.COMPLETED, "Experiment completed.");
        assertThat(done(injector.status(undo)).failure()).isEmpty();
        account.fis.becomes(ExperimentStatus.FAILED, "Target resolution returned empty set");
        assertThat(done(injector.status(undo)).failure()).contains("failed: Target resolution returned empty set");
        account.fis.becomes(ExperimentStatus.STOPPED, "Experiment halted by stop condition.");
        assertThat(done(injector.status(undo)).failure())
                .contains("stopped by an alarm: Experiment halted by stop condition.");
    }

    @Test
    void removal_stops_waits_and_only_then_deletes_the_template() {
        Undo undo = start(delay);
        account.fis.becomes(ExperimentStatus.RUNNING, "");

        ControlState first = done(injector.remove(undo));
        assertThat(first.presence()).isEqualTo(Presence.ENDING);
        assertThat(first.failure()).isEmpty();
        assertThat(account.fis.templates).hasSize(1);

        account.fis.becomes(ExperimentStatus.STOPPED, "Experiment halted by user.");
        ControlState second = done(injector.remove(undo));
        assertThat(second.presence()).isEqualTo(Presence.GONE);
        assertThat(second.failure()).isEmpty();
        assertThat(account.fis.templates).isEmpty();
        assertThat(Collections.frequency(account.fis.trips.calls, "StopExperiment"))
                .isEqualTo(1);
    }

    @Test
    void an_experiment_that_ended_while_it_was_being_stopped_counts_as_ended() {
        Undo undo = start(delay);
        account.fis.becomes(ExperimentStatus.RUNNING, "");
        account.fis.trips.next("StopExperiment", Trips.error("ValidationException", 400));
        assertThat(Account.trouble(injector.remove(undo))).contains("ValidationException");

        account.fis.becomes(ExperimentStatus.COMPLETED, "Experiment completed.");
        assertThat(done(injector.remove(undo)).presence()).isEqualTo(Presence.GONE);
    }

    @Test
    void another_lane_stops_an_experiment_that_fis_does_not_list_yet() {
        KnownExperiments known = new KnownExperiments();
        Undo undo = prepare(delay);
        done(account.lane(known).inject(delay, undo));
        account.fis.listsLate = true;

        assertThat(done(account.lane(known).remove(undo)).presence()).isEqualTo(Presence.ENDING);
        assertThat(account.fis.trips.calls).contains("StopExperiment");
    }

    @Test
    void a_template_without_experiment_is_found_and_deleted() {
        Undo undo = prepare(delay);
        account.fis.trips.next("StartExperiment", Trips.error("ThrottlingException", 429));

        assertThat(Account.trouble(injector.inject(delay, undo))).startsWith("THROTTLED");
        assertThat(done(injector.status(undo)).presence()).isEqualTo(Presence.ENDED);
        assertThat(done(injector.remove(undo)).presence()).isEqualTo(Presence.GONE);
        assertThat(account.fis.templates).isEmpty();
    }

    @Test
    void it_is_not_gone_while_fis_has_left_its_network_acl_on_a_subnet() {
        Undo undo = start(cut);
        assertThat(undo.fact("acl." + Account.SUBNET)).isEqualTo(Account.ACL);
        account.ec2.aclOf.put(Account.SUBNET, "clone-1");
        account.fis.becomes(ExperimentStatus.COMPLETED, "Experiment completed.");

        ControlState left = done(injector.remove(undo));
        assertThat(left.presence()).isEqualTo(Presence.ENDED);
        assertThat(left.detail()).contains(Account.SUBNET, "clone-1", Account.ACL);
        assertThat(account.fis.templates).hasSize(1);

        account.ec2.aclOf.put(Account.SUBNET, Account.ACL);
        assertThat(done(injector.remove(undo)).presence()).isEqualTo(Presence.GONE);
    }

    @Test
    void a_subnet_that_vanished_has_nothing_to_restore() {
        Undo undo = start(cut);
        account.fis.becomes(ExperimentStatus.COMPLETED, "Experiment completed.");
        account.ec2.aclOf.clear();
        assertThat(done(injector.remove(undo)).presence()).isEqualTo(Presence.GONE);
    }

    @Test
    void a_subnet_in_another_experiment_is_refused() {
        account.ec2.aclOf.put(Account.SUBNET, "clone-9");
        assertThat(refusal(cut)).contains("another FIS experiment");
    }

    @Test
    void more_targets_than_fis_takes_are_refused() {
        Injection many = Account.injection(
                delay.fault(), Map.of(), Collections.nCopies(6, delay.targets().get(0)));
        assertThat(refusal(many)).contains("1 to 5 targets");
    }

    @Test
    void it_leaves_what_other_sessions_made() {
        start(delay);
        Injection other = new Injection(
                new dev.gameday.catalog.InjectionId(delay.id().session(), "other-step"),
                delay.fault(),
                delay.arguments(),
                delay.targets(),
                Duration.ofMinutes(5),
                delay.stopAlarms(),
                delay.role());
        Undo undo = start(other);
        account.fis.becomes(ExperimentStatus.COMPLETED, "");

        assertThat(done(injector.remove(undo)).presence()).isEqualTo(Presence.GONE);
        assertThat(account.fis.templates.values())
                .extracting(t -> t.tags().get("gameday:step"))
                .containsExactly("break-it");
    }

    private Undo start(Injection injection) {
        Undo undo = prepare(injection);
        done(injector.inject(injection, undo));
        return undo;
    }

    private Undo prepare(Injection injection) {
        return injector.prepare(injection, Account.START).value().orElseThrow();
    }

    private String refusal(Injection injection) {
        return Account.trouble(injector.prepare(injection, Account.START));
    }

    private static ControlState done(Outcome<ControlState> outcome) {
        return outcome.value().orElseThrow();
    }
}
