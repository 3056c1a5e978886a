package dev.gameday.rehearsal.aws.fis.action;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.CreateNetworkAclEntryRequest;
import software.amazon.awssdk.services.ec2.model.CreateNetworkAclRequest;
import software.amazon.awssdk.services.ec2.model.DeleteNetworkAclRequest;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkAclsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsRequest;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.NetworkAcl;
import software.amazon.awssdk.services.ec2.model.NetworkAclAssociation;
import software.amazon.awssdk.services.ec2.model.NetworkAclEntry;
import software.amazon.awssdk.services.ec2.model.ReplaceNetworkAclAssociationRequest;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.RuleAction;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;

/**
 * {@code aws:network:disrupt-connectivity}: for each subnet a clone of its network ACL with deny rules before all
 * others, tagged {@code managedByFIS}, takes the ACL's place; the end puts the former ACL back and deletes the clone. A
 * subnet that meanwhile follows another ACL is left alone.
 */
public final class ConnectivityEffect implements ActionEffect {
    private static final String TAG = "managedByFIS";
    private static final int CATCH_ALL = 32767;

    private final Ec2Client ec2;
    private final DeniedTraffic denied;
    private final Map<String, List<Swap>> swaps = new HashMap<>();

    public ConnectivityEffect(Ec2Client ec2) {
        this.ec2 = ec2;
        this.denied = new DeniedTraffic(ec2);
    }

    private record Swap(String subnetId, String former, String replacement) {}

    @Override
    public void begin(ActionContext action) {
        permits(action).begin(action.parameter("scope"));
        List<Swap> done = new ArrayList<>();
        swaps.put(nameOf(action), done);
        for (String arn : action.targets()) {
            String id = arn.substring(arn.lastIndexOf('/') + 1);
            Subnet subnet = ec2.describeSubnets(
                            DescribeSubnetsRequest.builder().subnetIds(id).build())
                    .subnets()
                    .get(0);
            NetworkAcl former = aclOf(id);
            refuseManaged(former, id);
            String clone = create(action, former.vpcId());
            // Noted before it is filled, so that the end also finds a clone that could not be finished.
            done.add(new Swap(id, former.networkAclId(), clone));
            fill(clone, former, denied.blocks(action, subnet));
            associate(id, former, clone);
        }
    }

    private static NetworkPermits permits(ActionContext action) {
        return new NetworkPermits(action.permit());
    }

    private static void refuseManaged(NetworkAcl acl, String subnetId) {
        if (acl.tags().stream().anyMatch(tag -> tag.key().equals(TAG))) {
            throw new ActionFailure(
                    "InvalidTarget", "The network ACL of subnet " + subnetId + " is already managed by FIS");
        }
    }

    private String create(ActionContext action, String vpcId) {
        return ec2.createNetworkAcl(CreateNetworkAclRequest.builder()
                        .vpcId(vpcId)
                        .tagSpecifications(TagSpecification.builder()
                                .resourceType(ResourceType.NETWORK_ACL)
                                .tags(tag(TAG, "true"), tag("fisExperimentId", action.experimentId()))
                                .build())
                        .build())
                .networkAcl()
                .networkAclId();
    }

    private void fill(String clone, NetworkAcl former, List<String> blocks) {
        int number = 0;
        for (String block : blocks) {
            number++;
            deny(clone, number, block, true);
            deny(clone, number, block, false);
        }
        copy(former, clone, number);
    }

    private void deny(String clone, int number, String block, boolean egress) {
        ec2.createNetworkAclEntry(CreateNetworkAclEntryRequest.builder()
                .networkAclId(clone)
                .ruleNumber(number)
                .egress(egress)
                .protocol("-1")
                .ruleAction(RuleAction.DENY)
                .cidrBlock(block)
                .build());
    }

    /** The former rules keep their numbers, unless one is as low as a deny rule: then all move up together. */
    private void copy(NetworkAcl former, String clone, int denied) {
        List<NetworkAclEntry> rules = former.entries().stream()
                .filter(rule -> rule.ruleNumber() != CATCH_ALL)
                .sorted(Comparator.comparing(NetworkAclEntry::ruleNumber))
                .toList();
        int shift = rules.stream().anyMatch(rule -> rule.ruleNumber() <= denied) ? denied : 0;
        for (NetworkAclEntry rule : rules) {
            ec2.createNetworkAclEntry(CreateNetworkAclEntryRequest.builder()
                    .networkAclId(clone)
                    .ruleNumber(rule.ruleNumber() + shift)
                    .egress(rule.egress())
                    .protocol(rule.protocol())
                    .ruleAction(rule.ruleAction())
                    .cidrBlock(rule.cidrBlock())
                    .portRange(rule.portRange())
                    .build());
        }
    }

    @Override
    public void end(ActionContext action) {
        List<Swap> done = swaps.getOrDefault(nameOf(action), List.of());
        if (!done.isEmpty()) {
            permits(action).end();
        }
        for (Swap swap : done) {
            NetworkAcl current = aclOf(swap.subnetId());
            if (current.networkAclId().equals(swap.replacement())) {
                associate(swap.subnetId(), current, swap.former());
            }
            deleteUnused(swap.replacement());
        }
        swaps.remove(nameOf(action));
    }

    private void deleteUnused(String clone) {
        find("network-acl-id", clone)
                .filter(acl -> acl.associations().isEmpty())
                .ifPresent(acl -> ec2.deleteNetworkAcl(
                        DeleteNetworkAclRequest.builder().networkAclId(clone).build()));
    }

    private NetworkAcl aclOf(String subnetId) {
        return find("association.subnet-id", subnetId).orElseThrow();
    }

    private Optional<NetworkAcl> find(String filter, String value) {
        return ec2
                .describeNetworkAcls(DescribeNetworkAclsRequest.builder()
                        .filters(Filter.builder().name(filter).values(value).build())
                        .build())
                .networkAcls()
                .stream()
                .findFirst();
    }

    private void associate(String subnetId, NetworkAcl current, String next) {
        String association = current.associations().stream()
                .filter(candidate -> candidate.subnetId().equals(subnetId))
                .map(NetworkAclAssociation::networkAclAssociationId)
                .findFirst()
                .orElseThrow();
        ec2.replaceNetworkAclAssociation(ReplaceNetworkAclAssociationRequest.builder()
                .associationId(association)
                .networkAclId(next)
                .build());
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    private static String nameOf(ActionContext action) {
        return action.experimentId() + "-" + action.actionName();
    }
}
