package dev.gameday.rehearsal.aws.lambda;

import dev.gameday.rehearsal.aws.ec2.PracticeNetwork;
import dev.gameday.rehearsal.aws.lambda.answer.AccountRegion;
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
 * start: with the FIS extension, but for those that are fitted with something else.
 */
public final class PracticeFunctions {
    private static final long CODE_SIZE = 4_194_304;
    private static final String MODIFIED = "2025-12-01T09:00:00.000+0000";

    private final Functions functions;
    private final Fitting usual;
    private final Map<String, Fitting> others;

    /** A layer that a function has, and the variables that it has with it. */
    public record Fitting(LayerVersion layer, Map<String, String> variables) {}

    private PracticeFunctions(Functions functions, Fitting usual, Map<String, Fitting> others) {
        this.functions = functions;
        this.usual = usual;
        this.others = others;
    }

    /** Adds those of that flow, each with this layer of the fault extension, but for others by their names. */
    public static void addTo(
            Functions functions, FlowDescription flow, LayerVersion extension, Map<String, Fitting> others) {
        PracticeFunctions practice =
                new PracticeFunctions(functions, new Fitting(extension, extensionVariables(functions.home())), others);
        flow.functions().forEach(function -> practice.add(function, flow.tags()));
    }

    private void add(FunctionDescription function, Map<String, String> tags) {
        String name = function.name();
        Fitting fitting = others.getOrDefault(name, usual);
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
                        .arn(fitting.layer().arn())
                        .codeSize(fitting.layer().codeSize())
                        .build())
                .environment(environment -> environment.variables(fitting.variables()))
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

    private static Map<String, String> extensionVariables(AccountRegion home) {
        String bucket = "fis-config-" + home.account() + "-" + home.region();
        return Map.of(
                "AWS_FIS_CONFIGURATION_LOCATION",
                "arn:aws:s3:::" + bucket + "/FisConfigs/",
                "AWS_LAMBDA_EXEC_WRAPPER",
                "/opt/aws-fis/bootstrap");
    }
}
