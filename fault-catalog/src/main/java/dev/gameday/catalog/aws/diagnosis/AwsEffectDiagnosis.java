package dev.gameday.catalog.aws.diagnosis;

import dev.gameday.catalog.Injection;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Target;
import dev.gameday.catalog.TargetKind;
import dev.gameday.catalog.arming.Kit;
import dev.gameday.catalog.aws.AwsClients;
import dev.gameday.catalog.aws.AwsTrouble;
import dev.gameday.catalog.diagnosis.Diagnosis;
import dev.gameday.catalog.diagnosis.EffectDiagnosis;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;

/**
 * Diagnoses faults that act only where something in a Lambda function reads them, the FIS extension or a fault layer of ours:
 * has the function it, may its role read the faults, can its subnets reach S3, what does it say itself. The first question
 * that finds something answers; of other faults nothing is known. Source: FIS User Guide, "Use the AWS FIS
 * aws:lambda:function actions".
 */
public final class AwsEffectDiagnosis implements EffectDiagnosis {
    private final AwsClients clients;

    /** Asks through these clients. */
    public AwsEffectDiagnosis(AwsClients clients) {
        this.clients = clients;
    }

    @Override
    public Outcome<Diagnosis> diagnose(Injection injection, Instant from, Instant until) {
        if (actsThroughALayer(injection)) {
            return AwsTrouble.value(() -> injection.targets().stream()
                    .map(this::read)
                    .flatMap(function ->
                            layered(function).or(() -> new LayerLog(clients.logs()).of(function, from, until)).stream())
                    .findFirst()
                    .orElseGet(() -> Diagnosis.unknown(
                            "the function's layer and variables, its role's permission, its route to S3 and its log")));
        }
        if (!actsThroughTheExtension(injection)) {
            return Outcome.done(
                    Diagnosis.unknown("nothing: only faults of FIS and of layers on functions can be looked into"));
        }
        return AwsTrouble.value(() -> injection.targets().stream()
                .flatMap(target -> function(target, from, until).stream())
                .findFirst()
                .orElseGet(() -> Diagnosis.unknown(
                        "the function's layers and variables, its role's permissions, its route to S3 and its log")));
    }

    @Override
    public Outcome<List<Diagnosis>> foresee(Injection injection) {
        if (actsThroughALayer(injection)) {
            return AwsTrouble.value(() -> injection.targets().stream()
                    .flatMap(target -> layered(read(target)).stream())
                    .toList());
        }
        return actsThroughTheExtension(injection)
                ? AwsTrouble.value(() -> injection.targets().stream()
                        .map(target -> clients.lambda().getFunctionConfiguration(r -> r.functionName(target.arn())))
                        .flatMap(function -> configuration(function).stream())
                        .toList())
                : Outcome.done(List.of());
    }

    private static boolean actsThroughTheExtension(Injection injection) {
        return injection.fault().target() == TargetKind.LAMBDA_FUNCTION
                && injection.fault().mechanism().kind().equals("fis");
    }

    private static boolean actsThroughALayer(Injection injection) {
        return injection.fault().mechanism().kind().equals("layer");
    }

    private GetFunctionConfigurationResponse read(Target target) {
        return clients.lambda().getFunctionConfiguration(r -> r.functionName(target.arn()));
    }

    /** What keeps a function's layer from reading its document. A presigned address needs no permission of the role's. */
    private Optional<Diagnosis> layered(GetFunctionConfigurationResponse function) {
        return LayerAttachment.of(function)
                .or(() -> Optional.ofNullable(
                                FaultConfiguration.variables(function).get(Kit.FAULTS_VARIABLE))
                        .filter(place -> place.startsWith("arn:"))
                        .flatMap(place -> new FolderPermissions(clients.iam()).ofObject(function, place)))
                .or(() -> new RouteToS3(clients.ec2(), clients.region().id()).of(function));
    }

    private Optional<Diagnosis> function(Target target, Instant from, Instant until) {
        GetFunctionConfigurationResponse function =
                clients.lambda().getFunctionConfiguration(r -> r.functionName(target.arn()));
        return configuration(function).or(() -> new ExtensionLog(clients.logs()).of(function, from, until));
    }

    /** What is wrong before anything is injected. */
    private Optional<Diagnosis> configuration(GetFunctionConfigurationResponse function) {
        return new Arming(clients.ssm())
                .of(function)
                .or(() -> FaultConfiguration.of(function)
                        .flatMap(folder -> new FolderPermissions(clients.iam()).of(function, folder)))
                .or(() -> new RouteToS3(clients.ec2(), clients.region().id()).of(function));
    }
}
