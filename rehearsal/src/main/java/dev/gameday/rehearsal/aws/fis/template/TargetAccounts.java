package dev.gameday.rehearsal.aws.fis.template;

import dev.gameday.rehearsal.aws.fis.answer.FisErrors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.fis.model.TargetAccountConfiguration;

/** The target account configurations of the templates, by account id. At most ten of a template, FIS's quota. */
public final class TargetAccounts {
    private static final int MOST = 10;

    private final Map<String, NavigableMap<String, TargetAccountConfiguration>> byTemplate = new HashMap<>();

    /** Those of a template, ordered by account id. */
    public List<TargetAccountConfiguration> of(String templateId) {
        return List.copyOf(all(templateId).values());
    }

    void forget(String templateId) {
        byTemplate.remove(templateId);
    }

    TargetAccountConfiguration get(String templateId, String accountId) {
        return Optional.ofNullable(all(templateId).get(accountId))
                .orElseThrow(() -> FisErrors.notFound("Target account configuration for account " + accountId
                        + " of experiment template " + templateId + " does not exist"));
    }

    void add(String templateId, TargetAccountConfiguration configuration) {
        if (all(templateId).containsKey(configuration.accountId())) {
            throw FisErrors.conflict("Target account configuration for account " + configuration.accountId()
                    + " of experiment template " + templateId + " already exists");
        }
        if (all(templateId).size() == MOST) {
            throw FisErrors.quota("The experiment template has " + MOST + " target account configurations");
        }
        put(templateId, configuration);
    }

    void put(String templateId, TargetAccountConfiguration configuration) {
        byTemplate.computeIfAbsent(templateId, id -> new TreeMap<>()).put(configuration.accountId(), configuration);
    }

    TargetAccountConfiguration remove(String templateId, String accountId) {
        TargetAccountConfiguration removed = get(templateId, accountId);
        all(templateId).remove(accountId);
        return removed;
    }

    private NavigableMap<String, TargetAccountConfiguration> all(String templateId) {
        return byTemplate.getOrDefault(templateId, new TreeMap<>());
    }
}
