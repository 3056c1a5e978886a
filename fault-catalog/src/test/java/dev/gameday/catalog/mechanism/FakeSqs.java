package dev.gameday.catalog.mechanism;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlResponse;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResultEntry;

/** SQS with queues of messages, visible and hidden; nothing is received, given up or shown again unless a test says so. */
final class FakeSqs implements SqsClient {
    static final String PREFIX = "https://sqs.eu-west-1.amazonaws.com/111122223333/";

    final Trips trips = new Trips();
    final Map<String, List<Message>> visible = new TreeMap<>();
    final Map<String, List<Message>> hidden = new TreeMap<>();
    final Map<String, String> redrive = new TreeMap<>();
    final List<String> refusedEntries = new ArrayList<>();
    private int handles;

    void queue(String name, String redrivePolicy) {
        visible.put(name, new ArrayList<>());
        hidden.put(name, new ArrayList<>());
        redrive.put(name, redrivePolicy);
    }

    void put(String queue, String id, Map<String, MessageAttributeValue> attributes) {
        messages(queue)
                .add(Message.builder()
                        .messageId(id)
                        .body(id)
                        .messageAttributes(attributes)
                        .build());
    }

    /** The queue gives up every message that it has. */
    void giveUpAll(String queue, String deadLetters) {
        messages(deadLetters).addAll(messages(queue));
        messages(queue).clear();
    }

    List<Message> messages(String queue) {
        List<Message> there = visible.get(queue);
        if (there == null) {
            throw Trips.error("AWS.SimpleQueueService.NonExistentQueue", 400);
        }
        return there;
    }

    private List<Message> hiddenOf(String queue) {
        messages(queue);
        return hidden.getOrDefault(queue, List.of());
    }

    private static String name(String url) {
        return url.substring(PREFIX.length());
    }

    @Override
    public GetQueueUrlResponse getQueueUrl(GetQueueUrlRequest request) {
        trips.on("GetQueueUrl");
        messages(request.queueName());
        return GetQueueUrlResponse.builder()
                .queueUrl(PREFIX + request.queueName())
                .build();
    }

    @Override
    public GetQueueAttributesResponse getQueueAttributes(GetQueueAttributesRequest request) {
        trips.on("GetQueueAttributes");
        String queue = name(request.queueUrl());
        return GetQueueAttributesResponse.builder()
                .attributes(Map.of(
                        QueueAttributeName.VISIBILITY_TIMEOUT, "30",
                        QueueAttributeName.REDRIVE_POLICY, redrive.getOrDefault(queue, ""),
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                String.valueOf(messages(queue).size()),
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
                                String.valueOf(hiddenOf(queue).size())))
                .build();
    }

    @Override
    public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
        List<String> refused = List.copyOf(refusedEntries);
        refusedEntries.clear();
        List<SendMessageBatchRequestEntry> taken = request.entries().stream()
                .filter(entry -> !refused.contains(entry.id()))
                .toList();
        trips.on("SendMessageBatch");
        taken.forEach(entry -> messages(name(request.queueUrl()))
                .add(Message.builder()
                        .messageId("m" + entry.id())
                        .body(entry.messageBody())
                        .messageAttributes(entry.messageAttributes())
                        .build()));
        trips.on("SendMessageBatch answered");
        return SendMessageBatchResponse.builder()
                .successful(taken.stream()
                        .map(entry -> SendMessageBatchResultEntry.builder()
                                .id(entry.id())
                                .build())
                        .toList())
                .failed(refused.stream()
                        .map(id -> BatchResultErrorEntry.builder()
                                .id(id)
                                .message("said so")
                                .build())
                        .toList())
                .build();
    }

    @Override
    public ReceiveMessageResponse receiveMessage(ReceiveMessageRequest request) {
        trips.on("ReceiveMessage " + name(request.queueUrl()));
        List<Message> there = messages(name(request.queueUrl()));
        List<Message> first = there.subList(0, Math.min(request.maxNumberOfMessages(), there.size()));
        List<Message> received = first.stream()
                .map(message ->
                        message.toBuilder().receiptHandle("h" + ++handles).build())
                .toList();
        first.clear();
        hiddenOf(name(request.queueUrl())).addAll(received);
        return ReceiveMessageResponse.builder().messages(received).build();
    }

    @Override
    public DeleteMessageResponse deleteMessage(DeleteMessageRequest request) {
        trips.on("DeleteMessage");
        hiddenOf(name(request.queueUrl())).removeIf(m -> m.receiptHandle().equals(request.receiptHandle()));
        return DeleteMessageResponse.builder().build();
    }

    @Override
    public ChangeMessageVisibilityResponse changeMessageVisibility(ChangeMessageVisibilityRequest request) {
        trips.on("ChangeMessageVisibility " + request.visibilityTimeout());
        String queue = name(request.queueUrl());
        hiddenOf(queue).stream()
                .filter(m -> m.receiptHandle().equals(request.receiptHandle()))
                .toList()
                .forEach(message -> {
                    hiddenOf(queue).remove(message);
                    messages(queue).add(message.toBuilder().receiptHandle(null).build());
                });
        return ChangeMessageVisibilityResponse.builder().build();
    }

    @Override
    public String serviceName() {
        return "sqs";
    }

    @Override
    public void close() {}
}
