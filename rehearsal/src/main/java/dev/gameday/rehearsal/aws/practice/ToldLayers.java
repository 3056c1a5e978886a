package dev.gameday.rehearsal.aws.practice;

import dev.gameday.rehearsal.aws.lambda.FunctionPermissions;
import dev.gameday.rehearsal.flow.Surroundings.Permission;
import dev.gameday.rehearsal.sandbox.Blueprint;
import dev.gameday.rehearsal.sandbox.LogSink;
import dev.gameday.rehearsal.sandbox.runtime.Payload;
import dev.gameday.rehearsal.sandbox.sample.KnownLayers;
import dev.gameday.rehearsal.sandbox.sample.KnownLayers.ObjectRead;
import dev.gameday.rehearsal.sandbox.sample.Sampler;
import dev.gameday.rehearsal.sandbox.sample.Samples;
import dev.gameday.rehearsal.sandbox.sample.ToldSamples;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * What known layers do to functions where no code is run: by the rehearsal's time, and with what S3 gives the function's own
 * role.
 */
public record ToldLayers(
        KnownLayers known, FunctionPermissions permissions, S3Client s3, InstantSource clock, LogSink log) {
    private static final int FORBIDDEN = 403;
    private static final int OK = 200;

    /** Samples of a function made so; empty where its layers aren't known. */
    Optional<Samples> of(Blueprint blueprint, String functionArn) {
        List<KnownLayers.KnownSandbox> sandboxes = known.sandboxes(
                blueprint, (bucket, key) -> read(blueprint.function(), bucket, key), clock, Sampler.SANDBOXES);
        return sandboxes.isEmpty()
                ? Optional.empty()
                : Optional.of(new ToldSamples(
                        blueprint.function(), functionArn, blueprint.limits().timeout(), sandboxes, clock, log));
    }

    private ObjectRead read(String function, String bucket, String key) {
        Permission permission = permissions.permission(function, "s3:GetObject", "arn:aws:s3:::" + bucket + "/" + key);
        if (!permission.allowed()) {
            return new ObjectRead(FORBIDDEN, Payload.of(permission.message()));
        }
        try {
            return new ObjectRead(
                    OK,
                    Payload.of(s3.getObjectAsBytes(get -> get.bucket(bucket).key(key))
                            .asByteArray()));
        } catch (S3Exception refused) {
            return new ObjectRead(refused.statusCode(), Payload.of(String.valueOf(refused.getMessage())));
        }
    }
}
