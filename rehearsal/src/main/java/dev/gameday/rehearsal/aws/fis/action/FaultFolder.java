package dev.gameday.rehearsal.aws.fis.action;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the FIS extension of a function looks for faults: a bucket and a folder in it, named by the function's own
 * {@value #VARIABLE} as the S3 ARN of a folder ("Use the AWS FIS aws:lambda:function actions", FIS user guide).
 */
public record FaultFolder(String bucket, String folder) {
    /** The environment variable of an armed function. */
    public static final String VARIABLE = "AWS_FIS_CONFIGURATION_LOCATION";

    private static final Pattern LOCATION = Pattern.compile("arn:aws[a-z-]*:s3:::([^/]+)/(.+)");

    /** The folder of that location, or empty when it is not the ARN of one; a missing last slash is added. */
    public static Optional<FaultFolder> parse(String location) {
        Matcher matcher = LOCATION.matcher(location);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String folder = matcher.group(2);
        return Optional.of(new FaultFolder(matcher.group(1), folder.endsWith("/") ? folder : folder + "/"));
    }

    /** What the keys of all faults of one function begin with. */
    public String prefix(String functionName) {
        return folder + functionName + "/";
    }

    /** The key of the document of one action of one experiment. */
    public String key(String functionName, String experimentId, String actionName) {
        return prefix(functionName) + experimentId + "-" + actionName + ".json";
    }
}
