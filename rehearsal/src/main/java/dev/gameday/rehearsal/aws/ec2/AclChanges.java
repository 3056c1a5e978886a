package dev.gameday.rehearsal.aws.ec2;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.CreateNetworkAclEntryRequest;
import software.amazon.awssdk.services.ec2.model.CreateNetworkAclRequest;
import software.amazon.awssdk.services.ec2.model.CreateTagsRequest;
import software.amazon.awssdk.services.ec2.model.DeleteNetworkAclEntryRequest;
import software.amazon.awssdk.services.ec2.model.DeleteNetworkAclRequest;
import software.amazon.awssdk.services.ec2.model.DeleteTagsRequest;
import software.amazon.awssdk.services.ec2.model.PortRange;
import software.amazon.awssdk.services.ec2.model.ReplaceNetworkAclAssociationRequest;
import software.amazon.awssdk.services.ec2.model.RuleAction;
import software.amazon.awssdk.services.ec2.model.Tag;

/** The changes that EC2 makes to network ACLs and tags, each checked as EC2 checks it before anything changes. */
record AclChanges(Network network) {
    private static final int RULES_PER_DIRECTION = 20;
    private static final int HIGHEST_RULE = 32766;
    private static final int TAGS_PER_RESOURCE = 50;
    private static final Map<String, String> PROTOCOLS = Map.of("tcp", "6", "udp", "17", "icmp", "1", "all", "-1");

    AccessList create(CreateNetworkAclRequest request) {
        String vpc = required(request.vpcId(), "vpcId");
        if (!vpc.equals(network.vpcId())) {
            throw Ec2Errors.noSuchVpc(vpc);
        }
        Map<String, String> tags = request.tagSpecifications().stream()
                .flatMap(specification -> specification.tags().stream())
                .collect(Collectors.toMap(Tag::key, Tag::value));
        AccessList list = network.createList();
        list.tags().putAll(tags);
        return list;
    }

    void createEntry(CreateNetworkAclEntryRequest request) {
        AccessList list = list(request.networkAclId());
        AclRule rule = rule(request);
        if (list.has(rule.number(), rule.egress())) {
            throw Ec2Errors.of(
                    "NetworkAclEntryAlreadyExists",
                    "The network acl entry identified by " + rule.number() + " already exists.");
        }
        if (list.rules(rule.egress()).size() > RULES_PER_DIRECTION) {
            throw Ec2Errors.of(
                    "NetworkAclEntryLimitExceeded", "The maximum number of network acl entries has been reached.");
        }
        list.put(rule);
        network.forgetAnswers();
    }

    private static AclRule rule(CreateNetworkAclEntryRequest request) {
        int number = required(request.ruleNumber(), "ruleNumber");
        if (number < 1 || number > HIGHEST_RULE) {
            throw Ec2Errors.of("InvalidParameterValue", "Invalid rule number: " + number);
        }
        String block = required(request.cidrBlock(), "cidrBlock or ipv6CidrBlock");
        Cidr cidr = Cidr.parse(block)
                .orElseThrow(() -> Ec2Errors.of(
                        "InvalidParameterValue", "Value (" + block + ") for parameter cidrBlock is invalid."));
        String protocol = required(request.protocol(), "protocol");
        return new AclRule(
                number,
                required(request.egress(), "egress"),
                required(request.ruleAction(), "ruleAction") == RuleAction.ALLOW,
                PROTOCOLS.getOrDefault(protocol, protocol),
                cidr,
                Optional.ofNullable(request.portRange()).map(AclChanges::ports));
    }

    private static AclRule.Ports ports(PortRange range) {
        return new AclRule.Ports(required(range.from(), "portRange.from"), required(range.to(), "portRange.to"));
    }

    void deleteEntry(DeleteNetworkAclEntryRequest request) {
        AccessList list = list(request.networkAclId());
        int number = required(request.ruleNumber(), "ruleNumber");
        boolean egress = required(request.egress(), "egress");
        if (number == AclRule.CATCH_ALL || !list.has(number, egress)) {
            throw Ec2Errors.of(
                    "InvalidNetworkAclEntry.NotFound",
                    "The network acl entry identified by " + number + " does not exist.");
        }
        list.remove(number, egress);
        network.forgetAnswers();
    }

    String replaceAssociation(ReplaceNetworkAclAssociationRequest request) {
        String id = required(request.associationId(), "associationId");
        AccessList list = list(request.networkAclId());
        Network.Association former = network.findAssociation(id)
                .orElseThrow(() -> Ec2Errors.of(
                        "InvalidAssociationID.NotFound", "The association ID '" + id + "' does not exist"));
        return network.replace(former, list).id();
    }

    void delete(DeleteNetworkAclRequest request) {
        AccessList list = list(request.networkAclId());
        if (list.isDefault()) {
            throw Ec2Errors.of("InvalidParameterValue", "cannot delete default network ACL " + list.id());
        }
        if (!network.associationsOf(list).isEmpty()) {
            throw Ec2Errors.of(
                    "DependencyViolation",
                    "The networkAcl '" + list.id() + "' has dependencies and cannot be deleted.");
        }
        network.remove(list);
    }

    void tag(CreateTagsRequest request) {
        List<Map<String, String>> all =
                request.resources().stream().map(this::tagsOf).toList();
        for (Map<String, String> tags : all) {
            long total = Stream.concat(
                            tags.keySet().stream(), request.tags().stream().map(Tag::key))
                    .distinct()
                    .count();
            if (total > TAGS_PER_RESOURCE) {
                throw Ec2Errors.of("TagLimitExceeded", "The maximum number of Tags for a resource has been reached.");
            }
        }
        all.forEach(tags -> request.tags().forEach(tag -> tags.put(tag.key(), tag.value())));
    }

    void untag(DeleteTagsRequest request) {
        List<Map<String, String>> all =
                request.resources().stream().map(this::tagsOf).toList();
        for (Map<String, String> tags : all) {
            request.tags().stream()
                    .filter(tag -> tag.value() == null || tag.value().equals(tags.get(tag.key())))
                    .forEach(tag -> tags.remove(tag.key()));
        }
    }

    private Map<String, String> tagsOf(String id) {
        return network.tagsOf(id).orElseThrow(() -> {
            if (id.startsWith("subnet-")) {
                return Ec2Errors.noSuchSubnet(id);
            }
            return id.startsWith("acl-")
                    ? Ec2Errors.noSuchAcl(id)
                    : Ec2Errors.of("InvalidID", "The ID '" + id + "' is not valid");
        });
    }

    private AccessList list(String id) {
        return network.findList(required(id, "networkAclId")).orElseThrow(() -> Ec2Errors.noSuchAcl(id));
    }

    private static <T> T required(T value, String parameter) {
        if (value == null) {
            throw Ec2Errors.missing(parameter);
        }
        return value;
    }
}
