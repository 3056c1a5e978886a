package dev.gameday.catalog.file;

import dev.gameday.catalog.FaultParameter;
import dev.gameday.catalog.ParameterType;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds a written value, or all the values that a parameter may take, against what AWS allows. */
final class Bounds {
    private Bounds() {}

    /** Why the value goes beyond {@code allowed}, and what doesn't; empty if it can't. */
    static Optional<String> refusal(FaultParameter allowed, String value, Parameters parameters) {
        if (!Parameters.variable(value)) {
            return allowed.refusal(value);
        }
        return parameters.only(value).flatMap(parameter -> wider(allowed, parameter));
    }

    private static Optional<String> wider(FaultParameter allowed, FaultParameter parameter) {
        if (allowed.type() != ParameterType.STRING && allowed.type() != parameter.type()) {
            return Optional.of("parameter '%s' must be %s"
                    .formatted(parameter.name(), allowed.type().name().toLowerCase(java.util.Locale.ROOT)));
        }
        if (!allowed.choices().isEmpty() && parameter.choices().isEmpty()) {
            return Optional.of("parameter '%s' must have choices out of %s"
                    .formatted(parameter.name(), String.join(", ", allowed.choices())));
        }
        boolean open = (allowed.minimum().isPresent() && parameter.minimum().isEmpty())
                || (allowed.maximum().isPresent() && parameter.maximum().isEmpty());
        if (open && parameter.choices().isEmpty()) {
            return Optional.of(
                    "parameter '%s' has no bounds; AWS takes %s".formatted(parameter.name(), allowed.bounds()));
        }
        return Stream.of(parameter.minimum().stream(), parameter.maximum().stream(), parameter.choices().stream())
                .flatMap(values -> values)
                .flatMap(value -> allowed.refusal(value).stream())
                .findFirst()
                .map(why -> "parameter '%s' goes beyond what AWS takes: %s".formatted(parameter.name(), why));
    }
}
