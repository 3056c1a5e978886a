package dev.gameday.rehearsal.flow.run;

import dev.gameday.rehearsal.flow.Surroundings;
import dev.gameday.rehearsal.flow.Surroundings.Grant;
import dev.gameday.rehearsal.flow.Surroundings.Path;
import dev.gameday.rehearsal.flow.Surroundings.Permission;
import dev.gameday.rehearsal.flow.Surroundings.Zone;
import java.util.concurrent.TimeUnit;

/**
 * A handler's way to one action of an AWS service: what its role must allow, and the Regional endpoint that its zone
 * must reach.
 */
public final class AwsAccess {
    /** The error's name when the role does not allow the call. */
    public static final String ACCESS_DENIED = "AccessDeniedException";

    /** The error's name when the endpoint's network does not answer; the name itself still resolves. */
    public static final String CONNECT_TIMEOUT = "ConnectTimeoutError";

    private static final long CONNECT_TIMEOUT_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Grant grant;
    private final Path[] paths = new Path[Zone.ALL.size()];
    private final String unreachable;

    /** The way from that group of subnets to {@code action}, as {@code sqs:SendMessage}, with that grant. */
    public AwsAccess(Surroundings surroundings, Grant grant, String subnets, String action, String region) {
        this.grant = grant;
        String service = action.substring(0, action.indexOf(':'));
        for (Zone zone : Zone.ALL) {
            paths[zone.index()] = surroundings.pathToEndpoint(subnets, zone, service);
        }
        this.unreachable = "Connect timeout on endpoint URL: \"https://" + service + "." + region + ".amazonaws.com/\"";
    }

    /**
     * Whether the call goes through; if not, the run has been made to fail. What a run found good holds for the rest of
     * it, so a denial or a cut fails whole batches and duplicates nothing.
     */
    public boolean isOpenTo(Execution execution) {
        if (execution.isVerified()) {
            return true;
        }
        if (!paths[execution.zone().index()].isOpen()) {
            execution.failAfter(CONNECT_TIMEOUT_NANOS, CONNECT_TIMEOUT, unreachable);
            return false;
        }
        Permission permission = grant.permission();
        if (!permission.allowed()) {
            execution.fail(ACCESS_DENIED, permission.message());
            return false;
        }
        execution.verify();
        return true;
    }

    /** Whether the call would go through in a run that is foretold; if not, that run fails. */
    public boolean isOpenTo(Foresight foresight) {
        if (!paths[foresight.zone().index()].isOpen()) {
            foresight.takes(CONNECT_TIMEOUT_NANOS);
            foresight.fails(CONNECT_TIMEOUT, unreachable);
            return false;
        }
        Permission permission = grant.permission();
        if (!permission.allowed()) {
            foresight.fails(ACCESS_DENIED, permission.message());
        }
        return permission.allowed();
    }
}
