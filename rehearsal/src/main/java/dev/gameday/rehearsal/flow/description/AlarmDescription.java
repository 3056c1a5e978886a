package dev.gameday.rehearsal.flow.description;

import java.util.Map;

/**
 * A CloudWatch alarm on one metric, in CloudWatch's words: {@code comparison} as {@code GreaterThanThreshold},
 * {@code statistic} as {@code Maximum} or {@code p99}, {@code missing} as {@code notBreaching}.
 */
public record AlarmDescription(
        String name,
        String namespace,
        String metric,
        Map<String, String> dimensions,
        String statistic,
        String comparison,
        double threshold,
        int periodSeconds,
        int periods,
        int datapoints,
        String missing) {
    /** A map that nobody changes. */
    public AlarmDescription {
        dimensions = Map.copyOf(dimensions);
    }
}
