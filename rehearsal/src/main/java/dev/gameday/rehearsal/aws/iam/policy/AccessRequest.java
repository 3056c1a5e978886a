package dev.gameday.rehearsal.aws.iam.policy;

/** What is asked of a policy: may this action (as {@code dynamodb:PutItem}) be done on this resource, in this context. */
public record AccessRequest(String action, String resource, RequestContext context) {}
