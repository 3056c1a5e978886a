package dev.gameday.rehearsal.aws.lambda;

import dev.gameday.rehearsal.aws.ec2.PracticeNetwork;
import dev.gameday.rehearsal.aws.lambda.layer.LayerVersion;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.flow.description.FunctionDescription;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.lambda.model.Architecture;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.LastUpdateStatus;
import software.amazon.awssdk.services.lambda.model.Layer;
import software.amazon.awssdk.services.lambda.model.PackageType;
import software.amazon.awssdk.services.lambda.model.Runtime;
import software.amazon.awssdk.services.lambda.model.State;

/**
 * The functions of a practice flow, attached to the three function subnets and armed for fault injection from the
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

    /** Adds those of that flow, each with this layer of the fault extension. */
    public static void addTo(Functions functions, FlowDescription flow, LayerVersion extension) {
        PracticeFunctions practice = new PracticeFunctions(functions, extension);
        flow.functions().forEach(function -> practice.add(function, flow.tags()));
    }

    private void add(FunctionDescription function, Map<String, String> tags) {
        String name = function.name();
        String account = functions.home().account();
        FunctionConfiguration configuration = FunctionConfiguration.builder()
                .functionName(name)
                .runtime(Runtime.JAVA17)
                .role("arn:aws:iam::" + account + ":role/" + function.roleName())
                .handler("practice.Handler::handleRequest")
                .description("Practice flow: " + name)
                .codeSize(CODE_SIZE)
                .timeout((int) function.timeout().toSeconds())
                .memorySize(function.memoryMegabytes())
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
                        .subnetIds(
                                PracticeNetwork.functionSubnet(0),
                                PracticeNetwork.functionSubnet(1),
                                PracticeNetwork.functionSubnet(2))
                        .securityGroupIds("sg-0f000000000000000"))
                .build();
        functions.add(configuration, tags, function.reservedConcurrency());
        function.source()
                .ifPresent(source -> functions.addSource(new PracticeSources(functions.home()).mapping(name, source)));
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
