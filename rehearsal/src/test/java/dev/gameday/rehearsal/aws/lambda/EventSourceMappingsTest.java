package dev.gameday.rehearsal.aws.lambda;

import static dev.gameday.rehearsal.aws.lambda.Failures.fails;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;

class EventSourceMappingsTest {
    private static final String QUEUE = "arn:aws:sqs:eu-west-1:111122223333:orders";

    private final PracticeLambda cloud = new PracticeLambda();

    @Test
    void what_each_function_reads_is_listed() {
        List<EventSourceMappingConfiguration> all =
                cloud.lambda.listEventSourceMappings().eventSourceMappings();

        assertThat(all).hasSize(2).allMatch(mapping -> mapping.state().equals("Enabled"));
        assertThat(all)
                .extracting(EventSourceMappingConfiguration::eventSourceArn)
                .contains(QUEUE)
                .anyMatch(arn -> arn.startsWith("arn:aws:dynamodb:eu-west-1:111122223333:table/positions/stream/"));
    }

    @Test
    void a_function_and_a_source_narrow_the_list_together() {
        assertThat(cloud.lambda
                        .listEventSourceMappings(r -> r.functionName("order-router"))
                        .eventSourceMappings())
                .singleElement()
                .satisfies(mapping -> {
                    assertThat(mapping.eventSourceArn()).isEqualTo(QUEUE);
                    assertThat(mapping.functionArn()).endsWith(":function:order-router");
                    assertThat(mapping.batchSize()).isEqualTo(10);
                });
        assertThat(cloud.lambda
                        .listEventSourceMappings(
                                r -> r.functionName("position-sync").eventSourceArn(QUEUE))
                        .eventSourceMappings())
                .isEmpty();
    }

    @Test
    void a_list_is_read_page_by_page() {
        var first = cloud.lambda.listEventSourceMappings(r -> r.maxItems(1));
        var second = cloud.lambda.listEventSourceMappings(r -> r.maxItems(1).marker(first.nextMarker()));

        assertThat(first.eventSourceMappings()).hasSize(1);
        assertThat(second.eventSourceMappings()).hasSize(1).doesNotContainAnyElementsOf(first.eventSourceMappings());
        assertThat(second.nextMarker()).isNull();
    }

    @Test
    void a_function_that_is_not_there_and_a_foreign_marker_are_refused() {
        fails(
                () -> cloud.lambda.listEventSourceMappings(r -> r.functionName("no")),
                404,
                "ResourceNotFoundException",
                "function:no");
        fails(
                () -> cloud.lambda.listEventSourceMappings(r -> r.marker("?")),
                400,
                "InvalidParameterValueException",
                "token");
    }
}
