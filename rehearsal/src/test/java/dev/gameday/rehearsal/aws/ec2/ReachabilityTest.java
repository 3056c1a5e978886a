package dev.gameday.rehearsal.aws.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.PracticeNames;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.NetworkAcl;
import software.amazon.awssdk.services.ec2.model.RuleAction;

@SuppressWarnings("unchecked") // the SDK takes generic varargs without saying they are safe
class ReachabilityTest {
    private static final String FUNCTION_A = PracticeNetwork.functionSubnet(0);
    private static final String FUNCTION_B = PracticeNetwork.functionSubnet(1);
    private static final String PRICING_A = PracticeNames.pricingSubnet(0);
    private static final String PRICING_B = PracticeNames.pricingSubnet(1);

    private final Network network = PracticeNetwork.create(PracticeNames.FLOW);
    private final Ec2Handler ec2 = new Ec2Handler(network, "111122223333", "eu-west-1");

    @Test
    void the_main_list_lets_everything_through() {
        for (String from : network.subnetIds()) {
            assertThat(network.subnetIds()).allMatch(to -> network.permits(from, to));
            assertThat(network.permitsEndpoint(from, "dynamodb")).isTrue();
            assertThat(network.permitsEndpoint(from, "lambda")).isTrue();
        }
    }

    @Test
    void a_list_without_rules_of_its_own_denies_everything_but_traffic_inside_the_subnet() {
        follow(FUNCTION_A, emptyList());

        assertThat(network.permits(FUNCTION_A, PRICING_A)).isFalse();
        assertThat(network.permits(PRICING_A, FUNCTION_A)).isFalse();
        assertThat(network.permitsEndpoint(FUNCTION_A, "sqs")).isFalse();
        assertThat(network.permits(FUNCTION_A, FUNCTION_A)).isTrue();
        assertThat(network.permits(FUNCTION_B, PRICING_B)).isTrue();
    }

    @Test
    void the_rule_with_the_lowest_number_decides() {
        String list = emptyList();
        rule(list, 50, true, RuleAction.DENY, "10.20.17.0/24");
        rule(list, 100, true, RuleAction.ALLOW, "0.0.0.0/0");
        rule(list, 100, false, RuleAction.ALLOW, "0.0.0.0/0");
        follow(FUNCTION_A, list);

        assertThat(network.permits(FUNCTION_A, PRICING_B)).isFalse();
        assertThat(network.permits(FUNCTION_A, PRICING_A)).isTrue();
        assertThat(network.permitsEndpoint(FUNCTION_A, "dynamodb")).isTrue();
    }

    @Test
    void a_list_is_stateless_so_a_denied_reply_is_a_denied_connection() {
        String list = emptyList();
        rule(list, 100, true, RuleAction.ALLOW, "0.0.0.0/0");
        follow(FUNCTION_A, list);

        assertThat(network.permits(FUNCTION_A, PRICING_A)).isFalse();
        assertThat(network.permitsEndpoint(FUNCTION_A, "s3")).isFalse();
    }

    @Test
    void ingress_of_the_far_subnet_counts() {
        String list = emptyList();
        rule(list, 10, false, RuleAction.DENY, "10.20.0.0/24");
        rule(list, 100, false, RuleAction.ALLOW, "0.0.0.0/0");
        rule(list, 100, true, RuleAction.ALLOW, "0.0.0.0/0");
        follow(PRICING_A, list);

        assertThat(network.permits(FUNCTION_A, PRICING_A)).isFalse();
        assertThat(network.permits(FUNCTION_B, PRICING_A)).isTrue();
    }

    @Test
    void a_rule_for_other_ports_or_protocols_does_not_decide() {
        String list = emptyList();
        ec2.createNetworkAclEntry(request -> request.networkAclId(list)
                .ruleNumber(10)
                .egress(true)
                .ruleAction(RuleAction.DENY)
                .protocol("udp")
                .cidrBlock("0.0.0.0/0"));
        ec2.createNetworkAclEntry(request -> request.networkAclId(list)
                .ruleNumber(20)
                .egress(true)
                .ruleAction(RuleAction.DENY)
                .protocol("tcp")
                .portRange(range -> range.from(80).to(80))
                .cidrBlock("0.0.0.0/0"));
        rule(list, 100, true, RuleAction.ALLOW, "0.0.0.0/0");
        rule(list, 100, false, RuleAction.ALLOW, "0.0.0.0/0");
        follow(FUNCTION_A, list);

        assertThat(network.permits(FUNCTION_A, PRICING_A)).isTrue();
    }

    @Test
    void denying_a_services_addresses_cuts_only_that_service() {
        String list = emptyList();
        rule(list, 1, true, RuleAction.DENY, "52.94.24.0/23");
        rule(list, 100, true, RuleAction.ALLOW, "0.0.0.0/0");
        rule(list, 100, false, RuleAction.ALLOW, "0.0.0.0/0");
        follow(FUNCTION_A, list);

        assertThat(network.permitsEndpoint(FUNCTION_A, "dynamodb")).isFalse();
        assertThat(network.permitsEndpoint(FUNCTION_A, "s3")).isTrue();
    }

    @Test
    void an_answer_that_was_remembered_is_forgotten_when_a_rule_changes() {
        String list = emptyList();
        follow(FUNCTION_A, list);
        assertThat(network.permits(FUNCTION_A, PRICING_A)).isFalse();

        rule(list, 100, true, RuleAction.ALLOW, "0.0.0.0/0");
        rule(list, 100, false, RuleAction.ALLOW, "0.0.0.0/0");
        assertThat(network.permits(FUNCTION_A, PRICING_A)).isTrue();

        ec2.deleteNetworkAclEntry(
                request -> request.networkAclId(list).ruleNumber(100).egress(false));
        assertThat(network.permits(FUNCTION_A, PRICING_A)).isFalse();
    }

    private String emptyList() {
        return ec2.createNetworkAcl(request -> request.vpcId(network.vpcId()))
                .networkAcl()
                .networkAclId();
    }

    private void rule(String list, int number, boolean egress, RuleAction action, String cidr) {
        ec2.createNetworkAclEntry(request -> request.networkAclId(list)
                .ruleNumber(number)
                .egress(egress)
                .ruleAction(action)
                .protocol("-1")
                .cidrBlock(cidr));
    }

    private void follow(String subnet, String list) {
        NetworkAcl former = ec2.describeNetworkAcls(request -> request.filters(
                        filter -> filter.name("association.subnet-id").values(subnet)))
                .networkAcls()
                .get(0);
        String association = former.associations().stream()
                .filter(candidate -> candidate.subnetId().equals(subnet))
                .findFirst()
                .orElseThrow()
                .networkAclAssociationId();
        ec2.replaceNetworkAclAssociation(
                request -> request.associationId(association).networkAclId(list));
    }
}
