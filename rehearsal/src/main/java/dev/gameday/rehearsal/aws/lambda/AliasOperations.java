package dev.gameday.rehearsal.aws.lambda;

import dev.gameday.rehearsal.aws.Page;
import dev.gameday.rehearsal.aws.lambda.answer.Answers;
import dev.gameday.rehearsal.aws.lambda.answer.Constraints;
import dev.gameday.rehearsal.aws.lambda.answer.LambdaErrors;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.AliasConfiguration;
import software.amazon.awssdk.services.lambda.model.AliasRoutingConfiguration;
import software.amazon.awssdk.services.lambda.model.CreateAliasRequest;
import software.amazon.awssdk.services.lambda.model.DeleteAliasRequest;
import software.amazon.awssdk.services.lambda.model.GetAliasRequest;
import software.amazon.awssdk.services.lambda.model.ListAliasesRequest;
import software.amazon.awssdk.services.lambda.model.ListAliasesResponse;
import software.amazon.awssdk.services.lambda.model.UpdateAliasRequest;

/** Lambda's operations on aliases. */
final class AliasOperations {
    private static final String NAME = "(?!^[0-9]+$)([a-zA-Z0-9-_]+)";
    private static final String VERSION = "(\\$LATEST(\\.PUBLISHED)?|[0-9]+)";

    private final Functions functions;
    private final Supplier<String> revisions;

    /** {@code revisions} gives another id each time. */
    AliasOperations(Functions functions, Supplier<String> revisions) {
        this.functions = functions;
        this.revisions = revisions;
    }

    AliasConfiguration create(CreateAliasRequest request) {
        LambdaFunction function = functions.function(request.functionName());
        String name = Constraints.given(request.name(), "name");
        Constraints.matches(name, "name", NAME);
        Constraints.atMost(name, "name", 128);
        String version = Constraints.given(request.functionVersion(), "functionVersion");
        if (function.aliases().containsKey(name)) {
            throw LambdaErrors.conflict("Alias already exists: " + arn(function, name));
        }
        return kept(
                function,
                new Alias(
                        name,
                        checked(function, version),
                        request.description() == null ? "" : request.description(),
                        others(function, version, request.routingConfig()),
                        revisions.get()));
    }

    AliasConfiguration get(GetAliasRequest request) {
        LambdaFunction function = functions.function(request.functionName());
        return configuration(function, alias(function, request.name()));
    }

    AliasConfiguration update(UpdateAliasRequest request) {
        LambdaFunction function = functions.function(request.functionName());
        Alias present = alias(function, request.name());
        if (request.revisionId() != null && !request.revisionId().equals(present.revision())) {
            throw LambdaErrors.revisionMismatch();
        }
        String version =
                request.functionVersion() == null ? present.version() : checked(function, request.functionVersion());
        return kept(
                function,
                new Alias(
                        present.name(),
                        version,
                        request.description() == null ? present.description() : request.description(),
                        request.routingConfig() == null
                                ? present.otherVersions()
                                : others(function, version, request.routingConfig()),
                        revisions.get()));
    }

    /** Succeeds too where there is no such alias. */
    void delete(DeleteAliasRequest request) {
        functions.function(request.functionName()).aliases().remove(String.valueOf(request.name()));
    }

    ListAliasesResponse list(ListAliasesRequest request) {
        LambdaFunction function = functions.function(request.functionName());
        NavigableMap<String, AliasConfiguration> all = new TreeMap<>();
        function.aliases().values().stream()
                .filter(alias -> request.functionVersion() == null
                        || request.functionVersion().equals(alias.version()))
                .forEach(alias -> all.put(alias.name(), configuration(function, alias)));
        Page<AliasConfiguration> page = Answers.page(all, request.marker(), request.maxItems());
        return ListAliasesResponse.builder()
                .aliases(page.items())
                .nextMarker(page.nextMarker().orElse(null))
                .build();
    }

    private AliasConfiguration kept(LambdaFunction function, Alias alias) {
        Constraints.atMost(alias.description(), "description", 256);
        function.aliases().put(alias.name(), alias);
        return configuration(function, alias);
    }

    private Alias alias(LambdaFunction function, @Nullable String name) {
        return Optional.ofNullable(function.aliases().get(String.valueOf(name)))
                .orElseThrow(() -> LambdaErrors.notFound("Cannot find alias arn: " + arn(function, name)));
    }

    private String checked(LambdaFunction function, String version) {
        Constraints.matches(version, "functionVersion", VERSION);
        if (function.version(version).isEmpty()) {
            throw LambdaErrors.functionNotFound(arn(function, version));
        }
        return version;
    }

    private Map<String, Double> others(
            LambdaFunction function, String version, @Nullable AliasRoutingConfiguration routing) {
        if (routing == null || routing.additionalVersionWeights().isEmpty()) {
            return Map.of();
        }
        Map<String, Double> weights = routing.additionalVersionWeights();
        if (weights.size() > 1) {
            throw LambdaErrors.invalidParameter("Number of items in AdditionalVersionWeights cannot be greater than 1");
        }
        if (version.equals(LambdaFunction.LATEST) || weights.containsKey(LambdaFunction.LATEST)) {
            throw LambdaErrors.invalidParameter(
                    "$LATEST is not supported for an alias pointing to more than 1 version");
        }
        weights.forEach((other, weight) -> {
            String known = checked(function, other);
            if (known.equals(version)) {
                throw LambdaErrors.invalidParameter("Invalid function version " + other + ". Function version " + other
                        + " is already included in" + " routing configuration.");
            }
            if (!(weight >= 0 && weight <= 1)) {
                throw LambdaErrors.constraint(
                        weight, "routingConfig.additionalVersionWeights", "Member must have value between 0 and 1");
            }
        });
        return weights;
    }

    private AliasConfiguration configuration(LambdaFunction function, Alias alias) {
        AliasConfiguration.Builder answer = AliasConfiguration.builder()
                .aliasArn(arn(function, alias.name()))
                .name(alias.name())
                .functionVersion(alias.version())
                .description(alias.description())
                .revisionId(alias.revision());
        if (!alias.otherVersions().isEmpty()) {
            answer.routingConfig(routing -> routing.additionalVersionWeights(alias.otherVersions()));
        }
        return answer.build();
    }

    private String arn(LambdaFunction function, @Nullable String qualifier) {
        return functions.home().functionArn(function.latest().functionName()) + ":" + qualifier;
    }
}
