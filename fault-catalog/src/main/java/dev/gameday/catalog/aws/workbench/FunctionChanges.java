package dev.gameday.catalog.aws.workbench;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.aws.AwsClients;
import dev.gameday.catalog.workbench.FunctionSettings;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;
import software.amazon.awssdk.services.lambda.model.LastUpdateStatus;

/** The settings of functions, read and written; what the SDK throws passes. */
final class FunctionChanges {
    private final AwsClients clients;

    FunctionChanges(AwsClients clients) {
        this.clients = clients;
    }

    FunctionSettings read(String name) {
        GetFunctionConfigurationResponse now = clients.lambda().getFunctionConfiguration(r -> r.functionName(name));
        Integer reserved = clients.lambda()
                .getFunctionConcurrency(r -> r.functionName(name))
                .reservedConcurrentExecutions();
        String role = Optional.ofNullable(now.role()).orElse("");
        return new FunctionSettings(
                name,
                Optional.ofNullable(now.timeout()).orElse(0),
                Optional.ofNullable(now.memorySize()).orElse(0),
                Optional.ofNullable(reserved),
                now.vpcConfig() == null ? List.of() : now.vpcConfig().subnetIds(),
                role.substring(role.lastIndexOf('/') + 1),
                Optional.ofNullable(now.lastModified()).orElse(""));
    }

    /** What {@code LastUpdateStatus} says: Lambda applies a change of the configuration after it has answered. */
    Outcome<Boolean> applied(String name) {
        GetFunctionConfigurationResponse now = clients.lambda().getFunctionConfiguration(r -> r.functionName(name));
        return now.lastUpdateStatus() == LastUpdateStatus.FAILED
                ? Outcome.failed(new Trouble(
                        Trouble.Kind.SERVICE_FAILED,
                        "Lambda could not apply the change of %s: %s".formatted(name, now.lastUpdateStatusReason())))
                : Outcome.done(now.lastUpdateStatus() != LastUpdateStatus.IN_PROGRESS);
    }

    void timeout(String function, int seconds) {
        clients.lambda()
                .updateFunctionConfiguration(r -> r.functionName(function).timeout(seconds));
    }

    void memory(String function, int megabytes) {
        clients.lambda()
                .updateFunctionConfiguration(r -> r.functionName(function).memorySize(megabytes));
    }

    void concurrency(String function, Optional<Integer> executions) {
        if (executions.isPresent()) {
            clients.lambda()
                    .putFunctionConcurrency(
                            r -> r.functionName(function).reservedConcurrentExecutions(executions.get()));
        } else {
            clients.lambda().deleteFunctionConcurrency(r -> r.functionName(function));
        }
    }

    /** Timeout, memory and subnets at once. */
    void configure(FunctionSettings wanted) {
        List<String> groups = groups(wanted.name());
        clients.lambda().updateFunctionConfiguration(r -> {
            r.functionName(wanted.name()).timeout(wanted.timeout()).memorySize(wanted.memory());
            if (!wanted.subnets().isEmpty()) {
                r.vpcConfig(vpc -> vpc.subnetIds(wanted.subnets()).securityGroupIds(groups));
            }
        });
    }

    /** Security groups stay: Lambda replaces the subnets whole and keeps what is left out. */
    void subnets(String function, List<String> subnets) {
        List<String> groups = groups(function);
        clients.lambda()
                .updateFunctionConfiguration(r -> r.functionName(function)
                        .vpcConfig(vpc -> vpc.subnetIds(subnets).securityGroupIds(groups)));
    }

    private List<String> groups(String function) {
        GetFunctionConfigurationResponse now = clients.lambda().getFunctionConfiguration(r -> r.functionName(function));
        return now.vpcConfig() == null ? List.of() : now.vpcConfig().securityGroupIds();
    }
}
