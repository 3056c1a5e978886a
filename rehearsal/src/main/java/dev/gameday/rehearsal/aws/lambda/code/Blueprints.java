package dev.gameday.rehearsal.aws.lambda.code;

import dev.gameday.rehearsal.aws.lambda.answer.LambdaErrors;
import dev.gameday.rehearsal.sandbox.Blueprint;
import dev.gameday.rehearsal.sandbox.archive.ZipArchive;
import dev.gameday.rehearsal.sandbox.runtime.FunctionRuntime;
import dev.gameday.rehearsal.sandbox.runtime.Runtimes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;

/** What sandboxes are made from, out of functions' configurations. */
public final class Blueprints {
    private static final int USUAL_STORAGE_MEGABYTES = 512;

    private Blueprints() {}

    /** The one for this configuration with this code and what is in its layers. */
    public static Blueprint of(FunctionConfiguration configuration, ZipArchive code, List<ZipArchive> layers) {
        Map<String, String> variables = configuration.environment() == null
                ? Map.of()
                : configuration.environment().variables();
        int storage = configuration.ephemeralStorage() == null
                ? USUAL_STORAGE_MEGABYTES
                : configuration.ephemeralStorage().size();
        return new Blueprint(
                configuration.functionName(),
                configuration.version(),
                configuration.revisionId(),
                runtime(configuration.runtimeAsString()),
                configuration.handler(),
                new Blueprint.Limits(Duration.ofSeconds(configuration.timeout()), configuration.memorySize(), storage),
                variables,
                code,
                layers);
    }

    /** The runtime of that identifier; refused if it can't be run here. */
    public static FunctionRuntime runtime(String identifier) {
        return Runtimes.named(identifier)
                .orElseThrow(() -> LambdaErrors.invalidParameter("Not acted out in rehearsal: the runtime " + identifier
                        + "; code is run with " + String.join(", ", Runtimes.names()) + "."));
    }
}
