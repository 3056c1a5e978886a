package dev.gameday.rehearsal.aws.iam;

import java.time.Instant;
import software.amazon.awssdk.services.iam.model.PolicySourceType;

/** An IAM user. {@code id} is the unique id that starts with {@code AIDA}. */
record User(String name, String arn, String id, Instant created, InlinePolicies policies) implements Principal {
    @Override
    public PolicySourceType kind() {
        return PolicySourceType.USER;
    }
}
