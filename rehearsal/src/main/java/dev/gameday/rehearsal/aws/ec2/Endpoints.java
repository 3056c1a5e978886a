package dev.gameday.rehearsal.aws.ec2;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.ec2.model.CreateVpcEndpointRequest;
import software.amazon.awssdk.services.ec2.model.DeleteVpcEndpointsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeRouteTablesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcEndpointsRequest;
import software.amazon.awssdk.services.ec2.model.Route;
import software.amazon.awssdk.services.ec2.model.RouteState;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import software.amazon.awssdk.services.ec2.model.RouteTableAssociation;
import software.amazon.awssdk.services.ec2.model.State;
import software.amazon.awssdk.services.ec2.model.UnsuccessfulItem;
import software.amazon.awssdk.services.ec2.model.UnsuccessfulItemError;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;
import software.amazon.awssdk.services.ec2.model.VpcEndpointType;

/** EC2's operations on route tables and gateway endpoints. Interface endpoints are neither made nor listed. */
record Endpoints(Network network, String account, String region) {
    private static final Selection<RouteTable> TABLES = new Selection<>(
            Map.of(
                    "route-table-id", table -> List.of(table.routeTableId()),
                    "vpc-id", table -> List.of(table.vpcId()),
                    "association.subnet-id",
                            table -> table.associations().stream()
                                    .map(RouteTableAssociation::subnetId)
                                    .toList()),
            table -> Map.of());
    private static final Selection<VpcEndpoint> ENDPOINTS = new Selection<>(
            Map.of(
                    "vpc-endpoint-id", endpoint -> List.of(endpoint.vpcEndpointId()),
                    "vpc-id", endpoint -> List.of(endpoint.vpcId()),
                    "service-name", endpoint -> List.of(endpoint.serviceName()),
                    "vpc-endpoint-type", endpoint -> List.of(endpoint.vpcEndpointTypeAsString()),
                    "vpc-endpoint-state", endpoint -> List.of(endpoint.stateAsString())),
            endpoint -> Map.of());

    List<RouteTable> routeTables(DescribeRouteTablesRequest request) {
        List<RouteTable> all = network.routes().bySubnet().entrySet().stream()
                .map(entry -> table(entry.getKey(), entry.getValue()))
                .toList();
        request.routeTableIds().stream()
                .filter(id ->
                        all.stream().noneMatch(table -> table.routeTableId().equals(id)))
                .findFirst()
                .ifPresent(id -> {
                    throw Ec2Errors.of("InvalidRouteTableID.NotFound", "The routeTable ID '" + id + "' does not exist");
                });
        return all.stream()
                .filter(table -> request.routeTableIds().isEmpty()
                        || request.routeTableIds().contains(table.routeTableId()))
                .filter(TABLES.of(request.filters()))
                .toList();
    }

    private RouteTable table(String subnet, String id) {
        List<Route> routes = new ArrayList<>();
        routes.add(Route.builder()
                .destinationCidrBlock(network.vpcCidr().toString())
                .gatewayId("local")
                .state(RouteState.ACTIVE)
                .build());
        network.routes().gateways().stream()
                .filter(gateway -> gateway.tables().contains(id))
                .map(gateway -> Route.builder()
                        .destinationPrefixListId(network.prefixListOf(gateway.service()))
                        .gatewayId(gateway.id())
                        .state(RouteState.ACTIVE)
                        .build())
                .forEach(routes::add);
        return RouteTable.builder()
                .routeTableId(id)
                .vpcId(network.vpcId())
                .ownerId(account)
                .routes(routes)
                .associations(RouteTableAssociation.builder()
                        .routeTableAssociationId("rtbassoc-" + id.substring("rtb-".length()))
                        .routeTableId(id)
                        .subnetId(subnet)
                        .main(false)
                        .build())
                .build();
    }

    List<VpcEndpoint> endpoints(DescribeVpcEndpointsRequest request) {
        request.vpcEndpointIds().stream()
                .filter(id -> network.routes().find(id).isEmpty())
                .findFirst()
                .ifPresent(id -> {
                    throw missing(id);
                });
        return network.routes().gateways().stream()
                .filter(gateway -> request.vpcEndpointIds().isEmpty()
                        || request.vpcEndpointIds().contains(gateway.id()))
                .map(this::endpoint)
                .filter(ENDPOINTS.of(request.filters()))
                .toList();
    }

    VpcEndpoint create(CreateVpcEndpointRequest request) {
        if (!network.vpcId().equals(request.vpcId())) {
            throw Ec2Errors.of("InvalidVpcId.NotFound", "The Vpc Id " + request.vpcId() + " does not exist");
        }
        String service = RouteTables.GATEWAY_SERVICES.stream()
                .filter(name -> name(name).equals(request.serviceName()))
                .findFirst()
                .orElseThrow(() -> Ec2Errors.of(
                        "InvalidServiceName",
                        "The Vpc Endpoint Service '" + request.serviceName() + "' does not exist"));
        if (request.vpcEndpointType() != null && request.vpcEndpointType() != VpcEndpointType.GATEWAY) {
            throw Ec2Errors.of("InvalidParameter", "Only gateway endpoints are rehearsed");
        }
        Set<String> tables = new TreeSet<>(request.routeTableIds());
        tables.stream()
                .filter(table -> !network.routes().knows(table))
                .findFirst()
                .ifPresent(table -> {
                    throw Ec2Errors.of(
                            "InvalidRouteTableId.NotFound", "The route table '" + table + "' does not exist");
                });
        VpcEndpoint made = endpoint(network.routes().create(service, tables));
        network.forgetAnswers();
        return made;
    }

    /** Deletes what exists; the rest is told one by one, as EC2 does. */
    List<UnsuccessfulItem> delete(DeleteVpcEndpointsRequest request) {
        List<UnsuccessfulItem> unsuccessful = new ArrayList<>();
        for (String id : request.vpcEndpointIds()) {
            if (network.routes().find(id).isPresent()) {
                network.routes().remove(id);
            } else {
                unsuccessful.add(UnsuccessfulItem.builder()
                        .resourceId(id)
                        .error(UnsuccessfulItemError.builder()
                                .code("InvalidVpcEndpointId.NotFound")
                                .message("The Vpc Endpoint Id '" + id + "' does not exist")
                                .build())
                        .build());
            }
        }
        network.forgetAnswers();
        return unsuccessful;
    }

    private VpcEndpoint endpoint(RouteTables.Gateway gateway) {
        return VpcEndpoint.builder()
                .vpcEndpointId(gateway.id())
                .vpcEndpointType(VpcEndpointType.GATEWAY)
                .vpcId(network.vpcId())
                .serviceName(name(gateway.service()))
                .state(State.AVAILABLE)
                .ownerId(account)
                .routeTableIds(gateway.tables().stream().sorted().toList())
                .build();
    }

    private String name(String service) {
        return "com.amazonaws." + region + "." + service;
    }

    private static RuntimeException missing(String id) {
        return Ec2Errors.of("InvalidVpcEndpointId.NotFound", "The Vpc Endpoint Id '" + id + "' does not exist");
    }
}
