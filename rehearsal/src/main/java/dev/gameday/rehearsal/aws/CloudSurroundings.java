package dev.gameday.rehearsal.aws;

import dev.gameday.rehearsal.aws.ec2.Network;
import dev.gameday.rehearsal.aws.ec2.PracticeNetwork;
import dev.gameday.rehearsal.aws.lambda.ExtensionReader;
import dev.gameday.rehearsal.aws.lambda.FunctionPermissions;
import dev.gameday.rehearsal.aws.lambda.Functions;
import dev.gameday.rehearsal.flow.Surroundings;
import java.util.List;

/** Answers the practice flow from the state of the services: the only way in which a fault reaches it. */
public final class CloudSurroundings implements Surroundings {
    private final Functions functions;
    private final FunctionZones zones;
    private final FunctionPermissions permissions;
    private final Network network;
    private final ExtensionReader extension;

    public CloudSurroundings(
            Functions functions, FunctionPermissions permissions, Network network, ExtensionReader extension) {
        this.functions = functions;
        this.zones = new FunctionZones(functions);
        this.permissions = permissions;
        this.network = network;
        this.extension = extension;
    }

    @Override
    public Settings settings(String function) {
        return functions.settings(function);
    }

    @Override
    public Permission permission(String function, String action, String resourceArn) {
        return permissions.permission(function, action, resourceArn);
    }

    @Override
    public boolean connects(Zone from, Zone to) {
        return network.permits(PracticeNetwork.functionSubnet(from.index()), PracticeNetwork.pricingSubnet(to.index()));
    }

    @Override
    public boolean reaches(Zone from, String service) {
        return network.permitsEndpoint(PracticeNetwork.functionSubnet(from.index()), service);
    }

    @Override
    public List<Zone> zones(String function) {
        return zones.of(function);
    }

    @Override
    public Poll poll(String function, Zone zone) {
        return extension.poll(function, zone);
    }
}
