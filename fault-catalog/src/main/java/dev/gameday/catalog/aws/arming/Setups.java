package dev.gameday.catalog.aws.arming;

import dev.gameday.catalog.arming.Arrangement;
import dev.gameday.catalog.arming.FunctionSetup;
import dev.gameday.catalog.arming.Readiness;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.EnvironmentError;
import software.amazon.awssdk.services.lambda.model.EnvironmentResponse;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;
import software.amazon.awssdk.services.lambda.model.LastUpdateStatus;
import software.amazon.awssdk.services.lambda.model.Layer;
import software.amazon.awssdk.services.lambda.model.LoggingConfig;
import software.amazon.awssdk.services.lambda.model.PackageType;
import software.amazon.awssdk.services.lambda.model.State;

/** Reads a function's configuration as arming sees it. */
final class Setups {
    private static final DateTimeFormatter MODIFIED =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx", Locale.ROOT);

    private Setups() {}

    static FunctionSetup of(GetFunctionConfigurationResponse function) {
        Optional<EnvironmentResponse> environment = Optional.ofNullable(function.environment());
        return new FunctionSetup(
                function.functionName(),
                function.functionArn(),
                function.packageType() == PackageType.IMAGE ? "" : text(function.runtimeAsString()),
                function.architecturesAsStrings().stream().findFirst().orElse("x86_64"),
                text(function.role()),
                Optional.ofNullable(function.loggingConfig())
                        .map(LoggingConfig::logGroup)
                        .orElse("/aws/lambda/" + function.functionName()),
                new Arrangement(
                        function.layers().stream().map(Layer::arn).toList(),
                        environment.map(EnvironmentResponse::variables).orElse(Map.of())),
                environment.map(EnvironmentResponse::error).map(Setups::sentence),
                readiness(function),
                text(function.revisionId()),
                modified(text(function.lastModified())));
    }

    private static Readiness readiness(GetFunctionConfigurationResponse function) {
        if (function.state() != null && function.state() != State.ACTIVE) {
            return new Readiness(Readiness.Kind.NOT_ACTIVE, joined(function.stateAsString(), function.stateReason()));
        }
        LastUpdateStatus update = function.lastUpdateStatus();
        if (update == LastUpdateStatus.IN_PROGRESS) {
            return new Readiness(Readiness.Kind.UPDATING, text(function.lastUpdateStatusReason()));
        }
        return update == LastUpdateStatus.FAILED
                ? new Readiness(
                        Readiness.Kind.UPDATE_FAILED,
                        joined(function.lastUpdateStatusReasonCodeAsString(), function.lastUpdateStatusReason()))
                : Readiness.READY;
    }

    private static String sentence(EnvironmentError error) {
        return joined(error.errorCode(), error.message());
    }

    private static String joined(@Nullable String code, @Nullable String message) {
        return Stream.of(code, message).filter(Objects::nonNull).collect(Collectors.joining(": "));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Instant modified(String text) {
        try {
            return OffsetDateTime.parse(text, MODIFIED).toInstant();
        } catch (DateTimeException unknown) {
            return Instant.EPOCH;
        }
    }
}
