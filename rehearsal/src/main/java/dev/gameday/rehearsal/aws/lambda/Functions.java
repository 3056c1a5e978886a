package dev.gameday.rehearsal.aws.lambda;

import dev.gameday.rehearsal.aws.lambda.answer.AccountRegion;
import dev.gameday.rehearsal.aws.lambda.answer.LambdaErrors;
import dev.gameday.rehearsal.flow.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;

/**
 * The account's functions. The flow reads from here what an invocation runs with, which during an update is still the
 * configuration before it.
 */
public final class Functions {
    private final NavigableMap<String, LambdaFunction> functions = new TreeMap<>();
    private final List<EventSourceMappingConfiguration> sources = new ArrayList<>();
    private final AccountRegion home;

    /** No function yet. */
    public Functions(AccountRegion home) {
        this.home = home;
    }

    /** Adds a function that has been there for long, with its tags and its reserved concurrency. */
    public void add(FunctionConfiguration configuration, Map<String, String> tags, OptionalInt reserved) {
        put(configuration, tags, reserved);
    }

    LambdaFunction put(FunctionConfiguration configuration, Map<String, String> tags, OptionalInt reserved) {
        FunctionConfiguration complete = configuration.toBuilder()
                .functionArn(home.functionArn(configuration.functionName()))
                .version(LambdaFunction.LATEST)
                .build();
        LambdaFunction function = new LambdaFunction(complete, tags, reserved);
        functions.put(configuration.functionName(), function);
        return function;
    }

    /** Adds what a function reads. */
    void addSource(EventSourceMappingConfiguration mapping) {
        sources.add(mapping);
    }

    List<EventSourceMappingConfiguration> sources() {
        return sources;
    }

    /** What the function's next invocation runs with. Throws for a function that is not there. */
    public Surroundings.Settings settings(String name) {
        return known(name).settings();
    }

    /** The configuration that the function's next invocation runs with. Throws for a function that is not there. */
    public FunctionConfiguration inForce(String name) {
        return known(name).inForce();
    }

    /** The tags of every function that has any, by ARN. */
    public Map<String, Map<String, String>> tags() {
        Map<String, Map<String, String>> tags = new TreeMap<>();
        functions.forEach((name, function) -> {
            if (!function.tags().isEmpty()) {
                tags.put(home.functionArn(name), Map.copyOf(function.tags()));
            }
        });
        return tags;
    }

    AccountRegion home() {
        return home;
    }

    NavigableMap<String, LambdaFunction> all() {
        return functions;
    }

    /** The function itself, for what versions don't have. */
    LambdaFunction function(@Nullable String reference) {
        return known(FunctionReference.parse(reference, null, home).unqualified());
    }

    /** The configuration of the function or of the version that is meant, by itself or by an alias. */
    FunctionConfiguration configuration(@Nullable String reference, @Nullable String qualifier) {
        FunctionReference parsed = FunctionReference.parse(reference, qualifier, home);
        String version = parsed.qualifier().orElse(LambdaFunction.LATEST);
        return known(parsed.name())
                .configuration(version)
                .map(found -> parsed.qualifier().isPresent() ? qualified(found, version) : found)
                .orElseThrow(() -> LambdaErrors.functionNotFound(home.functionArn(parsed.name()) + ":" + version));
    }

    LambdaFunction known(String name) {
        return Optional.ofNullable(functions.get(name))
                .orElseThrow(() -> LambdaErrors.functionNotFound(home.functionArn(name)));
    }

    private FunctionConfiguration qualified(FunctionConfiguration found, String version) {
        return found.toBuilder()
                .functionArn(home.functionArn(found.functionName()) + ":" + version)
                .build();
    }
}
