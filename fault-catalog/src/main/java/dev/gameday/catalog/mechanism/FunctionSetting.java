package dev.gameday.catalog.mechanism;

import java.util.Optional;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;
import software.amazon.awssdk.services.lambda.model.LastUpdateStatus;

/** One setting of a Lambda function: how it is read, written, and written back by hand. */
interface FunctionSetting {
    /** What a setting reads as where a function has none. */
    String NONE = "none";

    Reading read(LambdaClient lambda, String function);

    /** Writes the value; a change by somebody else since that revision is refused where Lambda can tell. */
    void write(LambdaClient lambda, String function, String value, String revision);

    /** The call that writes the value, for somebody else to make. */
    ApiCall call(String function, String value);

    String command(String function, String value);

    /** An operation of Lambda in the SDK's spelling, as {@code putFunctionConcurrency}, and its input as JSON. */
    record ApiCall(String operation, String input) {}

    /**
     * The setting's present value, whether Lambda is still applying it, why that failed, the revision read, and a digest
     * of what the setting leaves alone.
     */
    record Reading(String value, boolean updating, Optional<String> failure, String revision, String rest) {}

    static FunctionSetting of(String setting) {
        return setting.equals("memory") ? new Memory() : new ReservedConcurrency();
    }

    /** The memory size in MB; changes of the configuration are guarded by its revision. */
    record Memory() implements FunctionSetting {
        @Override
        public Reading read(LambdaClient lambda, String function) {
            GetFunctionConfigurationResponse now = lambda.getFunctionConfiguration(r -> r.functionName(function));
            boolean failed = now.lastUpdateStatus() == LastUpdateStatus.FAILED;
            return new Reading(
                    String.valueOf(now.memorySize()),
                    now.lastUpdateStatus() == LastUpdateStatus.IN_PROGRESS,
                    failed ? Optional.of(String.valueOf(now.lastUpdateStatusReason())) : Optional.empty(),
                    Optional.ofNullable(now.revisionId()).orElse(""),
                    RestOfFunction.digest(now));
        }

        @Override
        public void write(LambdaClient lambda, String function, String value, String revision) {
            lambda.updateFunctionConfiguration(r -> {
                r.functionName(function).memorySize(Integer.valueOf(value));
                if (!revision.isEmpty()) {
                    r.revisionId(revision);
                }
            });
        }

        @Override
        public ApiCall call(String function, String value) {
            return new ApiCall(
                    "updateFunctionConfiguration",
                    "{\"FunctionName\":\"%s\",\"MemorySize\":%s}".formatted(function, value));
        }

        @Override
        public String command(String function, String value) {
            return "aws lambda update-function-configuration --function-name %s --memory-size %s"
                    .formatted(function, value);
        }
    }

    /** The reserved concurrency; Lambda has no revision for it and applies it at once. */
    record ReservedConcurrency() implements FunctionSetting {
        @Override
        public Reading read(LambdaClient lambda, String function) {
            Integer reserved =
                    lambda.getFunctionConcurrency(r -> r.functionName(function)).reservedConcurrentExecutions();
            return new Reading(reserved == null ? NONE : String.valueOf(reserved), false, Optional.empty(), "", "");
        }

        @Override
        public void write(LambdaClient lambda, String function, String value, String revision) {
            if (value.equals(NONE)) {
                lambda.deleteFunctionConcurrency(r -> r.functionName(function));
            } else {
                lambda.putFunctionConcurrency(
                        r -> r.functionName(function).reservedConcurrentExecutions(Integer.valueOf(value)));
            }
        }

        @Override
        public ApiCall call(String function, String value) {
            return value.equals(NONE)
                    ? new ApiCall("deleteFunctionConcurrency", "{\"FunctionName\":\"%s\"}".formatted(function))
                    : new ApiCall(
                            "putFunctionConcurrency",
                            "{\"FunctionName\":\"%s\",\"ReservedConcurrentExecutions\":%s}".formatted(function, value));
        }

        @Override
        public String command(String function, String value) {
            return value.equals(NONE)
                    ? "aws lambda delete-function-concurrency --function-name " + function
                    : "aws lambda put-function-concurrency --function-name %s --reserved-concurrent-executions %s"
                            .formatted(function, value);
        }
    }
}
