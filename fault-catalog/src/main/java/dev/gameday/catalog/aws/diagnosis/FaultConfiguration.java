package dev.gameday.catalog.aws.diagnosis;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.lambda.model.EnvironmentResponse;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;

/** The folder in S3 that a function's extension reads its faults from, as the function's environment names it. */
record FaultConfiguration(String bucketArn, String prefix) {
    static final String LOCATION = "AWS_FIS_CONFIGURATION_LOCATION";

    private static final Pattern FOLDER = Pattern.compile("(arn:aws[a-z-]*:s3:::[a-z0-9.-]+)/(.+/)");

    /** The folder; empty where the variable is missing or is no folder's ARN. */
    static Optional<FaultConfiguration> of(GetFunctionConfigurationResponse function) {
        Matcher folder = FOLDER.matcher(variables(function).getOrDefault(LOCATION, ""));
        return folder.matches()
                ? Optional.of(new FaultConfiguration(folder.group(1), folder.group(2)))
                : Optional.empty();
    }

    static Map<String, String> variables(GetFunctionConfigurationResponse function) {
        return Optional.ofNullable(function.environment())
                .map(EnvironmentResponse::variables)
                .orElse(Map.of());
    }
}
