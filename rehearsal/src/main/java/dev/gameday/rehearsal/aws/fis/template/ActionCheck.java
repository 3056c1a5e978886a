package dev.gameday.rehearsal.aws.fis.template;

import dev.gameday.rehearsal.aws.fis.action.ActionCatalog;
import dev.gameday.rehearsal.aws.fis.action.ActionKind;
import dev.gameday.rehearsal.aws.fis.answer.FisErrors;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateActionInput;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateTargetInput;

/** What FIS refuses in a template's actions: ids, parameters, targets and the order of starts. */
public record ActionCheck(
        ActionCatalog catalog,
        Map<String, CreateExperimentTemplateActionInput> actions,
        Map<String, CreateExperimentTemplateTargetInput> targets) {

    public void check() {
        actions.forEach(this::check);
        actions.keySet().forEach(name -> checkOrder(name, name, new HashSet<>()));
        targets.keySet().stream()
                .filter(target -> actions.values().stream()
                        .noneMatch(action -> action.targets().containsValue(target)))
                .findFirst()
                .ifPresent(target -> {
                    throw FisErrors.invalid("Target " + target + " is not used by any action");
                });
    }

    private void check(String name, CreateExperimentTemplateActionInput action) {
        if (action.actionId() == null) {
            throw FisErrors.invalid("Action " + name + " must have an actionId");
        }
        ActionKind kind = catalog.find(action.actionId())
                .orElseThrow(() -> FisErrors.notFound("Invalid actionId " + action.actionId()));
        checkParameters(name, action.parameters(), kind);
        checkTargets(name, action.targets(), kind);
        action.startAfter().stream()
                .filter(former -> !actions.containsKey(former))
                .findFirst()
                .ifPresent(former -> {
                    throw FisErrors.invalid(
                            "Action " + name + " starts after action " + former + ", which does not exist");
                });
    }

    private static void checkParameters(String name, Map<String, String> given, ActionKind kind) {
        given.forEach((parameter, value) -> kind.parameter(parameter)
                .orElseThrow(() -> FisErrors.invalid(
                        "Parameter " + parameter + " of action " + name + " is not a parameter of " + kind.id()))
                .complaint(value)
                .ifPresent(complaint -> {
                    throw FisErrors.invalid("The value " + value + " of parameter " + parameter + " of action " + name
                            + " " + complaint);
                }));
        kind.parameters().stream()
                .filter(rule -> rule.required() && !given.containsKey(rule.name()))
                .findFirst()
                .ifPresent(rule -> {
                    throw FisErrors.invalid(
                            "Action " + name + " (" + kind.id() + ") is missing the required parameter " + rule.name());
                });
        if ("prefix-list".equals(given.get("scope")) && !given.containsKey("prefixListIdentifier")) {
            throw FisErrors.invalid(
                    "Action " + name + " is missing the parameter prefixListIdentifier of scope prefix-list");
        }
    }

    private void checkTargets(String name, Map<String, String> given, ActionKind kind) {
        given.forEach((key, target) -> {
            String type = kind.targets().get(key);
            if (type == null) {
                throw FisErrors.invalid(
                        "Target key " + key + " of action " + name + " is not a target of " + kind.id());
            }
            CreateExperimentTemplateTargetInput found = targets.get(target);
            if (found == null) {
                throw FisErrors.invalid("Action " + name + " refers to target " + target + ", which does not exist");
            }
            if (!type.equals(found.resourceType())) {
                throw FisErrors.invalid("Target " + target + " of action " + name + " must be of type " + type
                        + ", not " + found.resourceType());
            }
        });
        if (!kind.targets().isEmpty() && given.isEmpty()) {
            throw FisErrors.invalid("Action " + name + " must have a target for "
                    + String.join(" or ", kind.targets().keySet()));
        }
    }

    private void checkOrder(String origin, String name, Set<String> visited) {
        CreateExperimentTemplateActionInput action = actions.get(name);
        if (action == null || !visited.add(name)) {
            return;
        }
        for (String former : action.startAfter()) {
            if (former.equals(origin)) {
                throw FisErrors.invalid("The startAfter of action " + origin + " leads back to itself");
            }
            checkOrder(origin, former, visited);
        }
    }
}
