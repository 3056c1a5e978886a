package dev.gameday.rehearsal.aws.lambda;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
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
            "VpcConfig",
            "Environment",
            "Layers");

    private final Layers layers;
    private final Predicate<String> assumableRole;

    /** {@code assumableRole} tells whether Lambda can assume the role of that ARN. */
    ConfigurationChange(Layers layers, Predicate<String> assumableRole) {
        this.layers = layers;
        this.assumableRole = assumableRole;
    }

    FunctionConfiguration apply(FunctionConfiguration present, UpdateFunctionConfigurationRequest request) {
        check(request);
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
            next.runtime(request.runtimeAsString());
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
            next.layers(request.layers().isEmpty() ? null : layers.forFunction(request.layers()));
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
        requireWithin(request.memorySize(), "memorySize", 128, 10_240);
        requireWithin(request.timeout(), "timeout", 1, 900);
        if (request.role() != null && !assumableRole.test(request.role())) {
            throw LambdaErrors.invalidParameter("The role defined for the function cannot be assumed by Lambda.");
        }
        List<String> others = request.sdkFields().stream()
                .filter(field -> isGiven(field, request))
                .map(SdkField::memberName)
                .filter(name -> !ACTED_OUT.contains(name))
                .toList();
        if (!others.isEmpty()) {
            throw LambdaErrors.invalidParameter("Not acted out in rehearsal: " + String.join(", ", others));
        }
    }

    private static boolean isGiven(SdkField<?> field, UpdateFunctionConfigurationRequest request) {
        Object value = field.getValueOrDefault(request);
        return value instanceof Collection<?> many ? !many.isEmpty() : value != null;
    }

    private static void requireWithin(@Nullable Integer value, String field, int least, int most) {
        if (value != null && value < least) {
            throw LambdaErrors.constraint(value, field, "Member must have value greater than or equal to " + least);
        }
        if (value != null && value > most) {
            throw LambdaErrors.constraint(value, field, "Member must have value less than or equal to " + most);
        }
    }
}
