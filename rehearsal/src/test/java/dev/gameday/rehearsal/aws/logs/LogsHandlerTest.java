package dev.gameday.rehearsal.aws.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.rehearsal.flow.Agenda;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.InvalidParameterException;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

class LogsHandlerTest {
    private static final Instant START = Instant.parse("2026-01-01T10:00:00Z");
    private static final String GROUP = "/aws/lambda/order-router";

    private final Agenda agenda = new Agenda(START);
    private final LogStore store = new LogStore(agenda);
    private final LogsHandler logs = new LogsHandler(store, "111122223333", "eu-west-1");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ERROR | true",
                "error | false",
                "ERROR AccessDenied | true",
                "ERROR Timeout | false",
                "\"not authorized\" | true",
                "\"authorized not\" | false",
                "?Timeout ?AccessDenied | true",
                "?Timeout ?Throttled | false",
                "ERROR -AccessDenied | false",
                "ERROR -Timeout | true"
            })
    void a_pattern_finds_terms_phrases_and_alternatives(String pattern, boolean found) {
        store.logFunction("order-router", "ERROR AccessDenied: is not authorized to perform dynamodb:PutItem");

        assertThat(messages(pattern)).hasSize(found ? 1 : 0);
    }

    @Test
    void both_ends_of_the_time_are_inclusive() {
        IntStream.range(0, 5)
                .forEach(index ->
                        agenda.at(START.plusMillis(index), () -> store.logFunction("order-router", "line " + index)));
        agenda.advanceTo(START.plusSeconds(1));

        assertThat(logs.filterLogEvents(request -> request.logGroupName(GROUP)
                                .startTime(START.toEpochMilli() + 1)
                                .endTime(START.toEpochMilli() + 3))
                        .events())
                .extracting(FilteredLogEvent::message)
                .containsExactly("line 1", "line 2", "line 3");
    }

    @Test
    void a_limit_makes_pages_and_the_last_has_no_token() {
        IntStream.range(0, 5).forEach(index -> store.logFunction("order-router", "line " + index));

        FilterLogEventsResponse first =
                logs.filterLogEvents(request -> request.logGroupName(GROUP).limit(3));
        store.logFunction("order-router", "line 5");
        FilterLogEventsResponse second = logs.filterLogEvents(
                request -> request.logGroupName(GROUP).limit(3).nextToken(first.nextToken()));

        assertThat(first.events()).hasSize(3);
        assertThat(second.events()).extracting(FilteredLogEvent::message).containsExactly("line 3", "line 4", "line 5");
        assertThat(second.nextToken()).isNull();
    }

    @Test
    void a_group_keeps_its_latest_twenty_thousand_lines() {
        IntStream.range(0, LogLines.KEPT + 10).forEach(index -> store.logFunction("order-router", "line " + index));

        assertThat(messages("\"line 9\"")).doesNotContain("line 9").contains("line 9000");
        assertThat(logs.filterLogEvents(request -> request.logGroupName(GROUP).limit(1))
                        .events()
                        .get(0)
                        .message())
                .isEqualTo("line 10");
    }

    @Test
    void groups_are_listed_by_prefix_and_page() {
        store.create("/aws/lambda/order-intake");
        store.create("/aws/lambda/order-router");
        store.create("/aws/fis/experiments");

        assertThat(logs.describeLogGroups(request -> request.logGroupNamePrefix("/aws/lambda/"))
                        .logGroups())
                .extracting(LogGroup::logGroupName)
                .containsExactly("/aws/lambda/order-intake", "/aws/lambda/order-router");
        String token = logs.describeLogGroups(request -> request.limit(2)).nextToken();
        assertThat(logs.describeLogGroups(request -> request.nextToken(token)).logGroups())
                .extracting(LogGroup::arn)
                .containsExactly("arn:aws:logs:eu-west-1:111122223333:log-group:/aws/lambda/order-router:*");
    }

    @Test
    void an_unknown_group_and_a_pattern_for_json_are_errors() {
        assertThatThrownBy(() -> messages("ERROR")).isInstanceOf(ResourceNotFoundException.class);
        store.create(GROUP);
        assertThatThrownBy(() -> messages("{ $.level = \"ERROR\" }")).isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> messages("\"open")).isInstanceOf(InvalidParameterException.class);
    }

    private List<String> messages(String pattern) {
        return logs.filterLogEvents(request -> request.logGroupName(GROUP).filterPattern(pattern)).events().stream()
                .map(FilteredLogEvent::message)
                .toList();
    }
}
