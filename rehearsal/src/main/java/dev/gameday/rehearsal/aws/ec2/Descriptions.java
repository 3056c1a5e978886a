package dev.gameday.rehearsal.aws.ec2;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.AvailabilityZone;
import software.amazon.awssdk.services.ec2.model.AvailabilityZoneOptInStatus;
import software.amazon.awssdk.services.ec2.model.AvailabilityZoneState;
import software.amazon.awssdk.services.ec2.model.NetworkAcl;
import software.amazon.awssdk.services.ec2.model.NetworkAclAssociation;
import software.amazon.awssdk.services.ec2.model.PrefixList;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.SubnetState;
import software.amazon.awssdk.services.ec2.model.Tag;

/** How the network's parts look in EC2's answers. */
record Descriptions(String account, String region) {
    /** The addresses that AWS keeps for itself in every subnet. */
    private static final int RESERVED_ADDRESSES = 5;

    Subnet subnet(ZonalSubnet subnet) {
        return Subnet.builder()
                .subnetId(subnet.id())
                .subnetArn("arn:aws:ec2:" + region + ":" + account + ":subnet/" + subnet.id())
                .vpcId(subnet.vpcId())
                .ownerId(account)
                .cidrBlock(subnet.cidr().toString())
                .availabilityZone(subnet.zoneName())
                .availabilityZoneId(subnet.zoneId())
                .availableIpAddressCount(subnet.cidr().size() - RESERVED_ADDRESSES)
                .state(SubnetState.AVAILABLE)
                .defaultForAz(false)
                .mapPublicIpOnLaunch(false)
                .tags(tags(subnet.tags()))
                .build();
    }

    NetworkAcl acl(AccessList list, List<Network.Association> associations) {
        return NetworkAcl.builder()
                .networkAclId(list.id())
                .vpcId(list.vpcId())
                .ownerId(account)
                .isDefault(list.isDefault())
                .entries(Stream.concat(list.rules(true).stream(), list.rules(false).stream())
                        .map(AclRule::toEntry)
                        .toList())
                .associations(
                        associations.stream().map(Descriptions::association).toList())
                .tags(tags(list.tags()))
                .build();
    }

    AvailabilityZone zone(ZonalSubnet subnet) {
        return AvailabilityZone.builder()
                .zoneName(subnet.zoneName())
                .zoneId(subnet.zoneId())
                .regionName(region)
                .groupName(region + "-zg-1")
                .networkBorderGroup(region)
                .zoneType("availability-zone")
                .optInStatus(AvailabilityZoneOptInStatus.OPT_IN_NOT_REQUIRED)
                .state(AvailabilityZoneState.AVAILABLE)
                .build();
    }

    static PrefixList prefixList(Network.AddressList list) {
        return PrefixList.builder()
                .prefixListId(list.id())
                .prefixListName(list.name())
                .cidrs(list.blocks().stream().map(Cidr::toString).toList())
                .build();
    }

    private static NetworkAclAssociation association(Network.Association association) {
        return NetworkAclAssociation.builder()
                .networkAclAssociationId(association.id())
                .networkAclId(association.list().id())
                .subnetId(association.subnetId())
                .build();
    }

    private static List<Tag> tags(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }
}
