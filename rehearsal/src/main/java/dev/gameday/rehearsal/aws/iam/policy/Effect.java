package dev.gameday.rehearsal.aws.iam.policy;

/** What a matching statement does: allow, or deny whatever else allows. */
enum Effect {
    ALLOW,
    DENY
}
