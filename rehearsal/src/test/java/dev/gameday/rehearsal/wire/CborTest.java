package dev.gameday.rehearsal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.rehearsal.wire.cbor.CborReader;
import dev.gameday.rehearsal.wire.cbor.CborWriter;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsRequest;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsResponse;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataResponse;
import software.amazon.awssdk.services.cloudwatch.model.LimitExceededException;

@SuppressWarnings("unchecked") // the SDK's builders take consumers as varargs
class CborTest {
    /** What botocore 1.43.11 sends for a GetMetricData of one p99. */
    private static final String AS_BOTOCORE_SENDS =
            "a4714d6574726963446174615175657269657381a3624964626d316a4d6574726963"
                    + "53746174a3664d6574726963a3694e616d657370616365695472616465466c6f776a4d65747269634e616d656753796e634c61676a"
                    + "44696d656e73696f6e7381a2644e616d656c46756e6374696f6e4e616d656556616c75656d706f736974696f6e2d73796e63665065"
                    + "72696f64183c6453746174637039396a52657475726e44617461f569537461727454696d65c11a6955b90067456e6454696d65c11a"
                    + "6955ba2c6d4d617844617461706f696e747319012c";

    private static final class FakeCloudWatch implements CloudWatchClient {
        Object last = "";

        @Override
        public GetMetricDataResponse getMetricData(GetMetricDataRequest request) {
            last = request;
            return GetMetricDataResponse.builder()
                    .metricDataResults(r -> r.id("m1")
                            .timestamps(Instant.parse("2026-01-01T00:00:00.5Z"))
                            .values(2.5))
                    .messages(List.of())
                    .build();
        }

        @Override
        public DescribeAlarmsResponse describeAlarms(DescribeAlarmsRequest request) {
            throw LimitExceededException.builder()
                    .awsErrorDetails(AwsErrorDetails.builder()
                            .errorCode("LimitExceeded")
                            .errorMessage("too many")
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
    private final Wire wire = Wire.of(Map.of("monitoring", cloudWatch));

    @Test
    void a_request_of_the_aws_cli_is_read() {
        Response response = send("GetMetricData", AS_BOTOCORE_SENDS);

        assertThat(response.status()).isEqualTo(200);
        assertThat(cloudWatch.last)
                .isEqualTo(GetMetricDataRequest.builder()
                        .metricDataQueries(q -> q.id("m1")
                                .returnData(true)
                                .metricStat(s -> s.period(60)
                                        .stat("p99")
                                        .metric(m -> m.namespace("TradeFlow")
                                                .metricName("SyncLag")
                                                .dimensions(d ->
                                                        d.name("FunctionName").value("position-sync")))))
                        .startTime(Instant.parse("2026-01-01T00:00:00Z"))
                        .endTime(Instant.parse("2026-01-01T00:05:00Z"))
                        .maxDatapoints(300)
                        .build());
    }

    @Test
    void the_answer_is_cbor_byte_for_byte() {
        Response response = send("GetMetricData", "a0");

        assertThat(response.headers().first("smithy-protocol")).contains("rpc-v2-cbor");
        assertThat(hex(response.body()))
                .isEqualTo("a2" + text("MetricDataResults") + "81" + "a3" + text("Id") + text("m1")
                        + text("Timestamps") + "81c1fb41da556e40200000" + text("Values") + "81fb4004000000000000"
                        + text("Messages") + "80");
    }

    @Test
    void an_error_is_cbor_with_the_query_code_in_a_header() {
        Response response = send("DescribeAlarms", "a0");

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.headers().first("x-amzn-query-error")).contains("LimitExceeded;Sender");
        assertThat(CborReader.read(response.body()))
                .isEqualTo(Map.of("__type", "LimitExceeded", "message", "too many"));
    }

    @Test
    void an_operation_that_is_not_implemented_says_so_in_cbor() {
        Response response = send("PutDashboard", "a0");

        assertThat(response.status()).isEqualTo(501);
        assertThat(CborReader.read(response.body()))
                .isEqualTo(Map.of(
                        "__type",
                        "NotRehearsed",
                        "message",
                        "monitoring:PutDashboard is not implemented in rehearsal"));
    }

    /** From RFC 8949, appendix A. */
    @ParameterizedTest
    @CsvSource({
        "1bffffffffffffffff, 18446744073709551615",
        "3903e7, -1000",
        "20, -1",
        "f93c00, 1.0",
        "f90400, 6.103515625E-5",
        "f9c400, -4.0",
        "fa47c35000, 100000.0",
        "fbc010666666666666, -4.1",
        "f5, true",
        "62c3bc, ü",
        "9f018202039f0405ffff, '[1, [2, 3], [4, 5]]'",
        "bf61610161629f0203ffff, '{a=1, b=[2, 3]}'",
        "7f657374726561646d696e67ff, streaming",
        "c1fb41d452d9ec200000, 2013-03-21T20:04:00.500Z"
    })
    void an_example_of_the_standard_is_read(String hex, String expected) {
        assertThat(CborReader.read(SdkBytes.fromByteArray(HexFormat.of().parseHex(hex))))
                .hasToString(expected);
    }

    @Test
    void the_smallest_half_is_read() {
        assertThat(CborReader.read(SdkBytes.fromByteArray(HexFormat.of().parseHex("f90001"))))
                .isEqualTo(0x1p-24);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"82", "7b7fffffffffffffff", "5a7fffffff", "bf", "fc", "c249010000000000000000", "a10102", "9c"})
    void bytes_that_are_no_such_document_are_the_callers_error(String hex) {
        Response response = send("GetMetricData", hex);

        assertThat(response.status()).isEqualTo(400);
    }

    @Test
    void nesting_has_a_bound() {
        SdkBytes deep = SdkBytes.fromByteArray(HexFormat.of().parseHex("81".repeat(100_000)));

        assertThatThrownBy(() -> CborReader.read(deep)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_size_of_length_and_number_is_read_back() {
        Map<String, Object> document = new LinkedHashMap<>();
        for (long number :
                new long[] {0, 23, 24, 255, 256, 65_536, 0xFFFF_FFFFL, 0x1_0000_0000L, -1, -25, Long.MIN_VALUE}) {
            document.put("x".repeat((int) Math.abs(number % 70_000)) + number, BigInteger.valueOf(number));
        }
        document.put("blob", SdkBytes.fromByteArray(new byte[] {1, 2, 3}));

        assertThat(CborReader.read(CborWriter.write(document))).isEqualTo(document);
    }

    private Response send(String operation, String hex) {
        Headers headers = Headers.NONE
                .with("smithy-protocol", "rpc-v2-cbor")
                .with("x-amzn-query-mode", "true")
                .with("Content-Type", "application/cbor")
                .with(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=AKID/20260101/eu-west-1/monitoring/aws4_request, SignedHeaders=host");
        return wire.handle(new Request(
                "POST",
                "/service/GraniteServiceVersion20100801/operation/" + operation,
                headers,
                SdkBytes.fromByteArray(HexFormat.of().parseHex(hex))));
    }

    private static String text(String text) {
        String head = text.length() < 24 ? HexFormat.of().toHexDigits((byte) (0x60 | text.length())) : "";
        return head + hex(SdkBytes.fromUtf8String(text));
    }

    private static String hex(SdkBytes bytes) {
        return HexFormat.of().formatHex(bytes.asByteArray());
    }
}
