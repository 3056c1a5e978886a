package dev.gameday.catalog.aws.diagnosis;

import dev.gameday.catalog.diagnosis.Diagnosis;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;

/** Does the extension itself say, in the function's log, that it could not read the faults. */
record ExtensionLog(CloudWatchLogsClient logs) {
    private static final String FAILED = "failed to retrieve active fault configurations";
    private static final int SHOWN = 200;

    Optional<Diagnosis> of(GetFunctionConfigurationResponse function, Instant from, Instant until) {
        return logs
                .filterLogEvents(r -> r.logGroupName("/aws/lambda/" + function.functionName())
                        .filterPattern("\"" + FAILED + "\"")
                        .startTime(from.toEpochMilli())
                        .endTime(until.toEpochMilli())
                        .limit(1))
                .events()
                .stream()
                .map(FilteredLogEvent::message)
                .map(line -> line.replaceAll("\\p{Cntrl}", " ").strip())
                .map(line -> line.substring(0, Math.min(SHOWN, line.length())))
                .map(line -> Diagnosis.of(
                        "the extension of " + function.functionName() + " says: " + line, "mend what it says"))
                .findFirst();
    }
}
