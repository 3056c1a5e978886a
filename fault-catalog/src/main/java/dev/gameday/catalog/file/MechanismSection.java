package dev.gameday.catalog.file;

import dev.gameday.catalog.FaultParameter;
import dev.gameday.catalog.IamActions;
import dev.gameday.catalog.Mechanism;
import dev.gameday.catalog.ParameterType;
import dev.gameday.catalog.TargetKind;
import dev.gameday.yaml.NearestName;
import dev.gameday.yaml.Problems;
import dev.gameday.yaml.YamlFile;
import dev.gameday.yaml.YamlMap;
import dev.gameday.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Reads the mechanism of a fault file, checked against what AWS lets it do. */
final class MechanismSection {
    /** Beyond ten times the load it is no market that opens, and the flow's own clients could not send it. */
    private static final FaultParameter FACTOR = new FaultParameter(
            "factor",
            ParameterType.DECIMAL,
            "times",
            Optional.of("1.1"),
            Optional.of("10"),
            List.of(),
            Optional.empty(),
            "");

    private final YamlMap map;
    private final Optional<TargetKind> target;
    private final Parameters parameters;
    private final FisActions actions;

    MechanismSection(YamlMap map, Optional<TargetKind> target, Parameters parameters, FisActions actions) {
        this.map = map;
        this.target = target;
        this.parameters = parameters;
        this.actions = actions;
    }

    Optional<Mechanism> read() {
        Map<String, Supplier<Optional<Mechanism>>> kinds = Map.of(
                "fis", this::fis,
                "iam", this::iam,
                "lambda-config", this::lambda,
                "sqs", this::sqs,
                "layer", this::layer,
                "load", this::load);
        Optional<Mechanism> mechanism = map.choice("kind", kinds).flatMap(Supplier::get);
        if (map.optional("kind")
                .flatMap(YamlNode::text)
                .filter(kinds::containsKey)
                .isPresent()) {
            map.close();
        }
        return mechanism;
    }

    private Optional<Mechanism> fis() {
        Optional<FisAction> action = map.required("action")
                .flatMap(node -> node.text().flatMap(id -> {
                    if (actions.action(id).isEmpty()) {
                        node.problem("FIS has no action '" + id + "'", NearestName.remedy(id, actions.ids()));
                    }
                    return actions.action(id);
                }));
        Optional<String> targetKey = map.text("target-key");
        Map<String, YamlNode> given = new TreeMap<>();
        map.map("parameters").ifPresent(section -> section.forEach(given::put));
        Map<String, String> values = new TreeMap<>();
        given.forEach((name, node) -> parameters.filled(node).ifPresent(text -> values.put(name, text)));
        if (action.isEmpty() || targetKey.isEmpty()) {
            return Optional.empty();
        }
        new FisBounds(action.get(), map, parameters).check(targetKey.get(), target, given, values);
        return Optional.of(new Mechanism.FisAction(action.get().id(), targetKey.get(), values));
    }

    private Optional<Mechanism> iam() {
        require(TargetKind.IAM_ROLE);
        Optional<String> denied = map.required("actions").flatMap(this::joined);
        denied.filter(text -> !Parameters.variable(text))
                .flatMap(IamActions::refusal)
                .ifPresent(why -> map.problem("actions", why, "choose what the fault may deny"));
        Optional<String> resource = map.required("resource").flatMap(parameters::filled);
        return denied.flatMap(text -> resource.map(arn -> new Mechanism.IamDeny(text, arn)));
    }

    private Optional<String> joined(YamlNode node) {
        if (!node.isList()) {
            return parameters.filled(node);
        }
        List<String> texts = node.items().stream()
                .flatMap(item -> parameters.filled(item).stream())
                .toList();
        return texts.isEmpty() ? Optional.empty() : Optional.of(String.join(",", texts));
    }

    private Optional<Mechanism> lambda() {
        require(TargetKind.LAMBDA_FUNCTION);
        Optional<LambdaLimits> limits = map.choice("setting", LambdaLimits.BY_SETTING);
        Optional<String> value = map.required("value").flatMap(parameters::filled);
        if (limits.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        Bounds.refusal(limits.get().parameter(), value.get(), parameters)
                .ifPresent(why -> map.problem("value", why, "stay within what Lambda takes"));
        return Optional.of(new Mechanism.LambdaSetting(limits.get().setting(), value.get()));
    }

    private Optional<Mechanism> sqs() {
        require(TargetKind.QUEUE);
        Optional<String> wellFormed = map.required("well-formed").flatMap(parameters::filled);
        Optional<String> malformed = map.required("malformed").flatMap(parameters::filled);
        return wellFormed.flatMap(body -> malformed.map(other -> new Mechanism.SqsMessage(body, other)));
    }

    private Optional<Mechanism> layer() {
        require(TargetKind.LAMBDA_FUNCTION);
        return map.required("fault")
                .flatMap(node -> parameters.filled(node).filter(text -> isEntry(node, text)))
                .map(Mechanism.LayerFault::new);
    }

    /** JSON is YAML, so it is read as that, with a number in each parameter's place. */
    private static boolean isEntry(YamlNode node, String text) {
        Optional<String> kind = YamlFile.read("fault", Parameters.tried(text), new Problems())
                .flatMap(YamlNode::map)
                .flatMap(entry -> entry.optional("kind"))
                .flatMap(YamlNode::text);
        boolean known = kind.filter(Mechanism.LayerFault.KINDS::contains).isPresent();
        if (!known) {
            node.problem(
                    "this is no fault of a layer",
                    "write JSON such as '{\"kind\": \"delay\", \"milliseconds\": {\"fixed\": 300}}', with a kind that is one of "
                            + String.join(", ", Mechanism.LayerFault.KINDS));
        }
        return known;
    }

    private Optional<Mechanism> load() {
        require(TargetKind.LOAD);
        return map.required("factor")
                .flatMap(parameters::filled)
                .filter(factor -> {
                    Optional<String> refusal = Bounds.refusal(FACTOR, factor, parameters);
                    refusal.ifPresent(why -> map.problem("factor", why, "stay within 1.1 to 10"));
                    return refusal.isEmpty();
                })
                .map(Mechanism.Load::new);
    }

    private void require(TargetKind kind) {
        if (target.isPresent() && target.get() != kind) {
            map.problem(
                    "kind",
                    "this mechanism can't hit a " + target.get().noun(),
                    "write 'target: " + kind.noun() + "' above");
        }
    }
}
