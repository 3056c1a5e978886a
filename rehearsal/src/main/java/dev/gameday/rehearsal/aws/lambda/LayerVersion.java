package dev.gameday.rehearsal.aws.lambda;

import java.time.Instant;
import java.util.List;

/**
 * A version of a layer that functions may use. {@code codeSize} is in bytes; {@code arn} is that of the version, so it
 * ends in a number.
 */
public record LayerVersion(String arn, String description, long codeSize, List<String> architectures, Instant created) {
    /** The ARN must end in a version. */
    public LayerVersion {
        if (!arn.matches("arn:aws:lambda:[a-z0-9-]+:\\d{12}:layer:[a-zA-Z0-9-_]+:\\d+")) {
            throw new IllegalArgumentException("no ARN of a layer version: " + arn);
        }
        architectures = List.copyOf(architectures);
    }

    /** The ARN of the layer, without the version. */
    public String layerArn() {
        return withoutVersion(arn);
    }

    long version() {
        return Long.parseLong(arn.substring(arn.lastIndexOf(':') + 1));
    }

    static String withoutVersion(String arn) {
        return arn.substring(0, Math.max(0, arn.lastIndexOf(':')));
    }
}
