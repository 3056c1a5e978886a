package dev.gameday.catalog.file;

import dev.gameday.catalog.FaultParameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One action of AWS FIS: target keys with their resource types, parameters with the bounds that FIS sets, and the IAM
 * actions that the experiment's role needs for it.
 */
public record FisAction(
        String id,
        Map<String, String> targets,
        List<FaultParameter> parameters,
        List<String> requiredParameters,
        List<String> permissions) {
    public FisAction {
        targets = Map.copyOf(targets);
        parameters = List.copyOf(parameters);
        requiredParameters = List.copyOf(requiredParameters);
        permissions = List.copyOf(permissions);
    }

    /** The parameter of that name, if the action has it. */
    public Optional<FaultParameter> parameter(String name) {
        return parameters.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** The names of all parameters. */
    public List<String> parameterNames() {
        return parameters.stream().map(FaultParameter::name).sorted().toList();
    }
}
