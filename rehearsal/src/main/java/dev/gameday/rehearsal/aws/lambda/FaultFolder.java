package dev.gameday.rehearsal.aws.lambda;

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

    /** The folder of a function that is armed: it has the extension's layer and both variables are right. */
    static Optional<FaultFolder> of(FunctionConfiguration function, Collection<String> extensionLayers) {
        boolean layered = function.layers().stream()
                .anyMatch(layer -> extensionLayers.contains(LayerVersion.withoutVersion(layer.arn())));
        if (!layered || function.environment() == null) {
            return Optional.empty();
        }
        Map<String, String> variables = function.environment().variables();
        Matcher location = FOLDER_ARN.matcher(variables.getOrDefault(LOCATION, ""));
        return BOOTSTRAP.equals(variables.get(WRAPPER)) && location.matches()
                ? Optional.of(new FaultFolder(location.group(1), location.group(2)))
                : Optional.empty();
    }

    String bucketArn() {
        return "arn:aws:s3:::" + bucket;
    }

    String objectArn(String key) {
        return bucketArn() + "/" + key;
    }
}
