package dev.gameday.rehearsal.aws.ec2;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.AvailabilityZone;
import software.amazon.awssdk.services.ec2.model.CreateNetworkAclEntryRequest;
import software.amazon.awssdk.services.ec2.model.CreateNetworkAclEntryResponse;
import software.amazon.awssdk.services.ec2.model.CreateNetworkAclRequest;
import software.amazon.awssdk.services.ec2.model.CreateNetworkAclResponse;
import software.amazon.awssdk.services.ec2.model.CreateTagsRequest;
import software.amazon.awssdk.services.ec2.model.CreateTagsResponse;
import software.amazon.awssdk.services.ec2.model.CreateVpcEndpointRequest;
import software.amazon.awssdk.services.ec2.model.CreateVpcEndpointResponse;
import software.amazon.awssdk.services.ec2.model.DeleteNetworkAclEntryRequest;
import software.amazon.awssdk.services.ec2.model.DeleteNetworkAclEntryResponse;
import software.amazon.awssdk.services.ec2.model.DeleteNetworkAclRequest;
import software.amazon.awssdk.services.ec2.model.DeleteNetworkAclResponse;
import software.amazon.awssdk.services.ec2.model.DeleteTagsRequest;
import software.amazon.awssdk.services.ec2.model.DeleteTagsResponse;
import software.amazon.awssdk.services.ec2.model.DeleteVpcEndpointsRequest;
import software.amazon.awssdk.services.ec2.model.DeleteVpcEndpointsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeAvailabilityZonesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeAvailabilityZonesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkAclsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkAclsResponse;
import software.amazon.awssdk.services.ec2.model.DescribePrefixListsRequest;
import software.amazon.awssdk.services.ec2.model.DescribePrefixListsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeRouteTablesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeRouteTablesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcEndpointsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcEndpointsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsResponse;
import software.amazon.awssdk.services.ec2.model.ReplaceNetworkAclAssociationRequest;
import software.amazon.awssdk.services.ec2.model.ReplaceNetworkAclAssociationResponse;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.ec2.model.VpcState;

/**
 * EC2's operations on subnets and network ACLs, answered from a {@link Network}. Answers are never paged: the network
 * is smaller than a page. Errors carry EC2's codes, as {@code InvalidNetworkAclID.NotFound}.
 */
public final class Ec2Handler implements Ec2Client {
    private static final Selection<ZonalSubnet> SUBNETS = new Selection<>(
            Map.of(
                    "subnet-id", subnet -> List.of(subnet.id()),
                    "vpc-id", subnet -> List.of(subnet.vpcId()),
                    "availability-zone", subnet -> List.of(subnet.zoneName()),
                    "availabilityZone", subnet -> List.of(subnet.zoneName()),
                    "availability-zone-id", subnet -> List.of(subnet.zoneId()),
                    "cidr-block", subnet -> List.of(subnet.cidr().toString()),
                    "state", subnet -> List.of("available")),
            ZonalSubnet::tags);
    private static final Selection<AvailabilityZone> ZONES = new Selection<>(
            Map.of(
                    "zone-name", zone -> List.of(zone.zoneName()),
                    "zone-id", zone -> List.of(zone.zoneId()),
                    "region-name", zone -> List.of(zone.regionName()),
                    "state", zone -> List.of("available")),
            zone -> Map.of());
    private static final Selection<Network.AddressList> PREFIX_LISTS = new Selection<>(
            Map.of("prefix-list-id", list -> List.of(list.id()), "prefix-list-name", list -> List.of(list.name())),
            list -> Map.of());

    private final Network network;
    private final AclChanges changes;
    private final Descriptions descriptions;
    private final Endpoints endpoints;
    private final Selection<AccessList> acls;

    /** A handler that answers for, and changes, that network of the account. */
    public Ec2Handler(Network network, String account, String region) {
        this.network = network;
        this.changes = new AclChanges(network);
        this.descriptions = new Descriptions(account, region);
        this.endpoints = new Endpoints(network, account, region);
        this.acls = new Selection<>(
                Map.of(
                        "network-acl-id", list -> List.of(list.id()),
                        "vpc-id", list -> List.of(list.vpcId()),
                        "default", list -> List.of(String.valueOf(list.isDefault())),
                        "association.network-acl-id", list -> List.of(list.id()),
                        "association.association-id", list -> associated(list, Network.Association::id),
                        "association.subnet-id", list -> associated(list, Network.Association::subnetId)),
                AccessList::tags);
    }

    private Collection<String> associated(AccessList list, Function<Network.Association, String> field) {
        return network.associationsOf(list).stream().map(field).toList();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}

    @Override
    public DescribeSubnetsResponse describeSubnets(DescribeSubnetsRequest request) {
        refuseDryRun(request.dryRun());
        Stream<ZonalSubnet> chosen = request.subnetIds().isEmpty()
                ? network.subnets().stream()
                : request.subnetIds().stream()
                        .map(id -> network.findSubnet(id).orElseThrow(() -> Ec2Errors.noSuchSubnet(id)));
        return DescribeSubnetsResponse.builder()
                .subnets(chosen.filter(SUBNETS.of(request.filters()))
                        .map(descriptions::subnet)
                        .toList())
                .build();
    }

    @Override
    public DescribeNetworkAclsResponse describeNetworkAcls(DescribeNetworkAclsRequest request) {
        refuseDryRun(request.dryRun());
        Stream<AccessList> chosen = request.networkAclIds().isEmpty()
                ? network.lists().stream()
                : request.networkAclIds().stream()
                        .map(id -> network.findList(id).orElseThrow(() -> Ec2Errors.noSuchAcl(id)));
        return DescribeNetworkAclsResponse.builder()
                .networkAcls(chosen.filter(acls.of(request.filters()))
                        .map(list -> descriptions.acl(list, network.associationsOf(list)))
                        .toList())
                .build();
    }

    @Override
    public CreateNetworkAclResponse createNetworkAcl(CreateNetworkAclRequest request) {
        refuseDryRun(request.dryRun());
        AccessList list = changes.create(request);
        return CreateNetworkAclResponse.builder()
                .networkAcl(descriptions.acl(list, List.of()))
                .build();
    }

    @Override
    public CreateNetworkAclEntryResponse createNetworkAclEntry(CreateNetworkAclEntryRequest request) {
        refuseDryRun(request.dryRun());
        changes.createEntry(request);
        return CreateNetworkAclEntryResponse.builder().build();
    }

    @Override
    public DeleteNetworkAclEntryResponse deleteNetworkAclEntry(DeleteNetworkAclEntryRequest request) {
        refuseDryRun(request.dryRun());
        changes.deleteEntry(request);
        return DeleteNetworkAclEntryResponse.builder().build();
    }

    @Override
    public ReplaceNetworkAclAssociationResponse replaceNetworkAclAssociation(
            ReplaceNetworkAclAssociationRequest request) {
        refuseDryRun(request.dryRun());
        return ReplaceNetworkAclAssociationResponse.builder()
                .newAssociationId(changes.replaceAssociation(request))
                .build();
    }

    @Override
    public DeleteNetworkAclResponse deleteNetworkAcl(DeleteNetworkAclRequest request) {
        refuseDryRun(request.dryRun());
        changes.delete(request);
        return DeleteNetworkAclResponse.builder().build();
    }

    @Override
    public CreateTagsResponse createTags(CreateTagsRequest request) {
        refuseDryRun(request.dryRun());
        changes.tag(request);
        return CreateTagsResponse.builder().build();
    }

    @Override
    public DeleteTagsResponse deleteTags(DeleteTagsRequest request) {
        refuseDryRun(request.dryRun());
        changes.untag(request);
        return DeleteTagsResponse.builder().build();
    }

    @Override
    public DescribeRouteTablesResponse describeRouteTables(DescribeRouteTablesRequest request) {
        refuseDryRun(request.dryRun());
        return DescribeRouteTablesResponse.builder()
                .routeTables(endpoints.routeTables(request))
                .build();
    }

    @Override
    public DescribeVpcEndpointsResponse describeVpcEndpoints(DescribeVpcEndpointsRequest request) {
        refuseDryRun(request.dryRun());
        return DescribeVpcEndpointsResponse.builder()
                .vpcEndpoints(endpoints.endpoints(request))
                .build();
    }

    @Override
    public CreateVpcEndpointResponse createVpcEndpoint(CreateVpcEndpointRequest request) {
        refuseDryRun(request.dryRun());
        return CreateVpcEndpointResponse.builder()
                .vpcEndpoint(endpoints.create(request))
                .build();
    }

    @Override
    public DeleteVpcEndpointsResponse deleteVpcEndpoints(DeleteVpcEndpointsRequest request) {
        refuseDryRun(request.dryRun());
        return DeleteVpcEndpointsResponse.builder()
                .unsuccessful(endpoints.delete(request))
                .build();
    }

    @Override
    public DescribeAvailabilityZonesResponse describeAvailabilityZones(DescribeAvailabilityZonesRequest request) {
        refuseDryRun(request.dryRun());
        List<AvailabilityZone> zones = network.subnets().stream()
                .map(descriptions::zone)
                .distinct()
                .filter(ZONES.of(request.filters()))
                .toList();
        refuseUnknownZone(request.zoneNames(), zones, AvailabilityZone::zoneName);
        refuseUnknownZone(request.zoneIds(), zones, AvailabilityZone::zoneId);
        return DescribeAvailabilityZonesResponse.builder()
                .availabilityZones(zones.stream()
                        .filter(named(request.zoneNames(), AvailabilityZone::zoneName))
                        .filter(named(request.zoneIds(), AvailabilityZone::zoneId))
                        .toList())
                .build();
    }

    private static void refuseUnknownZone(
            List<String> wanted, List<AvailabilityZone> zones, Function<AvailabilityZone, String> name) {
        List<String> known = zones.stream().map(name).toList();
        wanted.stream().filter(zone -> !known.contains(zone)).findFirst().ifPresent(zone -> {
            throw Ec2Errors.of("InvalidParameterValue", "Invalid availability zone: [" + zone + "]");
        });
    }

    private static Predicate<AvailabilityZone> named(List<String> wanted, Function<AvailabilityZone, String> name) {
        return zone -> wanted.isEmpty() || wanted.contains(name.apply(zone));
    }

    @Override
    public DescribePrefixListsResponse describePrefixLists(DescribePrefixListsRequest request) {
        refuseDryRun(request.dryRun());
        List<String> known =
                network.addressLists().stream().map(Network.AddressList::id).toList();
        request.prefixListIds().stream()
                .filter(id -> !known.contains(id))
                .findFirst()
                .ifPresent(id -> {
                    throw Ec2Errors.of(
                            "InvalidPrefixListId.NotFound", "The prefix list ID '" + id + "' does not exist");
                });
        return DescribePrefixListsResponse.builder()
                .prefixLists(network.addressLists().stream()
                        .filter(list -> request.prefixListIds().isEmpty()
                                || request.prefixListIds().contains(list.id()))
                        .filter(PREFIX_LISTS.of(request.filters()))
                        .map(Descriptions::prefixList)
                        .toList())
                .build();
    }

    @Override
    public DescribeVpcsResponse describeVpcs(DescribeVpcsRequest request) {
        refuseDryRun(request.dryRun());
        request.vpcIds().stream()
                .filter(id -> !id.equals(network.vpcId()))
                .findFirst()
                .ifPresent(id -> {
                    throw Ec2Errors.noSuchVpc(id);
                });
        Selection<Network> vpcs = new Selection<>(Map.of("vpc-id", vpc -> List.of(vpc.vpcId())), vpc -> Map.of());
        return DescribeVpcsResponse.builder()
                .vpcs(Stream.of(network)
                        .filter(vpcs.of(request.filters()))
                        .map(vpc -> Vpc.builder()
                                .vpcId(vpc.vpcId())
                                .cidrBlock(vpc.vpcCidr().toString())
                                .ownerId(descriptions.account())
                                .isDefault(false)
                                .state(VpcState.AVAILABLE)
                                .build())
                        .toList())
                .build();
    }

    private static void refuseDryRun(Boolean dryRun) {
        if (Boolean.TRUE.equals(dryRun)) {
            throw Ec2Errors.dryRun();
        }
    }
}
