package dev.gameday.rehearsal.aws.practice;

import dev.gameday.rehearsal.aws.ec2.Network;
import dev.gameday.rehearsal.aws.ec2.PracticeNetwork;
import dev.gameday.rehearsal.aws.lambda.ExtensionReader;
import dev.gameday.rehearsal.aws.lambda.FunctionPermissions;
import dev.gameday.rehearsal.aws.lambda.Functions;
import dev.gameday.rehearsal.flow.Interference;
import dev.gameday.rehearsal.flow.Surroundings;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import java.util.List;

/** Answers the practice flow from the state of the services: the only way in which a fault reaches it. */
public final class CloudSurroundings implements Surroundings {
    private final Functions functions;
    private final FunctionZones zones;
    private final FunctionPermissions permissions;
    private final Network network;
    private final ExtensionReader extension;
    private final LayeredFunctions layered;
    private final List<String> groups;

    public CloudSurroundings(
            FlowDescription flow,
            Functions functions,
            FunctionPermissions permissions,
            Network network,
            ExtensionReader extension,
            LayeredFunctions layered) {
        this.functions = functions;
        this.zones = new FunctionZones(functions);
        this.permissions = permissions;
        this.network = network;
        this.extension = extension;
        this.layered = layered;
        this.groups = PracticeNetwork.groups(flow);
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
    public Grant grant(String function, String action, String resourceArn) {
        return permissions.grant(function, action, resourceArn);
    }

    @Override
    public boolean connects(String fromGroup, Zone from, String toGroup, Zone to) {
        return network.permits(subnet(fromGroup, from), subnet(toGroup, to));
    }

    @Override
    public boolean reaches(String fromGroup, Zone from, String service) {
        return network.permitsEndpoint(subnet(fromGroup, from), service);
    }

    @Override
    public Path path(String fromGroup, Zone from, String toGroup, Zone to) {
        String near = subnet(fromGroup, from);
        String far = subnet(toGroup, to);
        return new KnownPath(network, () -> network.permits(near, far));
    }

    @Override
    public Path pathToEndpoint(String fromGroup, Zone from, String service) {
        String near = subnet(fromGroup, from);
        return new KnownPath(network, () -> network.permitsEndpoint(near, service));
    }

    @Override
    public List<Zone> zones(String function) {
        return zones.of(function);
    }

    @Override
    public Poll poll(String function, Zone zone) {
        return extension.poll(function, zone);
    }

    @Override
    public Interference interference(String function) {
        return layered.interference(function);
    }

    private String subnet(String group, Zone zone) {
        return PracticeNetwork.subnet(groups.indexOf(group), zone.index());
    }
}
