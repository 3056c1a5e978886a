package dev.gameday.rehearsal.aws.lambda;

import dev.gameday.rehearsal.flow.Surroundings;
import java.time.Duration;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;

/**
 * One function: the configuration that the control plane shows, the one that invocations run with, which follows when an
 * update is done, its published versions and their aliases, its reservation and its tags.
 */
final class LambdaFunction {
    static final String LATEST = "$LATEST";

    private final NavigableMap<String, String> tags = new TreeMap<>();
    private final NavigableMap<Integer, FunctionConfiguration> versions = new TreeMap<>();
    private final NavigableMap<String, Alias> aliases = new TreeMap<>();
    private FunctionConfiguration latest;
    private FunctionConfiguration inForce;
    private OptionalInt reserved;
    private Surroundings.Settings settings;
    private String roleName;

    LambdaFunction(FunctionConfiguration configuration, Map<String, String> tags, OptionalInt reserved) {
        this.latest = configuration;
        this.inForce = configuration;
        this.reserved = reserved;
        this.settings = settings(configuration, reserved);
        this.roleName = roleName(configuration);
        this.tags.putAll(tags);
    }

    FunctionConfiguration latest() {
        return latest;
    }

    /** Shows another configuration; invocations go on with the one they have. */
    void show(FunctionConfiguration configuration) {
        latest = configuration;
    }

    /** Shows this configuration and lets invocations run with it. */
    void adopt(FunctionConfiguration configuration) {
        latest = configuration;
        inForce = configuration;
        settings = settings(inForce, reserved);
        roleName = roleName(inForce);
    }

    FunctionConfiguration inForce() {
        return inForce;
    }

    Surroundings.Settings settings() {
        return settings;
    }

    /** The name of the role that invocations run with; asked for on every simulated request, so it is kept. */
    String roleName() {
        return roleName;
    }

    OptionalInt reserved() {
        return reserved;
    }

    /** A reservation counts at once. */
    void reserve(OptionalInt executions) {
        reserved = executions;
        settings = settings(inForce, reserved);
    }

    NavigableMap<String, String> tags() {
        return tags;
    }

    NavigableMap<Integer, FunctionConfiguration> versions() {
        return versions;
    }

    NavigableMap<String, Alias> aliases() {
        return aliases;
    }

    /** Whether it brings code that is run; otherwise it is simulated. */
    boolean hasCode() {
        return latest.codeSha256() != null;
    }

    /** The configuration under a version, {@code $LATEST} or an alias. */
    Optional<FunctionConfiguration> configuration(String qualifier) {
        Alias alias = aliases.get(qualifier);
        return version(alias == null ? qualifier : alias.version());
    }

    /** The configuration that an invocation under that qualifier runs with; {@code draw} chooses, from 0 to below 1. */
    Optional<FunctionConfiguration> executed(String qualifier, double draw) {
        Alias alias = aliases.get(qualifier);
        String version = alias == null ? qualifier : alias.chosen(draw);
        return version.equals(LATEST) ? Optional.of(inForce) : version(version);
    }

    /** The configuration under a version or {@code $LATEST}. */
    Optional<FunctionConfiguration> version(String qualifier) {
        if (qualifier.equals(LATEST)) {
            return Optional.of(latest);
        }
        return versions.values().stream()
                .filter(version -> version.version().equals(qualifier))
                .findFirst();
    }

    private static String roleName(FunctionConfiguration configuration) {
        return configuration.role().substring(configuration.role().lastIndexOf('/') + 1);
    }

    private static Surroundings.Settings settings(FunctionConfiguration configuration, OptionalInt reserved) {
        return new Surroundings.Settings(
                Duration.ofSeconds(configuration.timeout()), configuration.memorySize(), reserved);
    }
}
