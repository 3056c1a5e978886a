package dev.gameday.catalog.aws.tail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.CloudWatchLogsException;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;

/** A log group in memory whose lines can come late; pages of a settable size, and errors on demand. */
final class FakeLog implements CloudWatchLogsClient {
    final List<FilterLogEventsRequest> asked = new ArrayList<>();
    int page = 10_000;
    boolean emptyFirst;
    Optional<String> error = Optional.empty();

    private int written;
    private final List<FilteredLogEvent> events = new ArrayList<>();

    /** A line stamped {@code at}, there from now on. */
    void line(Instant at, String text) {
        events.add(FilteredLogEvent.builder()
                .eventId("id-" + written++)
                .timestamp(at.toEpochMilli())
                .message(text)
                .build());
    }

    /** As if they were never written, for a test of many hours. */
    void forgetBefore(Instant moment) {
        events.removeIf(event -> event.timestamp() < moment.toEpochMilli());
    }

    void report(Instant at, double millis) {
        line(at, reportText("r-" + written, millis));
    }

    static String reportText(String id, double millis) {
        return "REPORT RequestId: %s\tDuration: %.2f ms\tBilled Duration: %d ms\tMemory Size: 512 MB\tMax Memory Used: 80 MB"
                .formatted(id, millis, (long) Math.ceil(millis));
    }

    @Override
    public FilterLogEventsResponse filterLogEvents(FilterLogEventsRequest request) {
        asked.add(request);
        error.ifPresent(code -> {
            throw CloudWatchLogsException.builder()
                    .statusCode(400)
                    .awsErrorDetails(AwsErrorDetails.builder()
                            .serviceName("CloudWatchLogs")
                            .errorCode(code)
                            .errorMessage("no")
                            .build())
                    .build();
        });
        if (emptyFirst && request.nextToken() == null) {
            return FilterLogEventsResponse.builder().nextToken("0").build();
        }
        List<FilteredLogEvent> found = events.stream()
                .filter(event -> event.timestamp() >= request.startTime())
                .sorted(Comparator.comparing(FilteredLogEvent::timestamp))
                .toList();
        int from = request.nextToken() == null ? 0 : Integer.parseInt(request.nextToken());
        int to = Math.min(found.size(), from + page);
        return FilterLogEventsResponse.builder()
                .events(found.subList(from, to))
                .nextToken(to < found.size() ? String.valueOf(to) : null)
                .build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
