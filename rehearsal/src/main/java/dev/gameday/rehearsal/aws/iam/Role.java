package dev.gameday.rehearsal.aws.iam;

import dev.gameday.rehearsal.aws.iam.policy.TrustDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.iam.model.PolicySourceType;

/** An IAM role; its tags and inline policies change in place. {@code id} is the unique id that starts with AROA. */
record Role(
        String name,
        String path,
        String arn,
        String id,
        Instant created,
        String description,
        Duration longestSession,
        TrustDocument trust,
        NavigableMap<String, String> tags,
        InlinePolicies policies)
        implements Principal {
    Role {
        tags = new TreeMap<>(tags);
    }

    @Override
    public PolicySourceType kind() {
        return PolicySourceType.ROLE;
    }
}
