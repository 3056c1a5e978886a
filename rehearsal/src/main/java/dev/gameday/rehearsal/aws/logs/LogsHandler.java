package dev.gameday.rehearsal.aws.logs;

import dev.gameday.rehearsal.aws.ServiceErrors;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogGroupsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogGroupsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.InvalidParameterException;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

/**
 * CloudWatch Logs' search and its list of groups, over a {@link LogStore}. A page ends at the limit; its token is the
 * number of the last line seen, so lines written meanwhile are neither skipped nor doubled.
 */
public final class LogsHandler implements CloudWatchLogsClient {
    private static final int MOST_EVENTS = 10_000;
    private static final int MOST_GROUPS = 50;

    private final LogStore store;
    private final String arnPrefix;

    /** A handler that answers from that store of the account. */
    public LogsHandler(LogStore store, String account, String region) {
        this.store = store;
        this.arnPrefix = "arn:aws:logs:" + region + ":" + account + ":log-group:";
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}

    @Override
    public FilterLogEventsResponse filterLogEvents(FilterLogEventsRequest request) {
        LogLines lines = group(request);
        FilterPattern pattern = FilterPattern.parse(request.filterPattern() == null ? "" : request.filterPattern())
                .orElseThrow(
                        () -> invalid("Invalid filter pattern: in rehearsal a pattern is terms, \"quoted phrases\","
                                + " ?optional and -excluded terms"));
        int limit = limit(request.limit(), MOST_EVENTS);
        long after = tokenOf(request.nextToken());
        List<FilteredLogEvent> found = new ArrayList<>();
        for (LogLines.Line line : lines.after(after)) {
            if (!asked(request, line) || !pattern.matches(line.message())) {
                continue;
            }
            if (found.size() == limit) {
                return FilterLogEventsResponse.builder()
                        .events(found)
                        .nextToken(String.valueOf(after))
                        .build();
            }
            found.add(event(line));
            after = line.number();
        }
        return FilterLogEventsResponse.builder().events(found).build();
    }

    private LogLines group(FilterLogEventsRequest request) {
        String identifier = request.logGroupName() != null ? request.logGroupName() : request.logGroupIdentifier();
        if (identifier == null) {
            throw invalid("Either logGroupName or logGroupIdentifier must be specified");
        }
        String name = identifier.startsWith(arnPrefix) ? identifier.substring(arnPrefix.length()) : identifier;
        return store.find(name)
                .orElseThrow(() -> ServiceErrors.<ResourceNotFoundException>with(
                        ResourceNotFoundException.builder(),
                        400,
                        "ResourceNotFoundException",
                        "The specified log group does not exist."));
    }

    /** Both ends of the time are inclusive. */
    private static boolean asked(FilterLogEventsRequest request, LogLines.Line line) {
        long time = line.epochMillis();
        return (request.startTime() == null || time >= request.startTime())
                && (request.endTime() == null || time <= request.endTime())
                && (!request.hasLogStreamNames() || request.logStreamNames().contains(line.stream()))
                && (request.logStreamNamePrefix() == null || line.stream().startsWith(request.logStreamNamePrefix()));
    }

    private static FilteredLogEvent event(LogLines.Line line) {
        return FilteredLogEvent.builder()
                .eventId("%056d".formatted(line.number()))
                .logStreamName(line.stream())
                .timestamp(line.epochMillis())
                .ingestionTime(line.epochMillis())
                .message(line.message())
                .build();
    }

    @Override
    public DescribeLogGroupsResponse describeLogGroups(DescribeLogGroupsRequest request) {
        if (request.logGroupNamePrefix() != null && request.logGroupNamePattern() != null) {
            throw invalid("LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters.");
        }
        int limit = limit(request.limit(), MOST_GROUPS);
        List<LogGroup> groups = store.all().stream()
                .filter(group ->
                        request.logGroupNamePrefix() == null || group.group().startsWith(request.logGroupNamePrefix()))
                .filter(group ->
                        request.logGroupNamePattern() == null || group.group().contains(request.logGroupNamePattern()))
                .map(this::describe)
                .toList();
        int first = (int) Math.min(tokenOf(request.nextToken()), groups.size());
        int last = Math.min(groups.size(), first + limit);
        return DescribeLogGroupsResponse.builder()
                .logGroups(groups.subList(first, last))
                .nextToken(last < groups.size() ? String.valueOf(last) : null)
                .build();
    }

    private LogGroup describe(LogLines group) {
        return LogGroup.builder()
                .logGroupName(group.group())
                .arn(arnPrefix + group.group() + ":*")
                .logGroupArn(arnPrefix + group.group())
                .creationTime(group.created().toEpochMilli())
                .metricFilterCount(0)
                .storedBytes(group.storedBytes())
                .build();
    }

    private static long tokenOf(String token) {
        if (token == null) {
            return 0;
        }
        if (!token.matches("[0-9]{1,18}")) {
            throw invalid("The specified nextToken is invalid.");
        }
        return Long.parseLong(token);
    }

    private static int limit(Integer wanted, int most) {
        if (wanted != null && (wanted < 1 || wanted > most)) {
            throw invalid("Value '" + wanted
                    + "' at 'limit' failed to satisfy constraint: Member must have value between" + " 1 and " + most);
        }
        return wanted == null ? most : wanted;
    }

    private static InvalidParameterException invalid(String message) {
        return ServiceErrors.with(InvalidParameterException.builder(), 400, "InvalidParameterException", message);
    }
}
