package dev.gameday.rehearsal.aws.iam;

import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.flow.description.FunctionDescription;
import dev.gameday.rehearsal.flow.description.SourceDescription;
import dev.gameday.rehearsal.flow.description.StepDescription;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The policy that lets a function do its work and nothing else: what it reads, calls, sends to and puts into. */
final class WorkPolicy {
    private final Set<Statement> statements = new LinkedHashSet<>();
    private final Set<String> functions;

    private WorkPolicy(FlowDescription flow) {
        // A service that is called is no AWS API and asks for no permission.
        functions = flow.functions().stream().map(FunctionDescription::name).collect(Collectors.toSet());
    }

    private record Statement(List<String> actions, String resource) {}

    /** The policy's document; empty for a function that needs nothing. */
    static Optional<String> of(FunctionDescription function, FlowDescription flow) {
        WorkPolicy policy = new WorkPolicy(flow);
        function.source().ifPresent(policy::read);
        function.object().ifPresent(object -> policy.allow("arn:aws:s3:::" + object, "s3:GetObject"));
        function.steps().forEach(policy::step);
        return policy.statements.isEmpty() ? Optional.empty() : Optional.of(policy.document());
    }

    private void read(SourceDescription source) {
        if (source instanceof SourceDescription.Queue queue) {
            allow(
                    FlowDescription.arn("sqs", queue.queue()),
                    "sqs:ReceiveMessage",
                    "sqs:DeleteMessage",
                    "sqs:GetQueueAttributes");
        } else if (source instanceof SourceDescription.Stream stream) {
            allow(
                    FlowDescription.arn("dynamodb", "table/" + stream.table() + "/stream/*"),
                    "dynamodb:DescribeStream",
                    "dynamodb:GetRecords",
                    "dynamodb:GetShardIterator");
            allow("*", "dynamodb:ListStreams");
        }
    }

    private void step(StepDescription step) {
        if (step instanceof StepDescription.Call call) {
            if (functions.contains(call.callee())) {
                allow(FlowDescription.arn("lambda", "function:" + call.callee()), "lambda:InvokeFunction");
            }
        } else if (step instanceof StepDescription.Send send) {
            allow(FlowDescription.arn("sqs", send.queue()), "sqs:SendMessage");
        } else if (step instanceof StepDescription.Put put) {
            allow(FlowDescription.arn("dynamodb", "table/" + put.table()), "dynamodb:PutItem", "dynamodb:UpdateItem");
        }
    }

    private void allow(String resource, String... actions) {
        statements.add(new Statement(List.of(actions), resource));
    }

    private String document() {
        List<String> texts = new ArrayList<>();
        for (Statement statement : statements) {
            String actions = statement.actions().stream()
                    .map(action -> "\"" + action + "\"")
                    .collect(Collectors.joining(", ", "[", "]"));
            texts.add("    {\"Sid\": \"Work%d\", \"Effect\": \"Allow\", \"Action\": %s, \"Resource\": \"%s\"}"
                    .formatted(texts.size() + 1, actions, statement.resource()));
        }
        return "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [\n" + String.join(",\n", texts) + "\n  ]\n}\n";
    }
}
