package dev.gameday.catalog.aws.diagnosis;

import dev.gameday.catalog.arming.Arrangement;
import dev.gameday.catalog.arming.Kit;
import dev.gameday.catalog.diagnosis.Diagnosis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;
import software.amazon.awssdk.services.lambda.model.Layer;

/** Does the function carry a fault layer of ours, whole: the layer, its exec wrapper and where its document is. */
final class LayerAttachment {
    private LayerAttachment() {}

    static Optional<Diagnosis> of(GetFunctionConfigurationResponse function) {
        Arrangement present = new Arrangement(
                function.layers().stream().map(Layer::arn).toList(), FaultConfiguration.variables(function));
        List<String> missing =
                Kit.FAULTS.missing(present, Kit.FAULTS.layer(present).isPresent());
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        String name = function.functionName();
        String runtime = String.valueOf(function.runtimeAsString());
        Diagnosis found = Diagnosis.of(
                "%s has no fault layer that works (it lacks %s)".formatted(name, String.join(", ", missing)),
                "publish one and attach it");
        return Optional.of(
                runtime.matches("(java|python3).*")
                        ? found.mendedBy(commands(name, runtime.startsWith("java") ? "java" : "python", present))
                        : Diagnosis.of(found.cause(), "choose a function of Java or Python, which layers are for"));
    }

    /** What takes off that stands in the way, and then the layer. */
    private static String commands(String function, String language, Arrangement present) {
        List<String> commands = new ArrayList<>();
        if (Kit.FIS.bootstrap().equals(present.variables().get(Kit.WRAPPER))) {
            commands.add("gameday lambda disarm " + function);
        }
        if (Kit.FAULTS.layer(present).isPresent() || !Kit.FAULTS.place(present).isEmpty()) {
            commands.add("gameday layer detach " + function);
        }
        commands.add("gameday layer publish --layer " + language);
        commands.add("gameday layer attach %s --layer %s".formatted(function, language));
        return String.join(" && ", commands);
    }
}
