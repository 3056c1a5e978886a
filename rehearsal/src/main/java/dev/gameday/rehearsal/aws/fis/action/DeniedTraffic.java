package dev.gameday.rehearsal.aws.fis.action;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribePrefixListsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsRequest;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.PrefixList;
import software.amazon.awssdk.services.ec2.model.Subnet;

/** Which addresses a scope of {@code aws:network:disrupt-connectivity} cuts a subnet off from. */
public record DeniedTraffic(Ec2Client ec2) {
    /** The CIDR blocks to deny in both directions. */
    public List<String> blocks(ActionContext action, Subnet subnet) {
        String scope = action.parameter("scope");
        return switch (scope) {
            case "all" -> List.of("0.0.0.0/0");
            case "availability-zone" -> subnetsOfOtherZones(subnet);
            case "vpc" -> vpc(subnet.vpcId());
            case "prefix-list" ->
                prefixLists(DescribePrefixListsRequest.builder()
                        .prefixListIds(action.parameter("prefixListIdentifier"))
                        .build());
            default ->
                prefixLists(DescribePrefixListsRequest.builder()
                        .filters(named("prefix-list-name", "com.amazonaws.*." + scope))
                        .build());
        };
    }

    private List<String> subnetsOfOtherZones(Subnet subnet) {
        return ec2
                .describeSubnets(DescribeSubnetsRequest.builder()
                        .filters(named("vpc-id", subnet.vpcId()))
                        .build())
                .subnets()
                .stream()
                .filter(other -> !other.availabilityZone().equals(subnet.availabilityZone()))
                .map(Subnet::cidrBlock)
                .toList();
    }

    private List<String> vpc(String id) {
        return ec2.describeVpcs(DescribeVpcsRequest.builder().vpcIds(id).build()).vpcs().stream()
                .map(vpc -> vpc.cidrBlock())
                .toList();
    }

    private List<String> prefixLists(DescribePrefixListsRequest request) {
        Stream<PrefixList> lists = ec2.describePrefixLists(request).prefixLists().stream();
        return lists.flatMap(list -> list.cidrs().stream()).toList();
    }

    private static Filter named(String name, String value) {
        return Filter.builder().name(name).values(value).build();
    }
}
