package dev.gameday.rehearsal.aws.lambda;

import dev.gameday.rehearsal.aws.lambda.answer.LambdaErrors;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.AccountLimit;
import software.amazon.awssdk.services.lambda.model.AccountUsage;

/** Shares the account's 1,000 concurrent executions: reservations may leave no fewer than 100 unreserved. */
final class Concurrency {
    private static final int ACCOUNT = 1_000;
    private static final int LEAST_UNRESERVED = 100;

    private final Functions functions;

    Concurrency(Functions functions) {
        this.functions = functions;
    }

    /** Reserves for the function, in place of what it had reserved. */
    void reserve(LambdaFunction function, @Nullable Integer executions) {
        if (executions == null || executions < 0) {
            throw LambdaErrors.constraint(
                    String.valueOf(executions),
                    "reservedConcurrentExecutions",
                    "Member must have value greater than or equal to 0");
        }
        if (unreserved() + function.reserved().orElse(0) - executions < LEAST_UNRESERVED) {
            throw LambdaErrors.invalidParameter("Specified ReservedConcurrentExecutions for function decreases"
                    + " account's UnreservedConcurrentExecution below its minimum value of [" + LEAST_UNRESERVED
                    + "].");
        }
        function.reserve(OptionalInt.of(executions));
    }

    AccountLimit limit() {
        return AccountLimit.builder()
                .concurrentExecutions(ACCOUNT)
                .unreservedConcurrentExecutions(unreserved())
                .totalCodeSize(80_530_636_800L)
                .codeSizeUnzipped(262_144_000L)
                .codeSizeZipped(52_428_800L)
                .build();
    }

    AccountUsage usage() {
        long code = functions.all().values().stream()
                .mapToLong(function -> function.latest().codeSize())
                .sum();
        return AccountUsage.builder()
                .functionCount((long) functions.all().size())
                .totalCodeSize(code)
                .build();
    }

    private int unreserved() {
        return ACCOUNT
                - functions.all().values().stream()
                        .mapToInt(function -> function.reserved().orElse(0))
                        .sum();
    }
}
