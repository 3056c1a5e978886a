package dev.gameday.rehearsal.aws.sqs;

import dev.gameday.rehearsal.aws.ServiceErrors;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlResponse;
import software.amazon.awssdk.services.sqs.model.InvalidAttributeNameException;
import software.amazon.awssdk.services.sqs.model.ListQueuesRequest;
import software.amazon.awssdk.services.sqs.model.ListQueuesResponse;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.ReceiptHandleIsInvalidException;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;
import software.amazon.awssdk.services.sqs.model.SetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.SetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;
import software.amazon.awssdk.utils.BinaryUtils;
import software.amazon.awssdk.utils.Md5Utils;

/** SQS over the queues of the rehearsal. Queue URLs are AWS's own; only their last part is looked at. */
public final class SqsHandler implements SqsClient {
    private final QueueAccess queues;
    private final Map<String, String> policies = new ConcurrentHashMap<>();
    private final String region;
    private final String account;

    /** Queues of one account and Region. */
    public SqsHandler(QueueAccess queues, String region, String account) {
        this.queues = queues;
        this.region = region;
        this.account = account;
    }

    @Override
    public GetQueueUrlResponse getQueueUrl(GetQueueUrlRequest request) {
        String name = Objects.requireNonNullElse(request.queueName(), "");
        existing(name);
        return GetQueueUrlResponse.builder()
                .queueUrl("https://sqs." + region + ".amazonaws.com/" + account + "/" + name)
                .build();
    }

    @Override
    public ListQueuesResponse listQueues(ListQueuesRequest request) {
        String prefix = Objects.requireNonNullElse(request.queueNamePrefix(), "");
        return ListQueuesResponse.builder()
                .queueUrls(queues.names().stream()
                        .filter(name -> name.startsWith(prefix))
                        .map(name -> "https://sqs." + region + ".amazonaws.com/" + account + "/" + name)
                        .toList())
                .build();
    }

    /** Only a queue's policy can be set; an empty one takes it away, as SQS has it. */
    @Override
    public SetQueueAttributesResponse setQueueAttributes(SetQueueAttributesRequest request) {
        String name = name(request.queueUrl());
        existing(name);
        if (!request.attributes().keySet().equals(Set.of(QueueAttributeName.POLICY))) {
            throw unknownAttribute(List.copyOf(request.attributesAsStrings().keySet()));
        }
        policies.put(name, request.attributes().getOrDefault(QueueAttributeName.POLICY, ""));
        return SetQueueAttributesResponse.builder().build();
    }

    @Override
    public GetQueueAttributesResponse getQueueAttributes(GetQueueAttributesRequest request) {
        String name = name(request.queueUrl());
        Map<QueueAttributeName, String> all = attributes(name, existing(name));
        Map<QueueAttributeName, String> asked = new LinkedHashMap<>();
        for (QueueAttributeName attribute : request.attributeNames()) {
            switch (attribute) {
                case ALL -> asked.putAll(all);
                case UNKNOWN_TO_SDK_VERSION -> throw unknownAttribute(request.attributeNamesAsStrings());
                default -> {
                    if (all.containsKey(attribute)) {
                        asked.put(attribute, all.get(attribute));
                    }
                }
            }
        }
        return GetQueueAttributesResponse.builder().attributes(asked).build();
    }

    @Override
    public SendMessageResponse sendMessage(SendMessageRequest request) {
        String name = name(request.queueUrl());
        existing(name);
        String body = Objects.requireNonNullElse(request.messageBody(), "");
        MessageCheck.refusal(body, request.messageAttributes()).ifPresent(refusal -> {
            throw ServiceErrors.<SqsException>with(SqsException.builder(), 400, refusal.code(), refusal.sentence());
        });
        SendMessageResponse.Builder response = SendMessageResponse.builder()
                .messageId(queues.send(name, body, request.messageAttributes()))
                .md5OfMessageBody(digest(body));
        if (!request.messageAttributes().isEmpty()) {
            response.md5OfMessageAttributes(AttributeDigest.of(request.messageAttributes()));
        }
        return response.build();
    }

    @Override
    public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
        String name = name(request.queueUrl());
        existing(name);
        BatchCheck.check(
                "SendMessageBatchRequestEntry",
                request.entries().stream().map(SendMessageBatchRequestEntry::id).toList());
        BatchCheck.checkLength(request.entries().stream()
                .mapToInt(entry -> MessageCheck.bytes(body(entry), entry.messageAttributes()))
                .sum());
        List<SendMessageBatchResultEntry> sent = new ArrayList<>();
        List<BatchResultErrorEntry> failed = new ArrayList<>();
        for (SendMessageBatchRequestEntry entry : request.entries()) {
            MessageCheck.refusal(body(entry), entry.messageAttributes())
                    .ifPresentOrElse(
                            refusal -> failed.add(failed(entry.id(), refusal.code(), refusal.sentence())),
                            () -> sent.add(sent(name, entry)));
        }
        return SendMessageBatchResponse.builder()
                .successful(sent)
                .failed(failed)
                .build();
    }

    private static String body(SendMessageBatchRequestEntry entry) {
        return Objects.requireNonNullElse(entry.messageBody(), "");
    }

    private SendMessageBatchResultEntry sent(String queue, SendMessageBatchRequestEntry entry) {
        SendMessageBatchResultEntry.Builder sent = SendMessageBatchResultEntry.builder()
                .id(entry.id())
                .messageId(queues.send(queue, body(entry), entry.messageAttributes()))
                .md5OfMessageBody(digest(body(entry)));
        if (!entry.messageAttributes().isEmpty()) {
            sent.md5OfMessageAttributes(AttributeDigest.of(entry.messageAttributes()));
        }
        return sent.build();
    }

    @Override
    public ReceiveMessageResponse receiveMessage(ReceiveMessageRequest request) {
        String name = name(request.queueUrl());
        QueueAccess.Queue queue = existing(name);
        int most = Receiving.most(request);
        Duration visibility = Receiving.visibility(request.visibilityTimeout(), queue.visibilityTimeout());
        List<Message> messages = queues.receive(name, most, visibility).stream()
                .map(received -> Receiving.message(received, request))
                .toList();
        return ReceiveMessageResponse.builder().messages(messages).build();
    }

    @Override
    public DeleteMessageResponse deleteMessage(DeleteMessageRequest request) {
        String name = name(request.queueUrl());
        existing(name);
        String handle = Objects.requireNonNullElse(request.receiptHandle(), "");
        if (!queues.delete(name, handle)) {
            throw invalidHandle(handle);
        }
        return DeleteMessageResponse.builder().build();
    }

    @Override
    public DeleteMessageBatchResponse deleteMessageBatch(DeleteMessageBatchRequest request) {
        String name = name(request.queueUrl());
        existing(name);
        BatchCheck.check(
                "DeleteMessageBatchRequestEntry",
                request.entries().stream()
                        .map(DeleteMessageBatchRequestEntry::id)
                        .toList());
        List<DeleteMessageBatchResultEntry> deleted = new ArrayList<>();
        List<BatchResultErrorEntry> failed = new ArrayList<>();
        for (DeleteMessageBatchRequestEntry entry : request.entries()) {
            String handle = Objects.requireNonNullElse(entry.receiptHandle(), "");
            if (queues.delete(name, handle)) {
                deleted.add(
                        DeleteMessageBatchResultEntry.builder().id(entry.id()).build());
            } else {
                failed.add(failed(entry.id(), "ReceiptHandleIsInvalid", invalidHandleSentence(handle)));
            }
        }
        return DeleteMessageBatchResponse.builder()
                .successful(deleted)
                .failed(failed)
                .build();
    }

    @Override
    public ChangeMessageVisibilityResponse changeMessageVisibility(ChangeMessageVisibilityRequest request) {
        String name = name(request.queueUrl());
        QueueAccess.Queue queue = existing(name);
        Duration visibility = Receiving.visibility(request.visibilityTimeout(), queue.visibilityTimeout());
        String handle = Objects.requireNonNullElse(request.receiptHandle(), "");
        if (!queues.changeVisibility(name, handle, visibility)) {
            throw invalidHandle(handle);
        }
        return ChangeMessageVisibilityResponse.builder().build();
    }

    private static BatchResultErrorEntry failed(String id, String code, String sentence) {
        return BatchResultErrorEntry.builder()
                .id(id)
                .senderFault(true)
                .code(code)
                .message(sentence)
                .build();
    }

    private static ReceiptHandleIsInvalidException invalidHandle(String handle) {
        return ServiceErrors.with(
                ReceiptHandleIsInvalidException.builder(),
                404,
                "ReceiptHandleIsInvalid",
                invalidHandleSentence(handle));
    }

    private static String invalidHandleSentence(String handle) {
        return "The input receipt handle \"" + handle + "\" is not a valid receipt handle.";
    }

    private static String digest(String body) {
        return BinaryUtils.toHex(Md5Utils.computeMD5Hash(body.getBytes(StandardCharsets.UTF_8)));
    }

    private Map<QueueAttributeName, String> attributes(String name, QueueAccess.Queue queue) {
        Map<QueueAttributeName, String> attributes = new LinkedHashMap<>();
        attributes.put(QueueAttributeName.QUEUE_ARN, arn(name));
        attributes.put(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, Integer.toString(queue.visible()));
        attributes.put(
                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE, Integer.toString(queue.inFlight()));
        attributes.put(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED, "0");
        attributes.put(
                QueueAttributeName.VISIBILITY_TIMEOUT,
                Long.toString(queue.visibilityTimeout().toSeconds()));
        Optional.ofNullable(policies.get(name))
                .filter(policy -> !policy.isEmpty())
                .ifPresent(policy -> attributes.put(QueueAttributeName.POLICY, policy));
        queue.redrive()
                .ifPresent(redrive -> attributes.put(
                        QueueAttributeName.REDRIVE_POLICY,
                        "{\"deadLetterTargetArn\":\"" + arn(redrive.deadLetterQueue()) + "\",\"maxReceiveCount\":"
                                + redrive.maxReceiveCount() + "}"));
        return attributes;
    }

    private QueueAccess.Queue existing(String name) {
        return queues.queue(name)
                .orElseThrow(() -> ServiceErrors.with(
                        QueueDoesNotExistException.builder(),
                        400,
                        "AWS.SimpleQueueService.NonExistentQueue",
                        "The specified queue does not exist."));
    }

    private String arn(String name) {
        return "arn:aws:sqs:" + region + ":" + account + ":" + name;
    }

    private static String name(String url) {
        String address = Objects.requireNonNullElse(url, "");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static InvalidAttributeNameException unknownAttribute(List<String> names) {
        return ServiceErrors.with(
                InvalidAttributeNameException.builder(),
                400,
                "InvalidAttributeName",
                "Unknown Attribute among " + String.join(", ", names) + ".");
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
