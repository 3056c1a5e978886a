package dev.gameday.rehearsal.aws.lambda;

import dev.gameday.rehearsal.aws.lambda.layer.LayerVersion;
import dev.gameday.rehearsal.flow.Surroundings.Permission;
import dev.gameday.rehearsal.flow.Surroundings.Poll;
import dev.gameday.rehearsal.flow.Surroundings.Zone;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the FIS extension in a function's environment finds when it polls: nothing unless the function is armed, an error
 * that it logs and passes over when its role or its network keeps it from S3, or the active faults. The extension fails
 * open, so none of these stops an invocation (reference/fis.md, "Lambda extension").
 */
public final class ExtensionReader {
    private static final String FAILED =
            "[AWS FIS EXTENSION] failed to retrieve active fault configurations from s3://";

    private final Functions functions;
    private final FunctionPermissions permissions;
    private final Set<String> extensionLayers;
    private final Predicate<Zone> reachesS3;
    private final FaultDocuments documents;

    /**
     * {@code extensionLayers} are the layer versions that the public SSM parameters name, of which any version counts;
     * {@code reachesS3} tells whether a zone's function subnet reaches S3.
     */
    public ExtensionReader(
            Functions functions,
            FunctionPermissions permissions,
            Collection<String> extensionLayers,
            Predicate<Zone> reachesS3,
            FaultDocuments documents) {
        this.functions = functions;
        this.permissions = permissions;
        this.extensionLayers =
                extensionLayers.stream().map(LayerVersion::withoutVersion).collect(Collectors.toUnmodifiableSet());
        this.reachesS3 = reachesS3;
        this.documents = documents;
    }

    /** What an environment of the function in that zone finds now. */
    public Poll poll(String function, Zone zone) {
        Optional<FaultFolder> folder = FaultFolder.of(functions.inForce(function), extensionLayers);
        return folder.isPresent() ? poll(function, zone, folder.get()) : new Poll.NotArmed();
    }

    private Poll poll(String function, Zone zone, FaultFolder folder) {
        if (!reachesS3.test(zone)) {
            return failed(folder, "RequestTimeout: connection to the endpoint of s3 timed out");
        }
        String prefix = folder.prefix() + function + "/";
        Permission list =
                permissions.permission(function, "s3:ListBucket", folder.bucketArn(), Map.of("s3:prefix", prefix));
        Permission get = permissions.permission(function, "s3:GetObject", folder.objectArn(prefix));
        if (!list.allowed() || !get.allowed()) {
            return failed(folder, "AccessDenied: " + (list.allowed() ? get : list).message());
        }
        return new Poll.Active(documents.active(folder.bucket(), folder.prefix(), function));
    }

    private static Poll failed(FaultFolder folder, String reason) {
        return new Poll.Failed(FAILED + folder.bucket() + "/" + folder.prefix() + ": " + reason);
    }
}
