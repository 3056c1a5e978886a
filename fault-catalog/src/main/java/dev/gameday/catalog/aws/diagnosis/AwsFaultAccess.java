package dev.gameday.catalog.aws.diagnosis;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.arming.FaultAccess;
import dev.gameday.catalog.arming.FaultPlace;
import dev.gameday.catalog.arming.FunctionSetup;
import dev.gameday.catalog.aws.AwsClients;
import dev.gameday.catalog.aws.AwsTrouble;
import dev.gameday.catalog.diagnosis.Diagnosis;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;
import software.amazon.awssdk.services.s3.presigner.model.PresignedGetObjectRequest;

/**
 * Asks IAM and EC2 whether a function can read its faults, and signs addresses for those that may not. IAM's simulation knows
 * the role's own policies, not the bucket's.
 */
public final class AwsFaultAccess implements FaultAccess {
    private final AwsClients clients;

    /** Asks through these clients. */
    public AwsFaultAccess(AwsClients clients) {
        this.clients = clients;
    }

    @Override
    public Outcome<Optional<Diagnosis>> permission(FunctionSetup function, FaultPlace place) {
        return AwsTrouble.value(() -> {
            FolderPermissions permissions = new FolderPermissions(clients.iam());
            GetFunctionConfigurationResponse asked = configuration(function);
            Optional<Diagnosis> lacking = place.isFolder()
                    ? permissions.of(asked, new FaultConfiguration(place.bucketArn(), place.key()))
                    : permissions.ofObject(asked, place.arn());
            return lacking.map(found -> Diagnosis.of(
                    found.cause(),
                    "add to a policy of %s: %s".formatted(function.role(), String.join(", ", place.statements()))));
        });
    }

    @Override
    public Outcome<Optional<Diagnosis>> route(FunctionSetup function) {
        return AwsTrouble.value(
                () -> new RouteToS3(clients.ec2(), clients.region().id()).of(configuration(function)));
    }

    private GetFunctionConfigurationResponse configuration(FunctionSetup function) {
        return clients.lambda().getFunctionConfiguration(r -> r.functionName(function.arn()));
    }

    @Override
    public Outcome<Presigned> presigned(FaultPlace place, Duration life) {
        return AwsTrouble.value(() -> {
            PresignedGetObjectRequest signed = clients.presigner()
                    .presignGetObject(r -> r.signatureDuration(life)
                            .getObjectRequest(get -> get.bucket(place.bucket()).key(place.key())));
            Instant end = signed.expiration().truncatedTo(ChronoUnit.SECONDS);
            Optional<Instant> session = clients.sessionEnds().filter(end::isAfter);
            return new Presigned(signed.url().toString(), session.orElse(end), session.isPresent());
        });
    }
}
