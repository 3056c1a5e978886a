package dev.gameday.rehearsal.aws.ec2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.gameday.rehearsal.PracticeNames;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.AvailabilityZone;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.NetworkAcl;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.RuleAction;
import software.amazon.awssdk.services.ec2.model.Subnet;

@SuppressWarnings("unchecked") // the SDK takes generic varargs without saying they are safe
class Ec2HandlerTest {
    private static final String MAIN = "acl-0d000000000000000";
    private static final String FUNCTION_A = PracticeNetwork.functionSubnet(0);

    private final Network network = PracticeNetwork.create(PracticeNames.FLOW);
    private final Ec2Handler ec2 = new Ec2Handler(network, "111122223333", "eu-west-1");

    @Test
    void subnets_are_found_by_tag_and_zone_together() {
        var subnets = ec2.describeSubnets(request -> request.filters(
                        filter -> filter.name("tag:chaos").values("allowed"),
                        filter -> filter.name("availability-zone").values("eu-west-1b")))
                .subnets();

        assertThat(subnets)
                .extracting(Subnet::subnetId)
                .containsExactlyInAnyOrder(PracticeNetwork.functionSubnet(1), PracticeNames.pricingSubnet(1));
        assertThat(subnets).extracting(Subnet::availabilityZoneId).containsOnly("euw1-az2");
    }

    @Test
    void a_filters_values_are_alternatives_and_may_hold_wildcards() {
        assertThat(ec2.describeSubnets(request -> request.filters(
                                filter -> filter.name("tag:Name").values("function-?", "pricing-a")))
                        .subnets())
                .hasSize(4);
    }

    @Test
    void subnets_are_found_by_id_and_an_unknown_id_is_an_error() {
        assertThat(ec2.describeSubnets(request -> request.subnetIds(FUNCTION_A)).subnets())
                .hasSize(1);
        assertCode("InvalidSubnetID.NotFound", () -> ec2.describeSubnets(request -> request.subnetIds("subnet-1")));
    }

    @Test
    void an_unknown_filter_is_refused() {
        assertCode(
                "InvalidParameterValue",
                () -> ec2.describeSubnets(request ->
                        request.filters(filter -> filter.name("colour").values("red"))));
    }

    @Test
    void the_main_list_is_found_by_a_subnet_and_lists_its_associations() {
        NetworkAcl main = ec2.describeNetworkAcls(request -> request.filters(
                        filter -> filter.name("association.subnet-id").values(FUNCTION_A)))
                .networkAcls()
                .get(0);

        assertThat(main.networkAclId()).isEqualTo(MAIN);
        assertThat(main.isDefault()).isTrue();
        assertThat(main.associations()).hasSize(6);
        assertThat(main.entries()).hasSize(4);
    }

    @Test
    void a_new_list_carries_the_tags_it_was_created_with() {
        NetworkAcl created = ec2.createNetworkAcl(request -> request.vpcId(network.vpcId())
                        .tagSpecifications(tags -> tags.resourceType(ResourceType.NETWORK_ACL)
                                .tags(tag -> tag.key("managedByFIS").value("true"))))
                .networkAcl();

        assertThat(ec2.describeNetworkAcls(request -> request.filters(
                                filter -> filter.name("tag:managedByFIS").values("true")))
                        .networkAcls())
                .extracting(NetworkAcl::networkAclId)
                .containsExactly(created.networkAclId());
    }

    @Test
    void tags_are_added_to_what_exists_only() {
        ec2.createTags(request ->
                request.resources(FUNCTION_A).tags(tag -> tag.key("owner").value("desk")));

        assertThat(ec2.describeSubnets(request -> request.filters(
                                filter -> filter.name("tag:owner").values("desk")))
                        .subnets())
                .hasSize(1);
        assertCode(
                "InvalidNetworkAclID.NotFound",
                () -> ec2.createTags(request ->
                        request.resources("acl-1").tags(tag -> tag.key("a").value("b"))));
    }

    @Test
    void a_list_in_use_cannot_be_deleted() {
        String list = ec2.createNetworkAcl(request -> request.vpcId(network.vpcId()))
                .networkAcl()
                .networkAclId();
        String association = ec2.describeNetworkAcls()
                .networkAcls()
                .get(0)
                .associations()
                .get(0)
                .networkAclAssociationId();
        String replaced = ec2.replaceNetworkAclAssociation(
                        request -> request.associationId(association).networkAclId(list))
                .newAssociationId();

        assertCode("DependencyViolation", () -> ec2.deleteNetworkAcl(request -> request.networkAclId(list)));
        ec2.replaceNetworkAclAssociation(
                request -> request.associationId(replaced).networkAclId(MAIN));
        ec2.deleteNetworkAcl(request -> request.networkAclId(list));
        assertCode(
                "InvalidNetworkAclID.NotFound", () -> ec2.describeNetworkAcls(request -> request.networkAclIds(list)));
    }

    @Test
    void the_default_list_cannot_be_deleted() {
        assertCode("InvalidParameterValue", () -> ec2.deleteNetworkAcl(request -> request.networkAclId(MAIN)));
    }

    @Test
    void an_association_that_was_replaced_is_gone() {
        assertCode(
                "InvalidAssociationID.NotFound",
                () -> ec2.replaceNetworkAclAssociation(
                        request -> request.associationId("aclassoc-1").networkAclId(MAIN)));
    }

    @Test
    void a_rule_number_is_taken_once_for_each_direction() {
        assertCode("NetworkAclEntryAlreadyExists", () -> entry(100, "0.0.0.0/0"));
        assertCode("InvalidParameterValue", () -> entry(32767, "0.0.0.0/0"));
        assertCode("InvalidParameterValue", () -> entry(7, "300.0.0.0/8"));
        assertCode(
                "InvalidNetworkAclEntry.NotFound",
                () -> ec2.deleteNetworkAclEntry(
                        request -> request.networkAclId(MAIN).ruleNumber(7).egress(true)));
    }

    @Test
    void a_list_takes_twenty_rules_in_a_direction() {
        for (int number = 1; number < 20; number++) {
            entry(number, "10.0.0.0/8");
        }
        assertCode("NetworkAclEntryLimitExceeded", () -> entry(20, "10.0.0.0/8"));
    }

    @Test
    void the_regions_zones_have_names_and_ids() {
        assertThat(ec2.describeAvailabilityZones().availabilityZones())
                .extracting(AvailabilityZone::zoneName, AvailabilityZone::zoneId)
                .containsExactly(
                        tuple("eu-west-1a", "euw1-az1"),
                        tuple("eu-west-1b", "euw1-az2"),
                        tuple("eu-west-1c", "euw1-az3"));
        assertCode(
                "InvalidParameterValue",
                () -> ec2.describeAvailabilityZones(request -> request.zoneNames("eu-west-1d")));
    }

    @Test
    void a_dry_run_changes_nothing() {
        assertCode(
                "DryRunOperation",
                () -> ec2.createNetworkAcl(
                        request -> request.vpcId(network.vpcId()).dryRun(true)));
        assertThat(network.lists()).hasSize(1);
    }

    private void entry(int number, String cidr) {
        ec2.createNetworkAclEntry(request -> request.networkAclId(MAIN)
                .ruleNumber(number)
                .egress(true)
                .ruleAction(RuleAction.DENY)
                .protocol("-1")
                .cidrBlock(cidr));
    }

    private static void assertCode(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Ec2Exception.class,
                        thrown ->
                                assertThat(thrown.awsErrorDetails().errorCode()).isEqualTo(code));
    }
}
