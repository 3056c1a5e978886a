package dev.gameday.catalog.aws.workbench;

import dev.gameday.catalog.aws.AwsClients;
import dev.gameday.catalog.workbench.QueueDepth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Queues, and the way back from a dead-letter queue; what the SDK throws passes. */
final class Redriving {
    private static final int BATCH = 10;
    private static final Pattern DEAD_LETTERS = Pattern.compile("\"deadLetterTargetArn\"\\s*:\\s*\"[^\"]*:([^:\"]+)\"");

    private final AwsClients clients;

    Redriving(AwsClients clients) {
        this.clients = clients;
    }

    QueueDepth depth(String name) {
        Map<QueueAttributeName, String> attributes = clients.sqs()
                .getQueueAttributes(r -> r.queueUrl(url(name)).attributeNames(QueueAttributeName.ALL))
                .attributes();
        Matcher policy = DEAD_LETTERS.matcher(attributes.getOrDefault(QueueAttributeName.REDRIVE_POLICY, ""));
        return new QueueDepth(
                name,
                number(attributes, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES),
                number(attributes, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE),
                policy.find() ? Optional.of(policy.group(1)) : Optional.empty());
    }

    /** How many were moved. */
    int move(String from, String to, int most) {
        String source = url(from);
        String destination = url(to);
        int moved = 0;
        while (moved < most) {
            int wanted = Math.min(BATCH, most - moved);
            List<Message> received = clients.sqs()
                    .receiveMessage(r -> r.queueUrl(source).maxNumberOfMessages(wanted))
                    .messages();
            if (received.isEmpty()) {
                return moved;
            }
            for (Message message : received) {
                clients.sqs().sendMessage(r -> r.queueUrl(destination).messageBody(message.body()));
                clients.sqs().deleteMessage(r -> r.queueUrl(source).receiptHandle(message.receiptHandle()));
                moved++;
            }
        }
        return moved;
    }

    private String url(String name) {
        return clients.sqs().getQueueUrl(r -> r.queueName(name)).queueUrl();
    }

    private static int number(Map<QueueAttributeName, String> attributes, QueueAttributeName name) {
        return Integer.parseInt(attributes.getOrDefault(name, "0"));
    }
}
