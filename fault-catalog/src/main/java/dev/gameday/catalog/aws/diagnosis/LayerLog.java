package dev.gameday.catalog.aws.diagnosis;

import dev.gameday.catalog.diagnosis.Diagnosis;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;

/** Does the fault layer itself say, in the function's log, that it could not serve or could not read its document. */
record LayerLog(CloudWatchLogsClient logs) {
    private static final int SHOWN = 200;

    Optional<Diagnosis> of(GetFunctionConfigurationResponse function, Instant from, Instant until) {
        return Stream.of("\"event\":\"aside\"", "\"event\":\"unreadable\"")
                .flatMap(sign -> said(function, sign, from, until).stream())
                .findFirst();
    }

    private Optional<Diagnosis> said(
            GetFunctionConfigurationResponse function, String sign, Instant from, Instant until) {
        return logs
                .filterLogEvents(r -> r.logGroupName("/aws/lambda/" + function.functionName())
                        .filterPattern('"' + sign.replace("\"", "\\\"") + '"')
                        .startTime(from.toEpochMilli())
                        .endTime(until.toEpochMilli())
                        .limit(1))
                .events()
                .stream()
                .map(FilteredLogEvent::message)
                .map(line -> line.replaceAll("\\p{Cntrl}", " ").strip())
                .map(line -> line.substring(0, Math.min(SHOWN, line.length())))
                .map(line -> Diagnosis.of(
                        "the fault layer of " + function.functionName() + " says: " + line, "mend what it says"))
                .findFirst();
    }
}
