package dev.gameday.rehearsal.aws.lambda;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import software.amazon.awssdk.services.lambda.model.Architecture;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.LastUpdateStatus;
import software.amazon.awssdk.services.lambda.model.Layer;
import software.amazon.awssdk.services.lambda.model.PackageType;
import software.amazon.awssdk.services.lambda.model.Runtime;
import software.amazon.awssdk.services.lambda.model.State;

/**
 * The four functions of the practice flow, attached to the three function subnets and armed for fault injection from the
 * start.
 */
public final class PracticeFunctions {
    private static final long CODE_SIZE = 4_194_304;
    private static final String MODIFIED = "2025-12-01T09:00:00.000+0000";

    private final Functions functions;
    private final LayerVersion extension;

    private PracticeFunctions(Functions functions, LayerVersion extension) {
        this.functions = functions;
        this.extension = extension;
    }

    /** Adds them all, each with this layer of the fault extension. */
    public static void addTo(Functions functions, LayerVersion extension) {
        PracticeFunctions practice = new PracticeFunctions(functions, extension);
        practice.add("order-intake", 6, 512, OptionalInt.of(100));
        practice.add("risk-check", 10, 512, OptionalInt.empty());
        practice.add("order-router", 15, 1_024, OptionalInt.of(20));
        practice.add("position-sync", 30, 512, OptionalInt.empty());
    }

    private void add(String name, int timeoutSeconds, int memoryMegabytes, OptionalInt reserved) {
        String account = functions.home().account();
        FunctionConfiguration configuration = FunctionConfiguration.builder()
                .functionName(name)
                .runtime(Runtime.JAVA17)
                .role("arn:aws:iam::" + account + ":role/" + name + "-role")
                .handler("trade.Handler::handleRequest")
                .description("Practice flow: " + name)
                .codeSize(CODE_SIZE)
                .timeout(timeoutSeconds)
                .memorySize(memoryMegabytes)
                .lastModified(MODIFIED)
                .revisionId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                        .toString())
                .state(State.ACTIVE)
                .lastUpdateStatus(LastUpdateStatus.SUCCESSFUL)
                .packageType(PackageType.ZIP)
                .architectures(Architecture.X86_64)
                .layers(Layer.builder()
                        .arn(extension.arn())
                        .codeSize(extension.codeSize())
                        .build())
                .environment(environment -> environment.variables(variables(account)))
                .vpcConfig(vpc -> vpc.vpcId("vpc-0f10f10f10f10f100")
                        .subnetIds("subnet-0f00000000000000a", "subnet-0f00000000000000b", "subnet-0f00000000000000c")
                        .securityGroupIds("sg-0f000000000000000"))
                .build();
        functions.add(configuration, Map.of("chaos", "allowed", "system", "trade-flow"), reserved);
    }

    private Map<String, String> variables(String account) {
        String bucket = "fis-config-" + account + "-" + functions.home().region();
        return Map.of(
                "AWS_FIS_CONFIGURATION_LOCATION",
                "arn:aws:s3:::" + bucket + "/FisConfigs/",
                "AWS_LAMBDA_EXEC_WRAPPER",
                "/opt/aws-fis/bootstrap");
    }
}
