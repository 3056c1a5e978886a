package dev.gameday.rehearsal.aws.lambda.layer;

import dev.gameday.rehearsal.sandbox.archive.ZipArchive;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A version of a layer that functions may use. {@code codeSize} is in bytes; {@code arn} is that of the version, so it
 * ends in a number. The content is there where real code is to find it.
 */
public record LayerVersion(String arn, Terms terms, long codeSize, Instant created, Optional<ZipArchive> content) {
    /** What its publisher says of it; texts are empty where nothing is said. */
    public record Terms(String description, String license, List<String> runtimes, List<String> architectures) {
        /** Lists are copied. */
        public Terms {
            runtimes = List.copyOf(runtimes);
            architectures = List.copyOf(architectures);
        }
    }

    /** The ARN must end in a version. */
    public LayerVersion {
        if (!arn.matches("arn:aws:lambda:[a-z0-9-]+:\\d{12}:layer:[a-zA-Z0-9-_]+:\\d+")) {
            throw new IllegalArgumentException("no ARN of a layer version: " + arn);
        }
    }

    /** A public one, for functions of one architecture. */
    public LayerVersion(String arn, String description, long codeSize, List<String> architectures, Instant created) {
        this(arn, new Terms(description, "", List.of(), architectures), codeSize, created, Optional.empty());
    }

    /** This version with something in it. */
    public LayerVersion with(ZipArchive inside) {
        return new LayerVersion(arn, terms, codeSize, created, Optional.of(inside));
    }

    /** The ARN of the layer, without the version. */
    public String layerArn() {
        return withoutVersion(arn);
    }

    /** The number of the version. */
    public long version() {
        return Long.parseLong(arn.substring(arn.lastIndexOf(':') + 1));
    }

    /** An ARN without what stands after its last colon. */
    public static String withoutVersion(String arn) {
        return arn.substring(0, Math.max(0, arn.lastIndexOf(':')));
    }
}
