package dev.gameday.rehearsal.aws.scheduler;

import dev.gameday.rehearsal.aws.ServiceRoles;
import dev.gameday.rehearsal.wire.ApiCalls;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.scheduler.model.GetScheduleResponse;
import software.amazon.awssdk.services.scheduler.model.Target;

/** Makes a schedule's call with the permissions of the schedule's role, and those alone. */
record Invoker(SchedulerAccount account, ApiCalls calls, ServiceRoles roles) {
    /** Why a call failed: the code and message that the target, or IAM in front of it, answered with. */
    record Failure(String code, String message) {}

    /** Calls the target once; empty when it succeeded. */
    Optional<Failure> invoke(GetScheduleResponse schedule) {
        Target target = schedule.target();
        UniversalTarget call = UniversalTarget.of(target, calls);
        if (!roles.assumable(target.roleArn())) {
            return Optional.of(new Failure(
                    "AccessDenied", "The role " + target.roleArn() + " cannot be assumed by " + roles.service()));
        }
        Optional<Failure> denied = roles.denial(
                        target.roleArn(), schedule.name(), call.action(), call.resource(account), Map.of())
                .map(denial -> new Failure("AccessDenied", denial));
        return denied.isPresent() ? denied : called(call);
    }

    private Optional<Failure> called(UniversalTarget call) {
        try {
            calls.call(call.service(), call.operation(), call.input());
            return Optional.empty();
        } catch (AwsServiceException refused) {
            return Optional.of(new Failure(
                    refused.awsErrorDetails().errorCode(),
                    refused.awsErrorDetails().errorMessage()));
        } catch (IllegalArgumentException notAnInput) {
            return Optional.of(new Failure("ValidationException", String.valueOf(notAnInput.getMessage())));
        }
    }
}
