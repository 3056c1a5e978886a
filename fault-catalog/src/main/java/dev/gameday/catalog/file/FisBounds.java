package dev.gameday.catalog.file;

import dev.gameday.catalog.FaultParameter;
import dev.gameday.catalog.TargetKind;
import dev.gameday.yaml.NearestName;
import dev.gameday.yaml.YamlMap;
import dev.gameday.yaml.YamlNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Holds a FIS mechanism against its action: target key and type, known and needed parameters, bounds. */
final class FisBounds {
    private final FisAction action;
    private final YamlMap map;
    private final Parameters parameters;

    FisBounds(FisAction action, YamlMap map, Parameters parameters) {
        this.action = action;
        this.map = map;
        this.parameters = parameters;
    }

    void check(String targetKey, Optional<TargetKind> target, Map<String, YamlNode> given, Map<String, String> values) {
        checkTarget(targetKey, target);
        if (action.parameter(Parameters.DURATION).isEmpty()) {
            map.problem("action", "'" + action.id() + "' has no duration", "choose an action that ends by itself");
        }
        for (String name : action.requiredParameters()) {
            if (!given.containsKey(name)) {
                map.problem("parameters", "FIS needs '" + name + "' for this action", "add '" + name + ":' here");
            }
        }
        given.forEach((name, node) -> {
            Optional<FaultParameter> allowed = action.parameter(name);
            if (allowed.isEmpty()) {
                node.problem(
                        "'" + action.id() + "' has no parameter '" + name + "'",
                        NearestName.remedy(name, action.parameterNames()));
            }
            String value = values.get(name);
            if (allowed.isPresent() && value != null) {
                Bounds.refusal(allowed.get(), value, parameters)
                        .ifPresent(why -> node.problem(why, "stay within what FIS takes"));
            }
        });
    }

    private void checkTarget(String targetKey, Optional<TargetKind> target) {
        String type = action.targets().get(targetKey);
        if (type == null) {
            map.problem(
                    "target-key",
                    "'" + action.id() + "' has no target '" + targetKey + "'",
                    NearestName.remedy(targetKey, new TreeSet<>(action.targets().keySet())));
        } else if (target.isPresent() && !type.equals(target.get().resourceType())) {
            map.problem(
                    "target-key",
                    "'" + targetKey + "' are " + type + ", this fault's target is "
                            + target.get().resourceType(),
                    "change 'target' above, or the action");
        }
    }
}
