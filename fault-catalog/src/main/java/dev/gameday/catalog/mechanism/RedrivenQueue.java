package dev.gameday.catalog.mechanism;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** A queue as its attributes tell of it: where it is, how long it hides a message, where it puts one that it gives up. */
record RedrivenQueue(String name, String url, Duration visibility, int waiting, int hidden, Optional<Redrive> redrive) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The dead-letter queue's ARN, and how often a message is received before it goes there. */
    record Redrive(String deadLetters, int mostReceives) {}

    /** Reads the queue of that ARN; what the SDK throws passes. */
    static RedrivenQueue read(SqsClient sqs, String arn) {
        String[] parts = arn.split(":", 6);
        String url = sqs.getQueueUrl(r -> r.queueName(parts[5]).queueOwnerAWSAccountId(parts[4]))
                .queueUrl();
        return at(sqs, url);
    }

    /** Reads the queue of that URL. */
    static RedrivenQueue at(SqsClient sqs, String url) {
        Map<QueueAttributeName, String> attributes = sqs.getQueueAttributes(
                        r -> r.queueUrl(url).attributeNames(QueueAttributeName.ALL))
                .attributes();
        return new RedrivenQueue(
                url.substring(url.lastIndexOf('/') + 1),
                url,
                Duration.ofSeconds(number(attributes, QueueAttributeName.VISIBILITY_TIMEOUT)),
                number(attributes, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES),
                number(attributes, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE),
                Optional.ofNullable(attributes.get(QueueAttributeName.REDRIVE_POLICY))
                        .filter(policy -> !policy.isBlank())
                        .map(RedrivenQueue::redrive));
    }

    private static int number(Map<QueueAttributeName, String> attributes, QueueAttributeName name) {
        return Integer.parseInt(attributes.getOrDefault(name, "0"));
    }

    private static Redrive redrive(String policy) {
        try {
            JsonNode json = JSON.readTree(policy);
            return new Redrive(
                    json.path("deadLetterTargetArn").asText(),
                    json.path("maxReceiveCount").asInt());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("SQS gave a redrive policy that is no JSON: " + policy, e);
        }
    }

    boolean fifo() {
        return name.endsWith(".fifo");
    }
}
