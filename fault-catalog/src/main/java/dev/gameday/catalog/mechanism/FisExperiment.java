package dev.gameday.catalog.mechanism;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.ControlState.Presence;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.fis.model.Experiment;
import software.amazon.awssdk.services.fis.model.ExperimentState;
import software.amazon.awssdk.services.fis.model.ExperimentSummary;

/** An experiment as FIS tells of it; the states are those of the FIS API's {@code ExperimentStatus}. */
record FisExperiment(String id, String template, ExperimentState stated) {
    static final Comparator<FisExperiment> BY_PRESENCE = Comparator.comparing(FisExperiment::presence);

    static FisExperiment of(Experiment experiment) {
        return new FisExperiment(experiment.id(), experiment.experimentTemplateId(), experiment.state());
    }

    static FisExperiment of(ExperimentSummary summary) {
        return new FisExperiment(summary.id(), summary.experimentTemplateId(), summary.state());
    }

    Presence presence() {
        return switch (stated.status()) {
            case PENDING, INITIATING -> Presence.STARTING;
            case COMPLETED, STOPPED, FAILED, CANCELLED -> Presence.ENDED;
            case STOPPING -> Presence.ENDING;
            default -> Presence.ACTIVE;
        };
    }

    boolean ended() {
        return presence() == Presence.ENDED;
    }

    boolean stoppable() {
        return presence() == Presence.STARTING || presence() == Presence.ACTIVE;
    }

    ControlState state(boolean stoppedByUs) {
        String status = stated.statusAsString();
        String reason = Optional.ofNullable(stated.reason()).orElse("no reason given");
        return new ControlState(
                presence(),
                "experiment " + id + " is " + status,
                Map.of("experiment", id, "template", template),
                failure(status, reason, stoppedByUs));
    }

    private Optional<String> failure(String status, String reason, boolean stoppedByUs) {
        boolean alarm = reason.contains("stop condition");
        return switch (stated.status()) {
            case FAILED, CANCELLED -> Optional.of(status + ": " + reason + error());
            case STOPPED, STOPPING ->
                alarm
                        ? Optional.of(status + " by an alarm: " + reason)
                        : Optional.of(status + ": " + reason).filter(text -> !stoppedByUs);
            default -> Optional.empty();
        };
    }

    private String error() {
        return Optional.ofNullable(stated.error())
                .map(error -> " (" + error.code() + ")")
                .orElse("");
    }
}
