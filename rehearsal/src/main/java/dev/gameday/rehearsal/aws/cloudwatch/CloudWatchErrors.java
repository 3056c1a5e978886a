package dev.gameday.rehearsal.aws.cloudwatch;

import dev.gameday.rehearsal.aws.ServiceErrors;
import software.amazon.awssdk.services.cloudwatch.model.CloudWatchException;
import software.amazon.awssdk.services.cloudwatch.model.InvalidNextTokenException;
import software.amazon.awssdk.services.cloudwatch.model.InvalidParameterCombinationException;
import software.amazon.awssdk.services.cloudwatch.model.InvalidParameterValueException;
import software.amazon.awssdk.services.cloudwatch.model.MissingRequiredParameterException;
import software.amazon.awssdk.services.cloudwatch.model.ResourceNotFoundException;

/** CloudWatch's errors; {@code ValidationError} and {@code ResourceNotFound} have no class of their own. */
final class CloudWatchErrors {
    private CloudWatchErrors() {}

    static CloudWatchException invalid(String message) {
        return ServiceErrors.with(CloudWatchException.builder(), 400, "ValidationError", message);
    }

    static CloudWatchException notFound(String message) {
        return ServiceErrors.with(CloudWatchException.builder(), 404, "ResourceNotFound", message);
    }

    static InvalidParameterValueException invalidValue(String message) {
        return ServiceErrors.with(InvalidParameterValueException.builder(), 400, "InvalidParameterValue", message);
    }

    static InvalidParameterCombinationException invalidCombination(String message) {
        return ServiceErrors.with(
                InvalidParameterCombinationException.builder(), 400, "InvalidParameterCombination", message);
    }

    static MissingRequiredParameterException missing(String parameter) {
        return ServiceErrors.with(
                MissingRequiredParameterException.builder(),
                400,
                "MissingParameter",
                "The parameter " + parameter + " is required.");
    }

    static ResourceNotFoundException noResource(String arn) {
        return ServiceErrors.with(
                ResourceNotFoundException.builder(),
                404,
                "ResourceNotFoundException",
                "The resource " + arn + " does not exist.");
    }

    static InvalidNextTokenException invalidNextToken() {
        return ServiceErrors.with(
                InvalidNextTokenException.builder(), 400, "InvalidNextToken", "The next token specified is invalid.");
    }
}
