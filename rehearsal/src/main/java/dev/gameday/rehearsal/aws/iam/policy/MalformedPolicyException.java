package dev.gameday.rehearsal.aws.iam.policy;

/** A policy document that IAM would not take. The message is for the caller, in IAM's words where they are known. */
public final class MalformedPolicyException extends RuntimeException {
    MalformedPolicyException(String message) {
        super(message);
    }
}
