package dev.gameday.rehearsal.aws.ec2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.rehearsal.PracticeNames;
import dev.gameday.rehearsal.wire.Rehearsed;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;

class EndpointsTest {
    private static final String S3 = "com.amazonaws.eu-west-1.s3";

    private final Network network = PracticeNetwork.create(PracticeNames.FLOW);
    private final Ec2Client ec2 =
            Rehearsed.client(Ec2Client.builder(), "ec2", new Ec2Handler(network, "111122223333", "eu-west-1"));

    private VpcEndpoint toS3() {
        return ec2.describeVpcEndpoints(r -> r.filters(
                        Filter.builder().name("service-name").values(S3).build()))
                .vpcEndpoints()
                .get(0);
    }

    private RouteTable table(String subnet) {
        return ec2.describeRouteTables(r -> r.filters(Filter.builder()
                        .name("association.subnet-id")
                        .values(subnet)
                        .build()))
                .routeTables()
                .get(0);
    }

    @Test
    void every_subnet_has_a_table_with_a_route_to_s3() {
        VpcEndpoint endpoint = toS3();
        assertThat(network.subnetIds()).allSatisfy(subnet -> {
            assertThat(endpoint.routeTableIds()).contains(table(subnet).routeTableId());
            assertThat(table(subnet).routes())
                    .anySatisfy(route -> assertThat(route.gatewayId()).isEqualTo(endpoint.vpcEndpointId()));
        });
    }

    @Test
    void without_its_gateway_endpoint_s3_is_out_of_reach_and_others_are_not() {
        String subnet = PracticeNetwork.functionSubnet(0);
        assertThat(network.permitsEndpoint(subnet, "s3")).isTrue();

        assertThat(ec2.deleteVpcEndpoints(r -> r.vpcEndpointIds(toS3().vpcEndpointId()))
                        .unsuccessful())
                .isEmpty();

        assertThat(network.permitsEndpoint(subnet, "s3")).isFalse();
        assertThat(network.permitsEndpoint(subnet, "dynamodb")).isTrue();
        assertThat(network.permitsEndpoint(subnet, "sqs")).isTrue();
    }

    @Test
    void a_new_gateway_endpoint_serves_the_tables_that_it_names() {
        String near = PracticeNetwork.functionSubnet(0);
        VpcEndpoint former = toS3();
        ec2.deleteVpcEndpoints(r -> r.vpcEndpointIds(former.vpcEndpointId()));

        VpcEndpoint made = ec2.createVpcEndpoint(r -> r.vpcId(former.vpcId())
                        .serviceName(S3)
                        .routeTableIds(table(near).routeTableId()))
                .vpcEndpoint();

        assertThat(toS3()).isEqualTo(made);
        assertThat(network.permitsEndpoint(near, "s3")).isTrue();
        assertThat(network.permitsEndpoint(PracticeNetwork.functionSubnet(1), "s3"))
                .isFalse();
    }

    @Test
    void what_does_not_exist_is_told_with_ec2s_codes() {
        assertThat(ec2.deleteVpcEndpoints(r -> r.vpcEndpointIds("vpce-1")).unsuccessful())
                .singleElement()
                .satisfies(item -> assertThat(item.error().code()).isEqualTo("InvalidVpcEndpointId.NotFound"));
        assertThatThrownBy(() -> ec2.describeVpcEndpoints(r -> r.vpcEndpointIds("vpce-1")))
                .isInstanceOfSatisfying(
                        Ec2Exception.class,
                        e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("InvalidVpcEndpointId.NotFound"));
        assertThatThrownBy(() -> ec2.describeRouteTables(r -> r.routeTableIds("rtb-1")))
                .isInstanceOfSatisfying(
                        Ec2Exception.class,
                        e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("InvalidRouteTableID.NotFound"));
        assertThatThrownBy(() -> ec2.createVpcEndpoint(
                        r -> r.vpcId(network.vpcId()).serviceName("com.amazonaws.eu-west-1.nothing")))
                .isInstanceOfSatisfying(
                        Ec2Exception.class,
                        e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("InvalidServiceName"));
    }
}
