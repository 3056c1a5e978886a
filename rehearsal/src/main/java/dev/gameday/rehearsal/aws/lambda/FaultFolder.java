package dev.gameday.rehearsal.aws.lambda;

import dev.gameday.rehearsal.aws.lambda.layer.LayerVersion;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;

/**
 * Where an armed function's extension looks for faults: a bucket and a prefix that ends in a slash. The variables and
 * their forms are those of the FIS user guide, "Use the AWS FIS aws:lambda:function actions".
 */
record FaultFolder(String bucket, String prefix) {
    private static final String LOCATION = "AWS_FIS_CONFIGURATION_LOCATION";
    private static final String WRAPPER = "AWS_LAMBDA_EXEC_WRAPPER";
    private static final String BOOTSTRAP = "/opt/aws-fis/bootstrap";
    private static final Pattern FOLDER_ARN = Pattern.compile("arn:aws[a-zA-Z-]*:s3:::([a-z0-9.-]{3,63})/(.+/)");

    /** The folder of a function that is armed: it has the extension's layer for its architecture, and both variables are right. */
    static Optional<FaultFolder> of(FunctionConfiguration function, Collection<String> extensionLayers) {
        boolean layered = function.layers().stream()
                .map(layer -> LayerVersion.withoutVersion(layer.arn()))
                .anyMatch(layer -> extensionLayers.contains(layer) && isFor(architecture(function), layer));
        if (!layered || function.environment() == null) {
            return Optional.empty();
        }
        Map<String, String> variables = function.environment().variables();
        Matcher location = FOLDER_ARN.matcher(variables.getOrDefault(LOCATION, ""));
        return BOOTSTRAP.equals(variables.get(WRAPPER)) && location.matches()
                ? Optional.of(new FaultFolder(location.group(1), location.group(2)))
                : Optional.empty();
    }

    /** The extension is published for each architecture under a name of its own, and runs on no other. */
    private static boolean isFor(String architecture, String layer) {
        return layer.endsWith("-" + architecture);
    }

    private static String architecture(FunctionConfiguration function) {
        return function.architecturesAsStrings().stream().findFirst().orElse("x86_64");
    }

    String bucketArn() {
        return "arn:aws:s3:::" + bucket;
    }

    String objectArn(String key) {
        return bucketArn() + "/" + key;
    }
}
