package dev.gameday.rehearsal.aws.scheduler;

import dev.gameday.rehearsal.aws.ServiceErrors;
import software.amazon.awssdk.services.scheduler.model.ConflictException;
import software.amazon.awssdk.services.scheduler.model.ResourceNotFoundException;
import software.amazon.awssdk.services.scheduler.model.SchedulerException;
import software.amazon.awssdk.services.scheduler.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.scheduler.model.ValidationException;

/** Scheduler's modelled errors with the HTTP statuses of its service model, and what rehearsal does not do. */
final class SchedulerErrors {
    private SchedulerErrors() {}

    static ValidationException invalid(String message) {
        return ServiceErrors.with(ValidationException.builder(), 400, "ValidationException", message);
    }

    static ResourceNotFoundException notFound(String what, String name) {
        return ServiceErrors.with(
                ResourceNotFoundException.builder(),
                404,
                "ResourceNotFoundException",
                what + " " + name + " does not exist.");
    }

    static ConflictException conflict(String message) {
        return ServiceErrors.with(ConflictException.builder(), 409, "ConflictException", message);
    }

    static ServiceQuotaExceededException quota(String message) {
        return ServiceErrors.with(
                ServiceQuotaExceededException.builder(), 402, "ServiceQuotaExceededException", message);
    }

    static SchedulerException notRehearsed(String what) {
        return ServiceErrors.with(
                SchedulerException.builder(), 501, "NotRehearsed", what + " not implemented in rehearsal");
    }
}
