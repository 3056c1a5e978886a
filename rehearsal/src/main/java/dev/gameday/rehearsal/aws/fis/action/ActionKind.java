package dev.gameday.rehearsal.aws.fis.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.fis.model.Action;
import software.amazon.awssdk.services.fis.model.ActionParameter;
import software.amazon.awssdk.services.fis.model.ActionSummary;
import software.amazon.awssdk.services.fis.model.ActionTarget;

/** An action that FIS offers: {@code targets} maps the key a template uses to the resource type it takes. */
public record ActionKind(String id, String description, Map<String, String> targets, List<ParameterRule> parameters) {
    public Optional<ParameterRule> parameter(String name) {
        return parameters.stream().filter(rule -> rule.name().equals(name)).findFirst();
    }

    public Action describe(String arnPrefix) {
        return Action.builder()
                .id(id)
                .arn(arnPrefix + "action/" + id)
                .description(description)
                .targets(actionTargets())
                .parameters(parameters.stream().collect(Collectors.toMap(ParameterRule::name, ActionKind::parameter)))
                .build();
    }

    public ActionSummary summarize(String arnPrefix) {
        return ActionSummary.builder()
                .id(id)
                .arn(arnPrefix + "action/" + id)
                .description(description)
                .targets(actionTargets())
                .build();
    }

    private Map<String, ActionTarget> actionTargets() {
        Function<String, ActionTarget> target =
                key -> ActionTarget.builder().resourceType(targets.get(key)).build();
        return targets.keySet().stream().collect(Collectors.toMap(Function.identity(), target));
    }

    private static ActionParameter parameter(ParameterRule rule) {
        return ActionParameter.builder()
                .required(rule.required())
                .description(rule.note().isEmpty() ? rule.type() : rule.type() + ": " + rule.note())
                .build();
    }
}
