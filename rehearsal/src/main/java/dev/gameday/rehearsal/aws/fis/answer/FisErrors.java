package dev.gameday.rehearsal.aws.fis.answer;

import dev.gameday.rehearsal.aws.ServiceErrors;
import software.amazon.awssdk.services.fis.model.ConflictException;
import software.amazon.awssdk.services.fis.model.ResourceNotFoundException;
import software.amazon.awssdk.services.fis.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.fis.model.ValidationException;

/** FIS's modelled errors with the HTTP statuses of its service model; a quota is 402, not 400. */
public final class FisErrors {
    private FisErrors() {}

    public static ValidationException invalid(String message) {
        return ServiceErrors.with(ValidationException.builder(), 400, "ValidationException", message);
    }

    public static ResourceNotFoundException notFound(String message) {
        return ServiceErrors.with(ResourceNotFoundException.builder(), 404, "ResourceNotFoundException", message);
    }

    public static ConflictException conflict(String message) {
        return ServiceErrors.with(ConflictException.builder(), 409, "ConflictException", message);
    }

    public static ServiceQuotaExceededException quota(String message) {
        return ServiceErrors.with(
                ServiceQuotaExceededException.builder(), 402, "ServiceQuotaExceededException", message);
    }
}
