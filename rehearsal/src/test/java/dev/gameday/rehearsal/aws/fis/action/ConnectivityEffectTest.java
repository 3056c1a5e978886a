package dev.gameday.rehearsal.aws.fis.action;

import static dev.gameday.rehearsal.aws.fis.FisFixture.action;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.PracticeNames;
import dev.gameday.rehearsal.aws.ec2.PracticeNetwork;
import dev.gameday.rehearsal.aws.fis.FisFixture;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkAclsRequest;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.NetworkAcl;
import software.amazon.awssdk.services.ec2.model.NetworkAclAssociation;
import software.amazon.awssdk.services.ec2.model.ReplaceNetworkAclAssociationRequest;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateTargetInput;
import software.amazon.awssdk.services.fis.model.ExperimentStatus;
import software.amazon.awssdk.services.fis.model.ExperimentTemplateTargetInputFilter;

class ConnectivityEffectTest {
    private static final String FUNCTION_A = PracticeNetwork.functionSubnet(0);
    private static final String FUNCTION_B = PracticeNetwork.functionSubnet(1);
    private static final String PRICING_A = PracticeNames.pricingSubnet(0);
    private static final String PRICING_B = PracticeNames.pricingSubnet(1);
    private static final String MAIN = "acl-0d000000000000000";

    private final FisFixture fixture = new FisFixture();

    @Test
    void a_cut_zone_is_cut_from_the_others_only() {
        disrupt("availability-zone");
        fixture.runTo(10);

        assertThat(fixture.network.permits(FUNCTION_A, PRICING_A)).isTrue();
        assertThat(fixture.network.permits(FUNCTION_A, PRICING_B)).isFalse();
        assertThat(fixture.network.permits(FUNCTION_B, PRICING_A)).isFalse();
        assertThat(fixture.network.permits(FUNCTION_B, PRICING_B)).isTrue();
        assertThat(fixture.network.permitsEndpoint(FUNCTION_A, "s3")).isTrue();
        assertThat(fixture.network.permitsEndpoint(FUNCTION_A, "lambda")).isTrue();
    }

    @ParameterizedTest(name = "{0}: pricing {1}, dynamodb {2}, s3 {3}, sqs {4}")
    @CsvSource({
        "all, false, false, false, false",
        "vpc, false, true, true, true",
        "dynamodb, true, false, true, true",
        "s3, true, true, false, true"
    })
    void a_scope_cuts_what_it_names(String scope, boolean pricing, boolean dynamodb, boolean s3, boolean sqs) {
        disrupt(scope);
        fixture.runTo(10);

        assertThat(fixture.network.permits(FUNCTION_A, PRICING_A)).isEqualTo(pricing);
        assertThat(fixture.network.permitsEndpoint(FUNCTION_A, "dynamodb")).isEqualTo(dynamodb);
        assertThat(fixture.network.permitsEndpoint(FUNCTION_A, "s3")).isEqualTo(s3);
        assertThat(fixture.network.permitsEndpoint(FUNCTION_A, "sqs")).isEqualTo(sqs);
        assertThat(fixture.network.permits(FUNCTION_A, FUNCTION_A)).isTrue();
    }

    @Test
    void each_subnet_gets_a_copy_of_its_list_that_is_tagged_and_gone_after_the_duration() {
        String id = disrupt("availability-zone");
        fixture.runTo(10);

        assertThat(managed()).hasSize(2);
        assertThat(managed())
                .allSatisfy(list -> assertThat(list.entries()).anyMatch(entry -> entry.ruleNumber() == 100));
        fixture.runTo(600);
        assertThat(managed()).hasSize(2);
        fixture.runTo(610);

        assertThat(fixture.status(id)).isEqualTo(ExperimentStatus.COMPLETED);
        assertRestored();
    }

    @Test
    void a_stop_restores_the_lists_within_seconds() {
        String id = disrupt("all");
        fixture.runTo(60);
        fixture.fis.stopExperiment(request -> request.id(id));

        assertThat(managed()).hasSize(2);
        fixture.runTo(66);

        assertThat(fixture.status(id)).isEqualTo(ExperimentStatus.STOPPED);
        assertRestored();
    }

    @Test
    void a_subnet_that_somebody_moved_to_another_list_is_left_there() {
        String id = disrupt("all");
        fixture.runTo(60);
        NetworkAclAssociation association = managed().get(0).associations().get(0);
        String own = fixture.ec2
                .createNetworkAcl(request -> request.vpcId("vpc-0f10f10f10f10f100"))
                .networkAcl()
                .networkAclId();
        fixture.ec2.replaceNetworkAclAssociation(ReplaceNetworkAclAssociationRequest.builder()
                .associationId(association.networkAclAssociationId())
                .networkAclId(own)
                .build());

        fixture.fis.stopExperiment(request -> request.id(id));
        fixture.runTo(70);

        assertThat(managed()).isEmpty();
        assertThat(lists("association.subnet-id", association.subnetId()))
                .extracting(NetworkAcl::networkAclId)
                .containsExactly(own);
    }

    @Test
    void a_subnet_that_is_cut_already_fails_the_second_experiment_and_keeps_the_first() {
        String first = disrupt("all");
        fixture.runTo(10);
        String second = disrupt("s3");
        fixture.runTo(20);

        assertThat(fixture.status(first)).isEqualTo(ExperimentStatus.RUNNING);
        assertThat(fixture.status(second)).isEqualTo(ExperimentStatus.FAILED);
        assertThat(fixture.experiment(second).state().reason()).contains("already managed by FIS");
        assertThat(managed()).hasSize(2);
    }

    @Test
    void a_half_done_disruption_is_taken_back_when_the_rest_fails() {
        NetworkAcl crowded = fixture.ec2
                .createNetworkAcl(request -> request.vpcId("vpc-0f10f10f10f10f100"))
                .networkAcl();
        for (int number = 1; number <= 20; number++) {
            int rule = number;
            fixture.ec2.createNetworkAclEntry(request -> request.networkAclId(crowded.networkAclId())
                    .ruleNumber(rule)
                    .egress(true)
                    .protocol("-1")
                    .ruleAction("allow")
                    .cidrBlock("10.0.0.0/8"));
        }
        NetworkAclAssociation pricing = lists("association.subnet-id", PRICING_A).get(0).associations().stream()
                .filter(association -> association.subnetId().equals(PRICING_A))
                .findFirst()
                .orElseThrow();
        fixture.ec2.replaceNetworkAclAssociation(ReplaceNetworkAclAssociationRequest.builder()
                .associationId(pricing.networkAclAssociationId())
                .networkAclId(crowded.networkAclId())
                .build());

        String id = disrupt("all");
        fixture.runTo(20);

        assertThat(fixture.status(id)).isEqualTo(ExperimentStatus.FAILED);
        assertThat(managed()).isEmpty();
        assertThat(lists("association.subnet-id", FUNCTION_A))
                .extracting(NetworkAcl::networkAclId)
                .containsExactly(MAIN);
    }

    private String disrupt(String scope) {
        return fixture.start(fixture.create(template -> template.targets(Map.of("zone-a", zoneA()))
                .actions(Map.of(
                        "cut",
                        action(
                                "aws:network:disrupt-connectivity",
                                Map.of("duration", "PT10M", "scope", scope),
                                "zone-a")))));
    }

    private static CreateExperimentTemplateTargetInput zoneA() {
        return CreateExperimentTemplateTargetInput.builder()
                .resourceType("aws:ec2:subnet")
                .resourceTags(Map.of("chaos", "allowed"))
                .filters(ExperimentTemplateTargetInputFilter.builder()
                        .path("AvailabilityZone")
                        .values("eu-west-1a")
                        .build())
                .selectionMode("ALL")
                .build();
    }

    private List<NetworkAcl> managed() {
        return lists("tag:managedByFIS", "true");
    }

    private List<NetworkAcl> lists(String filter, String value) {
        return fixture.ec2
                .describeNetworkAcls(DescribeNetworkAclsRequest.builder()
                        .filters(Filter.builder().name(filter).values(value).build())
                        .build())
                .networkAcls();
    }

    private void assertRestored() {
        assertThat(managed()).isEmpty();
        assertThat(lists("network-acl-id", MAIN).get(0).associations()).hasSize(6);
        assertThat(fixture.network.permits(FUNCTION_A, PRICING_B)).isTrue();
    }
}
