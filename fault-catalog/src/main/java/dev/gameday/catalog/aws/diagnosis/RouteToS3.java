package dev.gameday.catalog.aws.diagnosis;

import dev.gameday.catalog.diagnosis.Diagnosis;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;

/**
 * Can a function in a VPC reach S3: through a gateway endpoint in its subnet's route table, an interface endpoint, or a
 * route to everywhere. Access lists and security groups are not looked at.
 */
record RouteToS3(Ec2Client ec2, String region) {
    Optional<Diagnosis> of(GetFunctionConfigurationResponse function) {
        if (function.vpcConfig() == null || function.vpcConfig().subnetIds().isEmpty()) {
            return Optional.empty();
        }
        String vpc = function.vpcConfig().vpcId();
        List<VpcEndpoint> endpoints = ec2.describeVpcEndpoints(r ->
                        r.filters(filter("vpc-id", vpc), filter("service-name", "com.amazonaws." + region + ".s3")))
                .vpcEndpoints();
        if (endpoints.stream().anyMatch(endpoint -> endpoint.routeTableIds().isEmpty())) {
            return Optional.empty();
        }
        Set<String> gateways = endpoints.stream()
                .flatMap(endpoint -> endpoint.routeTableIds().stream())
                .collect(Collectors.toSet());
        List<RouteTable> tables =
                ec2.describeRouteTables(r -> r.filters(filter("vpc-id", vpc))).routeTables();
        List<String> cut = function.vpcConfig().subnetIds().stream()
                .filter(subnet -> table(tables, subnet)
                        .map(table -> !gateways.contains(table.routeTableId()) && !leadsOut(table))
                        .orElse(true))
                .toList();
        if (cut.isEmpty()) {
            return Optional.empty();
        }
        Diagnosis unreachable = Diagnosis.of(
                function.functionName() + " has no route to S3 from " + String.join(", ", cut)
                        + ", so its faults can't be read",
                "add a gateway endpoint for com.amazonaws." + region + ".s3 to " + vpc);
        List<String> without = cut.stream()
                .flatMap(subnet -> table(tables, subnet).stream())
                .map(RouteTable::routeTableId)
                .distinct()
                .toList();
        return Optional.of(
                without.isEmpty()
                        ? unreachable
                        : unreachable.mendedBy(
                                "aws ec2 create-vpc-endpoint --region %s --vpc-id %s --service-name com.amazonaws.%s.s3"
                                                .formatted(region, vpc, region)
                                        + " --route-table-ids " + String.join(" ", without)));
    }

    /** The subnet's own route table, else the VPC's main one. */
    private static Optional<RouteTable> table(List<RouteTable> tables, String subnet) {
        return tables.stream()
                .filter(table -> table.associations().stream().anyMatch(a -> subnet.equals(a.subnetId())))
                .findFirst()
                .or(() -> tables.stream()
                        .filter(table -> table.associations().stream().anyMatch(a -> Boolean.TRUE.equals(a.main())))
                        .findFirst());
    }

    private static boolean leadsOut(RouteTable table) {
        return table.routes().stream()
                .anyMatch(route -> "0.0.0.0/0".equals(route.destinationCidrBlock())
                        && (route.natGatewayId() != null
                                || route.transitGatewayId() != null
                                || route.networkInterfaceId() != null
                                || route.instanceId() != null));
    }

    private static Filter filter(String name, String value) {
        return Filter.builder().name(name).values(value).build();
    }
}
