package dev.gameday.rehearsal.aws.iam;

import dev.gameday.rehearsal.aws.ServiceErrors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.DeleteConflictException;
import software.amazon.awssdk.services.iam.model.EntityAlreadyExistsException;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.InvalidInputException;
import software.amazon.awssdk.services.iam.model.LimitExceededException;
import software.amazon.awssdk.services.iam.model.MalformedPolicyDocumentException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;

/** IAM's errors with the codes, statuses and words of the service. */
final class IamErrors {
    private static final Pattern NAME = Pattern.compile("[\\w+=,.@-]+");

    private IamErrors() {}

    static IamException noSuchEntity(String kind, String name) {
        return ServiceErrors.with(
                NoSuchEntityException.builder(),
                404,
                "NoSuchEntity",
                "The " + kind + " with name " + name + " cannot be found.");
    }

    static IamException alreadyExists(String role) {
        return ServiceErrors.with(
                EntityAlreadyExistsException.builder(),
                409,
                "EntityAlreadyExists",
                "Role with name " + role + " already exists.");
    }

    static IamException malformed(String message) {
        return ServiceErrors.with(MalformedPolicyDocumentException.builder(), 400, "MalformedPolicyDocument", message);
    }

    static IamException limitExceeded(String message) {
        return ServiceErrors.with(LimitExceededException.builder(), 409, "LimitExceeded", message);
    }

    static IamException deleteConflict(String message) {
        return ServiceErrors.with(DeleteConflictException.builder(), 409, "DeleteConflict", message);
    }

    static IamException invalidInput(String message) {
        return ServiceErrors.with(InvalidInputException.builder(), 400, "InvalidInput", message);
    }

    static IamException validation(String message) {
        return ServiceErrors.with(IamException.builder(), 400, "ValidationError", message);
    }

    /** A name as IAM takes it: present, short enough, of the characters it allows. */
    static String name(String field, @Nullable String value, int longest) {
        if (value == null) {
            throw validation(constraint("null", field, "Member must not be null"));
        }
        if (value.isEmpty() || value.length() > longest) {
            throw validation(constraint(
                    "'" + value + "'", field, "Member must have length between 1 and " + longest + " inclusive"));
        }
        if (!NAME.matcher(value).matches()) {
            throw validation(constraint(
                    "'" + value + "'", field, "Member must satisfy regular expression pattern: [\\w+=,.@-]+"));
        }
        return value;
    }

    static String constraint(String value, String field, String rule) {
        return "1 validation error detected: Value " + value + " at '" + field + "' failed to satisfy constraint: "
                + rule;
    }
}
