package dev.gameday.catalog.aws;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.SafetyLever;
import software.amazon.awssdk.services.fis.FisClient;
import software.amazon.awssdk.services.fis.model.SafetyLeverStatus;
import software.amazon.awssdk.services.fis.model.SafetyLeverStatusInput;

/**
 * The FIS safety lever, which is called {@code default} (FIS user guide, "Safety levers"). Its reason can't be changed
 * while it is engaged, so an engaged one is left as it is.
 */
public final class FisSafetyLever implements SafetyLever {
    private static final String ID = "default";
    private static final int LONGEST_REASON = 200;

    private final AwsClients clients;

    /** Works through these clients. */
    public FisSafetyLever(AwsClients clients) {
        this.clients = clients;
    }

    @Override
    public Outcome<Boolean> engage(String reason) {
        return AwsTrouble.value(() -> {
            FisClient fis = clients.fis();
            SafetyLeverStatus status =
                    fis.getSafetyLever(r -> r.id(ID)).safetyLever().state().status();
            if (status != SafetyLeverStatus.DISENGAGED) {
                return false;
            }
            fis.updateSafetyLeverState(r -> r.id(ID)
                    .state(state -> state.status(SafetyLeverStatusInput.ENGAGED)
                            .reason(reason.substring(0, Math.min(LONGEST_REASON, reason.length())))));
            return true;
        });
    }
}
