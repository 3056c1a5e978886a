package dev.gameday.rehearsal.aws.fis.experiment;

import dev.gameday.rehearsal.aws.fis.answer.FisErrors;
import software.amazon.awssdk.services.fis.model.SafetyLever;
import software.amazon.awssdk.services.fis.model.SafetyLeverStatus;
import software.amazon.awssdk.services.fis.model.SafetyLeverStatusInput;
import software.amazon.awssdk.services.fis.model.UpdateSafetyLeverStateInput;

/** The account's one safety lever: engaged, it halts every experiment and lets none begin. */
public final class SafetySwitch {
    private static final String ID = "default";

    private final Engine engine;
    private final String arn;
    private SafetyLeverStatus status = SafetyLeverStatus.DISENGAGED;
    private String reason = "";

    public SafetySwitch(Engine engine, String arnPrefix) {
        this.engine = engine;
        this.arn = arnPrefix + "safety-lever/" + ID;
    }

    public boolean isEngaged() {
        return status != SafetyLeverStatus.DISENGAGED;
    }

    public SafetyLever describe(String id) {
        check(id);
        return SafetyLever.builder()
                .id(ID)
                .arn(arn)
                .state(state -> state.status(status).reason(reason))
                .build();
    }

    private void check(String id) {
        if (!ID.equals(id) && !arn.equals(id)) {
            throw FisErrors.notFound("Safety lever " + id + " does not exist");
        }
    }

    public void update(String id, UpdateSafetyLeverStateInput wanted, Experiments experiments) {
        check(id);
        if (wanted == null
                || wanted.reason() == null
                || wanted.reason().isBlank()
                || wanted.status() == null
                || wanted.status() == SafetyLeverStatusInput.UNKNOWN_TO_SDK_VERSION) {
            throw FisErrors.invalid("A safety lever's state must have a status, engaged or disengaged, and a reason");
        }
        if (status == SafetyLeverStatus.ENGAGING) {
            throw FisErrors.conflict("The safety lever is engaging and cannot be changed until it is engaged");
        }
        boolean engage = wanted.status() == SafetyLeverStatusInput.ENGAGED;
        if (engage == isEngaged()) {
            throw FisErrors.invalid("The safety lever is already " + wanted.statusAsString());
        }
        reason = wanted.reason();
        if (engage) {
            engage(experiments);
        } else {
            status = SafetyLeverStatus.DISENGAGED;
        }
    }

    private void engage(Experiments experiments) {
        status = SafetyLeverStatus.ENGAGING;
        experiments.haltAll("Experiment stopped by the safety lever.");
        engine.after(engine.pace().engaging(), () -> status = SafetyLeverStatus.ENGAGED);
    }
}
