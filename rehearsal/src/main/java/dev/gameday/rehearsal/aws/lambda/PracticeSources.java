package dev.gameday.rehearsal.aws.lambda;

import dev.gameday.rehearsal.aws.lambda.answer.AccountRegion;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.flow.description.SourceDescription;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;
import software.amazon.awssdk.services.lambda.model.EventSourcePosition;
import software.amazon.awssdk.services.lambda.model.FunctionResponseType;

/** The event source mappings of a practice flow: what its functions read, with Lambda's defaults where it says nothing. */
final class PracticeSources {
    private static final Instant MODIFIED = Instant.parse("2025-12-01T09:00:00Z");
    private static final String STREAM_LABEL = "2025-12-01T08:59:00.000";
    private static final int FOR_EVER = -1;

    private final AccountRegion home;

    PracticeSources(AccountRegion home) {
        this.home = home;
    }

    /** The mapping by which the function of that name reads this source. */
    EventSourceMappingConfiguration mapping(String function, SourceDescription source) {
        EventSourceMappingConfiguration.Builder mapping = EventSourceMappingConfiguration.builder();
        if (source instanceof SourceDescription.Queue queue) {
            queue(mapping, queue);
        } else if (source instanceof SourceDescription.Stream stream) {
            stream(mapping, stream);
        }
        String uuid = UUID.nameUUIDFromBytes(("mapping of " + function).getBytes(StandardCharsets.UTF_8))
                .toString();
        return mapping.uuid(uuid)
                .eventSourceMappingArn(
                        "arn:aws:lambda:%s:%s:event-source-mapping:%s".formatted(home.region(), home.account(), uuid))
                .functionArn(home.functionArn(function))
                .lastModified(MODIFIED)
                .state("Enabled")
                .stateTransitionReason("USER_INITIATED")
                .build();
    }

    /** A window shorter than a second is none for Lambda. */
    private static void queue(EventSourceMappingConfiguration.Builder mapping, SourceDescription.Queue queue) {
        mapping.eventSourceArn(FlowDescription.arn("sqs", queue.queue()))
                .batchSize(queue.batch())
                .maximumBatchingWindowInSeconds((int) queue.window().toSeconds());
        queue.mostConcurrent().ifPresent(most -> mapping.scalingConfig(scaling -> scaling.maximumConcurrency(most)));
        if (queue.reportsFailures()) {
            mapping.functionResponseTypes(FunctionResponseType.REPORT_BATCH_ITEM_FAILURES);
        }
    }

    private static void stream(EventSourceMappingConfiguration.Builder mapping, SourceDescription.Stream stream) {
        mapping.eventSourceArn(FlowDescription.arn("dynamodb", "table/" + stream.table() + "/stream/" + STREAM_LABEL))
                .batchSize(stream.batch())
                .maximumBatchingWindowInSeconds(0)
                .startingPosition(EventSourcePosition.TRIM_HORIZON)
                .parallelizationFactor(1)
                .bisectBatchOnFunctionError(false)
                .maximumRecordAgeInSeconds(FOR_EVER)
                .maximumRetryAttempts(FOR_EVER)
                .tumblingWindowInSeconds(0)
                .lastProcessingResult("OK");
    }
}
