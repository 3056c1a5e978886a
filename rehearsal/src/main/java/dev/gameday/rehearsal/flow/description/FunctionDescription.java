package dev.gameday.rehearsal.flow.description;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A Lambda function. Its work takes its usual time with {@code memoryMegabytes}; so much of them is used. So many
 * environments of each zone are warm at first. {@code object} is one in S3, BUCKET/KEY, that its role may get beside
 * what its work needs.
 */
public record FunctionDescription(
        String name,
        Duration timeout,
        int memoryMegabytes,
        int usedMegabytes,
        int warmPerZone,
        TimeDescription initTime,
        OptionalInt reservedConcurrency,
        Optional<SourceDescription> source,
        Optional<String> object,
        List<StepDescription> steps) {
    /** Lists that nobody changes. */
    public FunctionDescription {
        steps = List.copyOf(steps);
    }

    /** The role that the function has. */
    public String roleName() {
        return name + "-role";
    }
}
