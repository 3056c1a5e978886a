package dev.gameday.catalog.mechanism;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;
import software.amazon.awssdk.services.lambda.model.Layer;

/** All of a function's configuration that a changed memory size leaves alone, as a digest: it tells nothing of it. */
final class RestOfFunction {
    private RestOfFunction() {}

    /** SHA-256 in lower-case hexadecimal. */
    static String digest(GetFunctionConfigurationResponse function) {
        List<Object> rest = List.of(
                String.valueOf(function.codeSha256()),
                String.valueOf(function.runtimeAsString()),
                String.valueOf(function.role()),
                String.valueOf(function.handler()),
                String.valueOf(function.timeout()),
                String.valueOf(function.ephemeralStorage()),
                function.layers().stream().map(Layer::arn).toList(),
                function.vpcConfig() == null ? "" : function.vpcConfig().toString(),
                function.environment() == null
                        ? ""
                        : new TreeMap<>(function.environment().variables()));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(rest.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
