package dev.gameday.rehearsal.aws.lambda.code;

import dev.gameday.rehearsal.aws.lambda.answer.Archives;
import dev.gameday.rehearsal.aws.lambda.answer.Constraints;
import dev.gameday.rehearsal.aws.lambda.answer.LambdaErrors;
import dev.gameday.rehearsal.aws.lambda.layer.Layers;
import dev.gameday.rehearsal.sandbox.archive.ZipArchive;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.services.lambda.model.Architecture;
import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;
import software.amazon.awssdk.services.lambda.model.EnvironmentResponse;
import software.amazon.awssdk.services.lambda.model.EphemeralStorage;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.LogFormat;
import software.amazon.awssdk.services.lambda.model.PackageType;
import software.amazon.awssdk.services.lambda.model.SnapStartApplyOn;
import software.amazon.awssdk.services.lambda.model.SnapStartOptimizationStatus;
import software.amazon.awssdk.services.lambda.model.TracingMode;

/**
 * The configuration that a request to create a function asks for, or Lambda's refusal. Settings that mean nothing in
 * rehearsal are refused, so that nobody takes them for done.
 */
public record NewFunction(CreateFunctionRequest request, Layers layers) {
    private static final Set<String> ACTED_OUT = Set.of(
            "FunctionName",
            "Runtime",
            "Role",
            "Handler",
            "Code",
            "Description",
            "Timeout",
            "MemorySize",
            "PackageType",
            "Environment",
            "Tags",
            "Layers",
            "Architectures",
            "EphemeralStorage");
    private static final String ROLE = "arn:(aws[a-zA-Z-]*)?:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+";
    private static final int USUAL_TIMEOUT = 3;
    private static final int USUAL_MEMORY = 128;
    private static final int USUAL_STORAGE = 512;
    private static final int MOST_STORAGE = 10_240;

    /** The code that the request brings. */
    public ZipArchive code() {
        if (Constraints.given(request.code(), "code").zipFile() == null) {
            throw LambdaErrors.invalidParameter(
                    "Not acted out in rehearsal: code from S3 or in an image; give Code.ZipFile.");
        }
        return Archives.read(request.code().zipFile());
    }

    /** The configuration under that name, still without an ARN, a revision and a state. */
    public FunctionConfiguration configuration(String name, ZipArchive code) {
        check();
        FunctionConfiguration.Builder made = FunctionConfiguration.builder()
                .functionName(name)
                .runtime(request.runtimeAsString())
                .role(request.role())
                .handler(request.handler())
                .description(request.description() == null ? "" : request.description())
                .timeout(or(request.timeout(), USUAL_TIMEOUT))
                .memorySize(or(request.memorySize(), USUAL_MEMORY))
                .codeSize(code.size())
                .codeSha256(code.sha256())
                .packageType(PackageType.ZIP)
                .architectures(request.hasArchitectures() ? request.architectures() : List.of(Architecture.X86_64))
                .ephemeralStorage(EphemeralStorage.builder()
                        .size(request.ephemeralStorage() == null ? USUAL_STORAGE : storage())
                        .build())
                .tracingConfig(tracing -> tracing.mode(TracingMode.PASS_THROUGH))
                .snapStart(start ->
                        start.applyOn(SnapStartApplyOn.NONE).optimizationStatus(SnapStartOptimizationStatus.OFF))
                .loggingConfig(log -> log.logFormat(LogFormat.TEXT).logGroup("/aws/lambda/" + name));
        if (request.environment() != null) {
            made.environment(EnvironmentResponse.builder()
                    .variables(request.environment().variables())
                    .build());
        }
        if (request.hasLayers()) {
            made.layers(layers.forFunction(request.layers(), code.unpackedBytes()));
        }
        return made.build();
    }

    private void check() {
        Constraints.given(request.role(), "role");
        Constraints.matches(request.role(), "role", ROLE);
        Constraints.matches(request.handler(), "handler", "[^\\s]+");
        Constraints.atMost(request.handler(), "handler", 128);
        Constraints.atMost(request.description(), "description", 256);
        Constraints.within(request.memorySize(), "memorySize", 128, MOST_STORAGE);
        Constraints.within(request.timeout(), "timeout", 1, 900);
        Constraints.within(
                request.ephemeralStorage() == null ? null : storage(),
                "ephemeralStorage.size",
                USUAL_STORAGE,
                MOST_STORAGE);
        if (request.hasArchitectures()) {
            Constraints.within(request.architectures().size(), "architectures", 1, 1);
        }
        if (request.packageType() != null && request.packageType() != PackageType.ZIP) {
            throw LambdaErrors.invalidParameter(
                    "Not acted out in rehearsal: the package type " + request.packageTypeAsString() + "; only Zip is.");
        }
        if (request.runtimeAsString() == null || request.handler() == null) {
            throw LambdaErrors.invalidParameter(
                    "Runtime and Handler are mandatory parameters for functions created with deployment packages.");
        }
        var unused = Blueprints.runtime(request.runtimeAsString());
        requireActedOut();
    }

    private int storage() {
        return Constraints.given(request.ephemeralStorage().size(), "ephemeralStorage.size");
    }

    private void requireActedOut() {
        List<String> others = request.sdkFields().stream()
                .filter(field -> isGiven(field, request))
                .map(SdkField::memberName)
                .filter(name -> !ACTED_OUT.contains(name))
                .toList();
        if (!others.isEmpty()) {
            throw LambdaErrors.invalidParameter("Not acted out in rehearsal: " + String.join(", ", others));
        }
    }

    private static boolean isGiven(SdkField<?> field, CreateFunctionRequest request) {
        Object value = field.getValueOrDefault(request);
        return value instanceof Collection<?> many ? !many.isEmpty() : value != null && !Boolean.FALSE.equals(value);
    }

    private static int or(@Nullable Integer given, int usual) {
        return given == null ? usual : given;
    }
}
