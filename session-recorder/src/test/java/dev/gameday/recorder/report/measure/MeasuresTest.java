package dev.gameday.recorder.report.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.ControlState.Presence;
import dev.gameday.recorder.report.Script;
import dev.gameday.recorder.report.SessionSummary;
import dev.gameday.recorder.report.measure.Measure.Censored;
import dev.gameday.recorder.report.measure.Measure.Measured;
import dev.gameday.recorder.report.measure.Measure.Missing;
import dev.gameday.runbook.event.FaultEvent.ControlStateChanged;
import dev.gameday.runbook.event.FaultEvent.EffectProven;
import dev.gameday.runbook.event.FaultEvent.FaultRemoved;
import dev.gameday.runbook.event.FaultEvent.InjectionRequested;
import dev.gameday.runbook.event.FaultEvent.RemovalGivenUp;
import dev.gameday.runbook.event.ObservationEvent.BoundBreached;
import dev.gameday.runbook.event.ObservationEvent.BoundRegained;
import dev.gameday.runbook.event.PeopleEvent.Acknowledged;
import dev.gameday.runbook.event.PeopleEvent.Detected;
import dev.gameday.runbook.event.PeopleEvent.HintGiven;
import dev.gameday.runbook.event.RunEvent.RecoveryMeasured;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuresTest {
    private final Script script = new Script();

    /** Requested at 100, effective from 120 on, and no end yet. */
    private Script fault() {
        return script.at(100, new InjectionRequested("lag"))
                .at(130, new EffectProven("lag", Script.second(120), "a line"));
    }

    private Measures measures() {
        return SessionSummary.of(script.events()).measures();
    }

    @Test
    void without_a_fault_every_measure_is_missing_and_none_is_zero() {
        assertThat(measures().fields())
                .containsEntry("timeToDetectMachine", null)
                .containsEntry("timeToDetectHuman", null)
                .containsEntry("timeToDetectMachineFromImpact", null)
                .containsEntry("timeToDetectHumanFromImpact", null)
                .containsEntry("detectionAssisted", false)
                .containsEntry("timeToAcknowledge", null)
                .containsEntry("timeToMitigate", null)
                .containsEntry("mitigationCensored", false)
                .containsEntry("timeToRecover", null);
    }

    @Test
    void an_alarm_detects_from_when_it_was_raised_counted_from_effect_and_from_impact() {
        fault().at(150, new BoundBreached("age", 20, "<= 10")).alarm(200, "ALARM");

        assertThat(measures().detectMachine()).isEqualTo(seconds(80));
        assertThat(measures().detectMachineFromImpact()).isEqualTo(seconds(50));
        assertThat(measures().fields()).containsEntry("timeToDetectMachine", "PT1M20S");
    }

    @Test
    void an_alarm_that_was_raised_before_the_fault_detects_nothing() {
        fault().alarm(50, "ALARM").alarm(180, "OK");

        assertThat(measures().detectMachine()).isInstanceOf(Missing.class);
    }

    @Test
    void a_person_detects_apart_from_the_alarm() {
        fault().at(170, new Detected("ann", "slow")).alarm(200, "ALARM");

        assertThat(measures().detectHuman()).isEqualTo(seconds(50));
        assertThat(measures().detectMachine()).isEqualTo(seconds(80));
        assertThat(measures().detectHumanFromImpact()).isEqualTo(new Missing("no bound was breached"));
    }

    @Test
    void a_hint_before_it_makes_a_detection_assisted_and_one_after_it_does_not() {
        fault().at(170, new Detected("ann", "slow")).at(180, new HintGiven("facilitator", 1, "look"));
        assertThat(measures().detectHuman()).isEqualTo(seconds(50));
        assertThat(measures().assisted()).isFalse();

        script.at(160, new HintGiven("facilitator", 1, "look"));
        assertThat(measures().detectHuman()).isEqualTo(new Measured(Duration.ofSeconds(50), true));
        assertThat(measures().fields()).containsEntry("detectionAssisted", true);
    }

    @Test
    void acknowledging_is_counted_from_the_page_and_nothing_can_be_acknowledged_before_it() {
        fault().at(150, new Acknowledged("ann", "early")).alarm(200, "ALARM");
        assertThat(measures().acknowledge()).isEqualTo(new Missing("nobody took the page"));

        script.at(245, new Acknowledged("ann", "mine"));
        assertThat(measures().acknowledge()).isEqualTo(seconds(45));
    }

    @Test
    void mitigated_is_when_every_bound_was_held_again_while_the_fault_was_there() {
        fault().at(150, new BoundBreached("age", 20, "<= 10"))
                .at(155, new BoundBreached("accepted", 90, ">= 99.9"))
                .at(200, new BoundRegained("age", 5, "<= 10"))
                .at(260, new BoundRegained("accepted", 100, ">= 99.9"))
                .at(400, ended());

        assertThat(measures().mitigate()).isEqualTo(seconds(140));
    }

    @Test
    void a_fault_that_ends_first_censors_mitigation() {
        fault().at(150, new BoundBreached("age", 20, "<= 10"))
                .at(400, ended())
                .at(410, new BoundRegained("age", 5, "<= 10"));

        assertThat(measures().mitigate()).isEqualTo(new Censored("the fault ended before every bound was held again"));
        assertThat(measures().fields()).containsEntry("timeToMitigate", null).containsEntry("mitigationCensored", true);
    }

    @Test
    void a_bound_that_breaks_again_takes_the_mitigation_back() {
        fault().at(150, new BoundBreached("age", 20, "<= 10"))
                .at(200, new BoundRegained("age", 5, "<= 10"))
                .at(210, new BoundBreached("age", 20, "<= 10"))
                .at(400, ended());

        assertThat(measures().mitigate()).isInstanceOf(Censored.class);
    }

    @Test
    void what_was_never_breached_cannot_be_mitigated() {
        fault().at(400, ended()).at(410, new BoundBreached("age", 20, "<= 10"));

        assertThat(measures().mitigate()).isInstanceOf(Missing.class);
    }

    @Test
    void a_pause_between_two_faults_is_no_mitigation() {
        fault().at(150, new BoundBreached("age", 20, "<= 10"))
                .at(200, ended())
                .at(220, new BoundRegained("age", 5, "<= 10"))
                .at(300, new InjectionRequested("more"))
                .at(310, new EffectProven("more", Script.second(310), "a line"))
                .at(400, new FaultRemoved("more", "gone"));

        assertThat(measures().mitigate()).isInstanceOf(Censored.class);
    }

    @Test
    void recovered_takes_the_steady_state_and_every_undo() {
        fault().at(500, new RecoveryMeasured(true, List.of()));
        assertThat(measures().recover()).isEqualTo(new Missing("recovery was not seen"));

        script.at(450, new FaultRemoved("lag", "gone"));
        assertThat(measures().recover()).isEqualTo(seconds(380));
    }

    @Test
    void a_removal_after_the_steady_state_came_back_is_what_recovery_waits_for() {
        fault().at(500, new RecoveryMeasured(true, List.of()))
                .at(600, new RemovalGivenUp("lag", "denied", "aws fis stop-experiment"))
                .at(900, new FaultRemoved("lag", "gone"));

        assertThat(measures().recover()).isEqualTo(seconds(780));
    }

    @Test
    void a_steady_state_that_did_not_come_back_is_no_recovery() {
        fault().at(450, new FaultRemoved("lag", "gone")).at(500, new RecoveryMeasured(false, List.of()));

        assertThat(measures().recover()).isInstanceOf(Missing.class);
    }

    private static ControlStateChanged ended() {
        return new ControlStateChanged("lag", Script.state(Presence.ENDED, "completed"));
    }

    private static Measure seconds(int seconds) {
        return new Measured(Duration.ofSeconds(seconds), false);
    }
}
