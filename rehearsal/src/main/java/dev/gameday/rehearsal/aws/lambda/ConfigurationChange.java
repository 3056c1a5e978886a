package dev.gameday.rehearsal.aws.lambda;

import dev.gameday.rehearsal.aws.lambda.answer.Constraints;
import dev.gameday.rehearsal.aws.lambda.answer.LambdaErrors;
import dev.gameday.rehearsal.aws.lambda.code.Blueprints;
import dev.gameday.rehearsal.aws.lambda.code.CodeStore;
import dev.gameday.rehearsal.aws.lambda.layer.Layers;
import dev.gameday.rehearsal.sandbox.archive.ZipArchive;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.services.lambda.model.EnvironmentResponse;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionConfigurationRequest;
import software.amazon.awssdk.services.lambda.model.VpcConfigResponse;

/**
 * Turns a request to update a function into its next configuration, or refuses it as Lambda does. What the request
 * leaves out stays; layers, environment and subnets are replaced whole. Settings that mean nothing in rehearsal are
 * refused, so that nobody takes them for done.
 */
final class ConfigurationChange {
    private static final Set<String> ACTED_OUT = Set.of(
            "FunctionName",
            "RevisionId",
            "Role",
            "Handler",
            "Description",
            "Timeout",
            "MemorySize",
            "Runtime",
            "Environment",
            "Layers");

    private final Layers layers;
    private final CodeStore store;
    private final Predicate<String> assumableRole;

    /** {@code assumableRole} tells whether Lambda can assume the role of that ARN. */
    ConfigurationChange(Layers layers, CodeStore store, Predicate<String> assumableRole) {
        this.layers = layers;
        this.store = store;
        this.assumableRole = assumableRole;
    }

    FunctionConfiguration apply(FunctionConfiguration present, UpdateFunctionConfigurationRequest request) {
        check(request);
        boolean simulated = store.of(present).isEmpty();
        requireActedOut(request, simulated);
        FunctionConfiguration.Builder next = present.toBuilder();
        if (request.role() != null) {
            next.role(request.role());
        }
        if (request.handler() != null) {
            next.handler(request.handler());
        }
        if (request.description() != null) {
            next.description(request.description());
        }
        if (request.timeout() != null) {
            next.timeout(request.timeout());
        }
        if (request.memorySize() != null) {
            next.memorySize(request.memorySize());
        }
        if (request.runtimeAsString() != null) {
            next.runtime(
                    simulated
                            ? request.runtimeAsString()
                            : Blueprints.runtime(request.runtimeAsString()).name());
        }
        if (request.ephemeralStorage() != null) {
            next.ephemeralStorage(request.ephemeralStorage());
        }
        return replaceWhole(next, present, request).build();
    }

    private FunctionConfiguration.Builder replaceWhole(
            FunctionConfiguration.Builder next,
            FunctionConfiguration present,
            UpdateFunctionConfigurationRequest request) {
        if (request.environment() != null) {
            Map<String, String> variables = request.environment().variables();
            EnvironmentRules.check(variables);
            next.environment(
                    variables.isEmpty()
                            ? null
                            : EnvironmentResponse.builder().variables(variables).build());
        }
        if (request.hasLayers()) {
            long code = store.of(present).map(ZipArchive::unpackedBytes).orElse(0L);
            next.layers(request.layers().isEmpty() ? null : layers.forFunction(request.layers(), code));
        }
        if (request.vpcConfig() != null) {
            VpcConfigResponse vpc =
                    present.vpcConfig() == null ? VpcConfigResponse.builder().build() : present.vpcConfig();
            next.vpcConfig(vpc.toBuilder()
                    .subnetIds(request.vpcConfig().subnetIds())
                    .securityGroupIds(request.vpcConfig().securityGroupIds())
                    .build());
        }
        return next;
    }

    private void check(UpdateFunctionConfigurationRequest request) {
        Constraints.within(request.memorySize(), "memorySize", 128, 10_240);
        Constraints.within(request.timeout(), "timeout", 1, 900);
        if (request.ephemeralStorage() != null) {
            Constraints.within(request.ephemeralStorage().size(), "ephemeralStorage.size", 512, 10_240);
        }
        if (request.role() != null && !assumableRole.test(request.role())) {
            throw LambdaErrors.invalidParameter("The role defined for the function cannot be assumed by Lambda.");
        }
    }

    private static void requireActedOut(UpdateFunctionConfigurationRequest request, boolean simulated) {
        List<String> others = request.sdkFields().stream()
                .filter(field -> isGiven(field, request))
                .map(SdkField::memberName)
                .filter(name -> !ACTED_OUT.contains(name) && !name.equals(simulated ? "VpcConfig" : "EphemeralStorage"))
                .toList();
        if (!others.isEmpty()) {
            throw LambdaErrors.invalidParameter("Not acted out in rehearsal: " + String.join(", ", others));
        }
    }

    private static boolean isGiven(SdkField<?> field, UpdateFunctionConfigurationRequest request) {
        Object value = field.getValueOrDefault(request);
        return value instanceof Collection<?> many ? !many.isEmpty() : value != null;
    }
}
