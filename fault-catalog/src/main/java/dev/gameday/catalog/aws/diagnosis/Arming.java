package dev.gameday.catalog.aws.diagnosis;

import dev.gameday.catalog.diagnosis.Diagnosis;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;
import software.amazon.awssdk.services.lambda.model.Layer;
import software.amazon.awssdk.services.ssm.SsmClient;

/** Is the function armed: has it the extension's layer, for its architecture, and both of the extension's variables. */
record Arming(SsmClient ssm) {
    private static final int MOST_LAYERS = 5;
    private static final String WRAPPER = "AWS_LAMBDA_EXEC_WRAPPER";
    private static final String BOOTSTRAP = "/opt/aws-fis/bootstrap";
    private static final String PARAMETER = "/aws/service/fis/lambda-extension/AWS-FIS-extension-%s/1.x.x";

    Optional<Diagnosis> of(GetFunctionConfigurationResponse function) {
        return layer(function).or(() -> wrapper(function)).or(() -> location(function));
    }

    private Optional<Diagnosis> layer(GetFunctionConfigurationResponse function) {
        String architecture =
                function.architecturesAsStrings().stream().findFirst().orElse("x86_64");
        String extension = ssm.getParameter(r -> r.name(PARAMETER.formatted(architecture)))
                .parameter()
                .value();
        List<String> layers = function.layers().stream().map(Layer::arn).toList();
        boolean there = layers.stream().anyMatch(arn -> withoutVersion(arn).equals(withoutVersion(extension)));
        String present = layers.isEmpty() ? "it has no layer" : "its layers are " + String.join(", ", layers);
        if (there) {
            return Optional.empty();
        }
        Diagnosis missing = Diagnosis.of(
                function.functionName() + " does not have the FIS extension's layer for " + architecture + " ("
                        + present + ")",
                "add the layer " + extension + ", as lambda arm does");
        return Optional.of(layers.size() < MOST_LAYERS ? missing.mendedByArming(function.functionName()) : missing);
    }

    private static Optional<Diagnosis> wrapper(GetFunctionConfigurationResponse function) {
        String value = FaultConfiguration.variables(function).get(WRAPPER);
        return BOOTSTRAP.equals(value) ? Optional.empty() : Optional.of(variable(function, WRAPPER, value, BOOTSTRAP));
    }

    private static Optional<Diagnosis> location(GetFunctionConfigurationResponse function) {
        String value = FaultConfiguration.variables(function).get(FaultConfiguration.LOCATION);
        return FaultConfiguration.of(function).isPresent()
                ? Optional.empty()
                : Optional.of(variable(
                        function,
                        FaultConfiguration.LOCATION,
                        value,
                        "the ARN of a folder, as arn:aws:s3:::bucket/FisConfigs/"));
    }

    private static Diagnosis variable(
            GetFunctionConfigurationResponse function, String name, @Nullable String value, String wanted) {
        String wrong = value == null ? "is missing" : "is " + value;
        Diagnosis diagnosis = Diagnosis.of(
                "the variable " + name + " of " + function.functionName() + " " + wrong, "set it to " + wanted);
        // What has another value is somebody's, and is not set by arming.
        return value == null ? diagnosis.mendedByArming(function.functionName()) : diagnosis;
    }

    private static String withoutVersion(String layer) {
        return layer.substring(0, layer.lastIndexOf(':'));
    }
}
