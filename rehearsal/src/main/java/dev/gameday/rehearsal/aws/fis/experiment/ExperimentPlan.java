package dev.gameday.rehearsal.aws.fis.experiment;

import dev.gameday.rehearsal.aws.fis.action.ActionFailure;
import java.util.List;
import software.amazon.awssdk.services.fis.model.AccountTargeting;
import software.amazon.awssdk.services.fis.model.ExperimentTemplate;
import software.amazon.awssdk.services.fis.model.TargetAccountConfiguration;

/** What an experiment was started from, as it was then: changes of the template come too late for it. */
public record ExperimentPlan(ExperimentTemplate template, List<TargetAccountConfiguration> accounts) {
    public ExperimentPlan {
        accounts = List.copyOf(accounts);
    }

    /** An {@link ActionFailure} when the targets are in several accounts: rehearsal has one. */
    void refuseOtherAccounts(String home) {
        if (template.experimentOptions().accountTargeting() != AccountTargeting.MULTI_ACCOUNT) {
            return;
        }
        if (accounts.isEmpty()) {
            throw new ActionFailure(
                    "ConfigurationFailure", "The experiment targets several accounts and configures none.");
        }
        accounts.stream()
                .map(TargetAccountConfiguration::accountId)
                .filter(account -> !account.equals(home))
                .findFirst()
                .ifPresent(account -> {
                    throw new ActionFailure(
                            "ConfigurationFailure",
                            "Targets in account " + account + " are not acted out in rehearsal.");
                });
    }
}
