package dev.gameday.rehearsal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataResponse;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricDataResponse;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsResponse;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.ReplaceNetworkAclAssociationRequest;
import software.amazon.awssdk.services.ec2.model.ReplaceNetworkAclAssociationResponse;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.GetRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.GetRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;

@SuppressWarnings("unchecked") // the SDK's builders take consumers as varargs
class QueryTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private static final class FakeCloudWatch implements CloudWatchClient {
        Object last = "";

        @Override
        public PutMetricDataResponse putMetricData(PutMetricDataRequest request) {
            last = request;
            return PutMetricDataResponse.builder().build();
        }

        @Override
        public GetMetricDataResponse getMetricData(GetMetricDataRequest request) {
            last = request;
            return GetMetricDataResponse.builder()
                    .metricDataResults(
                            r -> r.id("m1")
                                    .label("a < b & c")
                                    .timestamps(NOON, NOON.plusSeconds(60))
                                    .values(0.1, 1e10)
                                    .statusCode("Complete"),
                            r -> r.id("m2").timestamps(List.of()).values(List.of()))
                    .build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }

    private static final class FakeIam implements IamClient {
        @Override
        public GetRolePolicyResponse getRolePolicy(GetRolePolicyRequest request) {
            throw NoSuchEntityException.builder()
                    .awsErrorDetails(AwsErrorDetails.builder()
                            .errorCode("NoSuchEntity")
                            .errorMessage("no " + request.policyName())
                            .build())
                    .statusCode(404)
                    .build();
        }

        @Override
        public String serviceName() {
            return "iam";
        }

        @Override
        public void close() {}
    }

    private static final class FakeEc2 implements Ec2Client {
        Object last = "";

        @Override
        public DescribeSubnetsResponse describeSubnets(DescribeSubnetsRequest request) {
            last = request;
            return DescribeSubnetsResponse.builder()
                    .subnets(
                            s -> s.subnetId("subnet-1")
                                    .mapPublicIpOnLaunch(true)
                                    .availableIpAddressCount(250)
                                    .tags(
                                            t -> t.key("zone").value("a"),
                                            t -> t.key("chaos").value("allowed")),
                            s -> s.subnetId("subnet-2"))
                    .nextToken("next")
                    .build();
        }

        @Override
        public ReplaceNetworkAclAssociationResponse replaceNetworkAclAssociation(
                ReplaceNetworkAclAssociationRequest request) {
            throw Ec2Exception.builder()
                    .awsErrorDetails(AwsErrorDetails.builder()
                            .errorCode("InvalidAssociationID.NotFound")
                            .errorMessage("gone")
                            .build())
                    .statusCode(400)
                    .build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }

    private final FakeCloudWatch cloudWatch = new FakeCloudWatch();
    private final FakeEc2 ec2 = new FakeEc2();

    @Test
    void a_form_of_nested_lists_numbers_and_timestamps_arrives_as_it_was_built() {
        CloudWatchClient client = Rehearsed.client(CloudWatchClient.builder(), "monitoring", cloudWatch);
        PutMetricDataRequest sent = PutMetricDataRequest.builder()
                .namespace("TradeFlow")
                .metricData(
                        d -> d.metricName("OrderAccepted")
                                .value(-0.5)
                                .storageResolution(1)
                                .timestamp(NOON)
                                .dimensions(
                                        x -> x.name("A").value("1"),
                                        x -> x.name("B").value("2 & 3")),
                        d -> d.metricName("SyncLag")
                                .values(1.0, 2.5)
                                .counts(3.0, 4.0)
                                .statisticValues(v ->
                                        v.maximum(2.0).minimum(1.0).sum(3.0).sampleCount(2.0)))
                .build();

        client.putMetricData(sent);

        assertThat(cloudWatch.last).isEqualTo(sent);
    }

    @Test
    void more_than_nine_elements_keep_their_order() {
        CloudWatchClient client = Rehearsed.client(CloudWatchClient.builder(), "monitoring", cloudWatch);
        List<Double> values = List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 11.0);

        client.putMetricData(r -> r.namespace("n").metricData(d -> d.values(values)));

        assertThat(((PutMetricDataRequest) cloudWatch.last).metricData().get(0).values())
                .isEqualTo(values);
    }

    @Test
    void a_large_form_that_the_client_compressed_is_read() {
        CloudWatchClient client = Rehearsed.client(CloudWatchClient.builder(), "monitoring", cloudWatch);
        List<Double> values = Collections.nCopies(150, 123.456);

        for (int metrics : List.of(1, 40)) {
            client.putMetricData(r -> r.namespace("n")
                    .metricData(Collections.nCopies(
                            metrics, MetricDatum.builder().values(values).build())));
            assertThat(((PutMetricDataRequest) cloudWatch.last).metricData()).hasSize(metrics);
        }
    }

    @Test
    void an_answer_in_xml_gives_back_lists_numbers_timestamps_and_empty_lists() {
        CloudWatchClient client = Rehearsed.client(CloudWatchClient.builder(), "monitoring", cloudWatch);

        GetMetricDataResponse answer = client.getMetricData(r -> r.startTime(NOON)
                .endTime(NOON.plusSeconds(60))
                .metricDataQueries(q -> q.id("m1").returnData(true).expression("a*2")));

        assertThat(((GetMetricDataRequest) cloudWatch.last).endTime()).isEqualTo(NOON.plusSeconds(60));
        assertThat(((GetMetricDataRequest) cloudWatch.last)
                        .metricDataQueries()
                        .get(0)
                        .returnData())
                .isTrue();
        assertThat(answer.metricDataResults()).hasSize(2);
        assertThat(answer.metricDataResults().get(0).label()).isEqualTo("a < b & c");
        assertThat(answer.metricDataResults().get(0).timestamps()).containsExactly(NOON, NOON.plusSeconds(60));
        assertThat(answer.metricDataResults().get(0).values()).containsExactly(0.1, 1e10);
        assertThat(answer.metricDataResults().get(1).values()).isEmpty();
    }

    @Test
    void an_error_of_the_query_protocol_has_its_class_code_and_status() {
        IamClient client = Rehearsed.client(IamClient.builder(), "iam", new FakeIam());

        assertThatThrownBy(() -> client.getRolePolicy(r -> r.roleName("r").policyName("p")))
                .isInstanceOfSatisfying(NoSuchEntityException.class, thrown -> {
                    assertThat(thrown.statusCode()).isEqualTo(404);
                    assertThat(thrown.awsErrorDetails().errorCode()).isEqualTo("NoSuchEntity");
                    assertThat(thrown.awsErrorDetails().errorMessage()).isEqualTo("no p");
                });
    }

    @Test
    void ec2_lists_are_flat_on_the_way_in_and_wrapped_on_the_way_out() {
        Ec2Client client = Rehearsed.client(Ec2Client.builder(), "ec2", ec2);
        DescribeSubnetsRequest sent = DescribeSubnetsRequest.builder()
                .filters(
                        f -> f.name("tag:chaos").values("allowed", "maybe"),
                        f -> f.name("vpc-id").values("vpc-1"))
                .subnetIds("subnet-1")
                .dryRun(false)
                .maxResults(100)
                .build();

        DescribeSubnetsResponse answer = client.describeSubnets(sent);

        assertThat(ec2.last).isEqualTo(sent);
        assertThat(answer.nextToken()).isEqualTo("next");
        assertThat(answer.subnets()).extracting(s -> s.subnetId()).containsExactly("subnet-1", "subnet-2");
        assertThat(answer.subnets().get(0).mapPublicIpOnLaunch()).isTrue();
        assertThat(answer.subnets().get(0).availableIpAddressCount()).isEqualTo(250);
        assertThat(answer.subnets().get(0).tags()).extracting(t -> t.value()).containsExactly("a", "allowed");
    }

    @Test
    void an_ec2_error_has_its_code() {
        Ec2Client client = Rehearsed.client(Ec2Client.builder(), "ec2", ec2);

        assertThatThrownBy(() -> client.replaceNetworkAclAssociation(
                        r -> r.associationId("a").networkAclId("b")))
                .isInstanceOfSatisfying(
                        Ec2Exception.class,
                        thrown -> assertThat(thrown.awsErrorDetails().errorCode())
                                .isEqualTo("InvalidAssociationID.NotFound"));
    }
}
