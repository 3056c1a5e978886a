package dev.gameday.catalog.aws.survey;

import dev.gameday.catalog.aws.AwsClients;
import dev.gameday.catalog.survey.EventSource;
import dev.gameday.catalog.survey.FoundQueue;
import dev.gameday.catalog.survey.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The standard queues that functions read, each with its redrive policy. */
record QueueSearch(AwsClients clients, Asking asking) {
    private static final Pattern TARGET = Pattern.compile("\"deadLetterTargetArn\"\\s*:\\s*\"([^\"]+)\"");
    private static final String FIFO = ".fifo";

    Section<FoundQueue> queues(List<EventSource> sources) {
        List<FoundQueue> queues = new ArrayList<>();
        List<String> gaps = new ArrayList<>();
        List<String> arns = sources.stream()
                .filter(EventSource::isQueue)
                .map(EventSource::arn)
                .distinct()
                .toList();
        for (String arn : arns) {
            if (arn.endsWith(FIFO)) {
                gaps.add(name(arn) + " is a FIFO queue, which no fault of ours is for");
            } else {
                asking.patiently(() -> queue(arn)).match(queues::add, trouble -> gaps.add(trouble.sentence()));
            }
        }
        return new Section<>(queues, gaps.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", gaps)));
    }

    private FoundQueue queue(String arn) {
        String[] parts = arn.split(":", 6);
        String url = clients.sqs()
                .getQueueUrl(r -> r.queueName(parts[5]).queueOwnerAWSAccountId(parts[4]))
                .queueUrl();
        String redrive = clients.sqs()
                .getQueueAttributes(r -> r.queueUrl(url).attributeNames(QueueAttributeName.REDRIVE_POLICY))
                .attributes()
                .getOrDefault(QueueAttributeName.REDRIVE_POLICY, "");
        Matcher target = TARGET.matcher(redrive);
        return new FoundQueue(parts[5], arn, target.find() ? Optional.of(name(target.group(1))) : Optional.empty());
    }

    private static String name(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }
}
