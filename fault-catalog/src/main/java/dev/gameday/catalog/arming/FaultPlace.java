package dev.gameday.catalog.arming;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in S3 a function's faults are: one object, or for the FIS extension a folder, whose key ends with a slash. Written
 * as an ARN: {@code arn:aws:s3:::bucket/key}.
 */
public record FaultPlace(String partition, String bucket, String key) {
    private static final Pattern ARN = Pattern.compile("arn:(aws[a-z-]*):s3:::([a-z0-9.-]{3,63})/([^*?$\\s\"\\\\]+)");

    /** Reads an ARN; empty where it isn't one of a place in S3. */
    public static Optional<FaultPlace> parse(String arn) {
        Matcher parts = ARN.matcher(arn);
        return parts.matches()
                ? Optional.of(new FaultPlace(parts.group(1), parts.group(2), parts.group(3)))
                : Optional.empty();
    }

    /** Where the fault layer of a function finds its document in that bucket and folder, whose name ends with a slash. */
    public static FaultPlace ofLayer(String partition, String bucket, String folder, String function) {
        return new FaultPlace(partition, bucket, folder + "layers/" + function + ".json");
    }

    public boolean isFolder() {
        return key.endsWith("/");
    }

    public String bucketArn() {
        return "arn:" + partition + ":s3:::" + bucket;
    }

    public String arn() {
        return bucketArn() + "/" + key;
    }

    /** The statements that a function's role needs in one of its policies to read it, each as JSON. */
    public List<String> statements() {
        String read = "{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\",\"Resource\":\"%s\"}"
                .formatted(isFolder() ? arn() + "*" : arn());
        String list = ("{\"Effect\":\"Allow\",\"Action\":\"s3:ListBucket\",\"Resource\":\"%s\","
                        + "\"Condition\":{\"StringLike\":{\"s3:prefix\":\"%s*\"}}}")
                .formatted(bucketArn(), key);
        return isFolder() ? List.of(list, read) : List.of(read);
    }

    @Override
    public String toString() {
        return arn();
    }
}
