package dev.gameday.rehearsal.aws.lambda;

import dev.gameday.rehearsal.aws.Page;
import dev.gameday.rehearsal.aws.lambda.answer.LambdaErrors;
import java.util.NavigableMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;
import software.amazon.awssdk.services.lambda.model.ListEventSourceMappingsRequest;
import software.amazon.awssdk.services.lambda.model.ListEventSourceMappingsResponse;

/**
 * Lists what functions read, in the order of the mappings' UUIDs. Filters hold together; a page has at most 100 (Lambda
 * API reference, ListEventSourceMappings).
 */
final class EventSourceMappings {
    private static final int MOST_PER_PAGE = 100;
    private static final int MOST_ITEMS = 10_000;

    private final Functions functions;

    EventSourceMappings(Functions functions) {
        this.functions = functions;
    }

    ListEventSourceMappingsResponse list(ListEventSourceMappingsRequest request) {
        int size = request.maxItems() == null ? MOST_PER_PAGE : request.maxItems();
        if (size < 1 || size > MOST_ITEMS) {
            throw LambdaErrors.constraint(size, "maxItems", "Member must have value between 1 and " + MOST_ITEMS);
        }
        NavigableMap<String, EventSourceMappingConfiguration> asked = new TreeMap<>();
        functions.sources().stream()
                .filter(mapping -> request.eventSourceArn() == null
                        || request.eventSourceArn().equals(mapping.eventSourceArn()))
                .filter(mapping -> request.functionName() == null
                        || functions
                                .function(request.functionName())
                                .latest()
                                .functionArn()
                                .equals(mapping.functionArn()))
                .forEach(mapping -> asked.put(mapping.uuid(), mapping));
        try {
            Page<EventSourceMappingConfiguration> page =
                    Page.of(asked, request.marker(), Math.min(size, MOST_PER_PAGE));
            return ListEventSourceMappingsResponse.builder()
                    .eventSourceMappings(page.items())
                    .nextMarker(page.nextMarker().orElse(null))
                    .build();
        } catch (IllegalArgumentException foreign) {
            throw LambdaErrors.invalidParameter("Invalid pagination token.");
        }
    }
}
