package dev.gameday.rehearsal.aws.sqs;

import dev.gameday.rehearsal.aws.ServiceErrors;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.sqs.model.BatchEntryIdsNotDistinctException;
import software.amazon.awssdk.services.sqs.model.BatchRequestTooLongException;
import software.amazon.awssdk.services.sqs.model.EmptyBatchRequestException;
import software.amazon.awssdk.services.sqs.model.InvalidBatchEntryIdException;
import software.amazon.awssdk.services.sqs.model.TooManyEntriesInBatchRequestException;

/** What SQS refuses of a whole batch: one to ten entries, ids of 80 characters at most, no id twice. */
final class BatchCheck {
    private static final int MOST = 10;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,80}");
    private static final String CODE = "AWS.SimpleQueueService.";

    private BatchCheck() {}

    /** Throws what SQS answers with where the batch breaks a rule; {@code entry} is what an entry is called. */
    static void check(String entry, List<String> ids) {
        if (ids.isEmpty()) {
            throw ServiceErrors.<EmptyBatchRequestException>with(
                    EmptyBatchRequestException.builder(),
                    400,
                    CODE + "EmptyBatchRequest",
                    "There should be at least one " + entry + " in the request.");
        }
        if (ids.size() > MOST) {
            throw ServiceErrors.<TooManyEntriesInBatchRequestException>with(
                    TooManyEntriesInBatchRequestException.builder(),
                    400,
                    CODE + "TooManyEntriesInBatchRequest",
                    "Maximum number of entries per request are " + MOST + ". You have sent " + ids.size() + ".");
        }
        Set<String> seen = new HashSet<>();
        for (String given : ids) {
            String id = Objects.requireNonNullElse(given, "");
            if (!ID.matcher(id).matches()) {
                throw ServiceErrors.<InvalidBatchEntryIdException>with(
                        InvalidBatchEntryIdException.builder(),
                        400,
                        CODE + "InvalidBatchEntryId",
                        "A batch entry id can only contain alphanumeric characters, hyphens and underscores."
                                + " It can be at most 80 letters long.");
            }
            if (!seen.add(id)) {
                throw ServiceErrors.<BatchEntryIdsNotDistinctException>with(
                        BatchEntryIdsNotDistinctException.builder(),
                        400,
                        CODE + "BatchEntryIdsNotDistinct",
                        "Id " + id + " repeated.");
            }
        }
    }

    /** Throws where the messages together are longer than one may be. */
    static void checkLength(int bytes) {
        if (bytes > MessageCheck.LONGEST_BYTES) {
            throw ServiceErrors.<BatchRequestTooLongException>with(
                    BatchRequestTooLongException.builder(),
                    400,
                    CODE + "BatchRequestTooLong",
                    "Batch requests cannot be longer than " + MessageCheck.LONGEST_BYTES + " bytes. You have sent "
                            + bytes + " bytes.");
        }
    }
}
