package dev.gameday.rehearsal.aws.fis.experiment;

import static dev.gameday.rehearsal.aws.fis.FisFixture.ALARM;
import static dev.gameday.rehearsal.aws.fis.FisFixture.START;
import static dev.gameday.rehearsal.aws.fis.FisFixture.alarm;
import static dev.gameday.rehearsal.aws.fis.FisFixture.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.aws.fis.FisFixture;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.fis.model.ExperimentActionStatus;
import software.amazon.awssdk.services.fis.model.ExperimentStatus;
import software.amazon.awssdk.services.fis.model.SafetyLeverStatus;
import software.amazon.awssdk.services.fis.model.SafetyLeverStatusInput;

class HaltFromOutsideTest {
    private final FisFixture fixture = new FisFixture();

    @Test
    void an_alarm_halts_the_experiment_about_a_second_later() {
        String guarded = fixture.start(fixture.create(template -> template.stopConditions(alarm())));
        String unguarded = fixture.start(fixture.create(template -> template));
        fixture.agenda.at(START.plusSeconds(60), () -> fixture.alarms.ring(ALARM));

        fixture.runTo(60.5);
        assertThat(fixture.status(guarded)).isEqualTo(ExperimentStatus.RUNNING);
        fixture.runTo(61.3);
        assertThat(fixture.status(guarded)).isEqualTo(ExperimentStatus.STOPPING);
        fixture.runTo(70);
        assertThat(fixture.status(guarded)).isEqualTo(ExperimentStatus.STOPPED);
        assertThat(fixture.experiment(guarded).state().reason()).isEqualTo("Experiment halted by stop condition.");
        assertThat(fixture.status(unguarded)).isEqualTo(ExperimentStatus.RUNNING);
    }

    @Test
    void an_alarm_that_rings_already_stops_the_experiment_before_it_acts() {
        fixture.alarms.ring(ALARM);
        String id = fixture.start(fixture.create(template -> template.stopConditions(alarm())));

        fixture.runTo(1.4);

        assertThat(fixture.status(id)).isEqualTo(ExperimentStatus.STOPPED);
        assertThat(fixture.experiment(id).state().reason()).isEqualTo("Experiment halted by stop condition.");
        assertThat(fixture.actionStatus(id, "delay")).isEqualTo(ExperimentActionStatus.CANCELLED);
        fixture.runTo(300);
        assertThat(fixture.status(id)).isEqualTo(ExperimentStatus.STOPPED);
    }

    @Test
    void the_engaged_lever_stops_what_runs_and_cancels_what_comes() {
        String template = fixture.create(any -> any);
        String running = fixture.start(template);
        fixture.runTo(30);

        lever(SafetyLeverStatusInput.ENGAGED, "market is volatile");
        assertThat(leverStatus()).isEqualTo(SafetyLeverStatus.ENGAGING);
        String later = fixture.start(template);
        fixture.runTo(40);

        assertThat(leverStatus()).isEqualTo(SafetyLeverStatus.ENGAGED);
        assertThat(fixture.status(running)).isEqualTo(ExperimentStatus.STOPPED);
        assertThat(fixture.status(later)).isEqualTo(ExperimentStatus.CANCELLED);
        lever(SafetyLeverStatusInput.DISENGAGED, "over");
        String last = fixture.start(template);
        fixture.runTo(50);
        assertThat(fixture.status(last)).isEqualTo(ExperimentStatus.RUNNING);
    }

    @Test
    void the_lever_needs_a_reason_and_does_not_change_while_it_engages() {
        assertError(400, "ValidationException", () -> lever(SafetyLeverStatusInput.ENGAGED, ""));
        assertError(400, "ValidationException", () -> lever(SafetyLeverStatusInput.DISENGAGED, "reason only"));
        lever(SafetyLeverStatusInput.ENGAGED, "drill");
        assertError(409, "ConflictException", () -> lever(SafetyLeverStatusInput.DISENGAGED, "too early"));
        assertError(
                404, "ResourceNotFoundException", () -> fixture.fis.getSafetyLever(request -> request.id("another")));
    }

    private void lever(SafetyLeverStatusInput status, String reason) {
        fixture.fis.updateSafetyLeverState(request ->
                request.id("default").state(state -> state.status(status).reason(reason)));
    }

    private SafetyLeverStatus leverStatus() {
        return fixture.fis
                .getSafetyLever(request -> request.id("default"))
                .safetyLever()
                .state()
                .status();
    }
}
