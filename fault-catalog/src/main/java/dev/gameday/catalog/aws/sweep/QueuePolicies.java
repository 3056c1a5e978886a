package dev.gameday.catalog.aws.sweep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gameday.catalog.aws.AwsClients;
import dev.gameday.catalog.leftover.Finding;
import dev.gameday.catalog.leftover.Leftover;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Queue policies with a statement {@code FISTemporaryDeny}, as the automation of the FIS template library puts there. */
record QueuePolicies(AwsClients clients) implements AccountPart {
    private static final String DENY = "FISTemporaryDeny";

    @Override
    public String name() {
        return "queue policies";
    }

    @Override
    public List<Finding> found() {
        List<Finding> found = new ArrayList<>();
        for (String url :
                clients.sqs().listQueuesPaginator(r -> r.maxResults(1000)).queueUrls()) {
            String policy = clients.sqs()
                    .getQueueAttributes(r -> r.queueUrl(url).attributeNames(QueueAttributeName.POLICY))
                    .attributes()
                    .getOrDefault(QueueAttributeName.POLICY, "");
            if (denies(policy)) {
                found.add(new Finding(
                        new Leftover("queue policy", url, "", "has a statement " + DENY),
                        false,
                        Optional.empty(),
                        "take the statement " + DENY + " out of the policy: aws sqs get-queue-attributes --queue-url "
                                + url + " --attribute-names Policy"));
            }
        }
        return found;
    }

    private static boolean denies(String policy) {
        try {
            JsonNode statements = new ObjectMapper().readTree(policy).path("Statement");
            for (JsonNode statement : statements.isArray() ? statements : List.of(statements)) {
                if (statement.path("Sid").asText().equals(DENY)) {
                    return true;
                }
            }
            return false;
        } catch (JsonProcessingException e) {
            return policy.contains(DENY);
        }
    }
}
