package dev.gameday.rehearsal.aws.iam;

import software.amazon.awssdk.services.iam.model.PolicySourceType;

/** Something that holds inline policies: a role or a user. */
sealed interface Principal permits Role, User {
    String name();

    String arn();

    InlinePolicies policies();

    PolicySourceType kind();
}
