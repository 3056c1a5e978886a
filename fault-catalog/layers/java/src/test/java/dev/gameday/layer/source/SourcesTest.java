package dev.gameday.layer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.layer.DocumentStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-05T09:00:00Z"), ZoneOffset.UTC);

    @Test
    void an_object_is_asked_for_with_a_signature_and_the_last_etag() throws Exception {
        try (DocumentStore store = new DocumentStore()) {
            store.hold("x");
            Source source = Sources.of("arn:aws:s3:::my-bucket/a b/\u00e9.json", credentials(store.url()), CLOCK);
            Reply reply = source.ask(null);
            assertThat(reply.status()).isEqualTo(200);
            assertThat(StandardCharsets.UTF_8.decode(reply.body()).toString()).isEqualTo("x");
            assertThat(source.ask(reply.etag()).status()).isEqualTo(304);
            store.hold(null);
            assertThat(source.ask(reply.etag()).status()).isEqualTo(404);
            assertThat(store.asked().get(0))
                    .containsEntry(":path", "/my-bucket/a%20b/%C3%A9.json")
                    .containsEntry("X-Amz-Security-Token", "token")
                    .containsEntry("X-Amz-Date", "20260105T090000Z")
                    .doesNotContainKey("If-None-Match");
            assertThat(store.asked().get(0).get("Authorization"))
                    .startsWith("AWS4-HMAC-SHA256 Credential=AKID/20260105/eu-west-1/s3/aws4_request, "
                            + "SignedHeaders=host;x-amz-content-sha256;x-amz-date;x-amz-security-token, Signature=");
        }
    }

    @Test
    void a_presigned_url_is_asked_for_as_it_is() throws Exception {
        try (DocumentStore store = new DocumentStore()) {
            store.hold("x");
            Source source = Sources.of(store.url() + "/k%2F?X-Amz-Signature=a%3D&b", Map.of(), CLOCK);
            Reply reply = source.ask(null);
            assertThat(source.ask(reply.etag()).status()).isEqualTo(304);
            assertThat(store.asked().get(0))
                    .containsEntry(":path", "/k%2F?X-Amz-Signature=a%3D&b")
                    .doesNotContainKey("Authorization");
            assertThat(source.isOnThisMachine()).isTrue();
        }
    }

    @Test
    void without_credentials_nothing_is_asked() {
        Source source = Sources.of("arn:aws:s3:::b/k", Map.of("AWS_REGION", "eu-west-1"), CLOCK);
        assertThat(source.isOnThisMachine()).isFalse();
        assertThatThrownBy(() -> source.ask(null))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("AWS_ACCESS_KEY_ID");
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:s3:::bucket, an ARN must be like",
        "arn:aws:sqs:eu-west-1:1:q, an ARN must be like",
        "http://example.com/x?secret, plain http is for this machine only",
        "ftp://127.0.0.1/x?secret, plain http is for this machine only",
        "http://127.0.0.1.example.com/x?secret, plain http is for this machine only",
        "https://a b/?secret, no URL",
        "nonsense-secret, plain http is for this machine only"
    })
    void a_place_that_cannot_be_is_refused_without_repeating_it(String place, String expected) {
        assertThatThrownBy(() -> Sources.of(place, Map.of("AWS_REGION", "eu-west-1"), CLOCK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(expected)
                .hasMessageNotContaining("secret");
    }

    @Test
    void what_is_larger_than_64_kib_is_refused_and_what_is_as_large_is_read() throws Exception {
        try (DocumentStore store = new DocumentStore()) {
            Source source = Sources.of(store.url(), Map.of(), CLOCK);
            store.hold("x".repeat(65536));
            assertThat(source.ask(null).body().remaining()).isEqualTo(65536);
            store.hold("x".repeat(65537));
            assertThatThrownBy(() -> source.ask(null)).hasMessageContaining("more than 64 KiB");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~3;x=y~abc~2~de~0~~ | abcde",
                "HTTP/1.1 200 OK~~abcde | abcde",
                "HTTP/1.1 403 Forbidden~Content-Length: 3~~abc | 403",
                "HTTP/1.1 200 OK~Content-Length: 9~~abc | cut off",
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~8000000000000000~abc | no number",
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~ffffffff~abc | more than 64 KiB",
                "HTTP/1.1 200 OK~Content-Length: -1~~abc | no number",
                "SSH-2.0-x~~ | no HTTP answer",
                "HTTP/1.1 x~~ | no number"
            })
    void whatever_is_answered_is_read_or_refused(String answer, String expected) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> answerOnce(server, answer.replace("~", "\r\n")));
            thread.start();
            Source source = Sources.of("http://127.0.0.1:" + server.getLocalPort(), Map.of(), CLOCK);
            String got;
            try {
                Reply reply = source.ask(null);
                got = reply.status() == 200
                        ? StandardCharsets.UTF_8.decode(reply.body()).toString()
                        : "" + reply.status();
            } catch (IOException e) {
                got = String.valueOf(e.getMessage());
            }
            assertThat(got).contains(expected);
            thread.join();
        }
    }

    @Test
    void a_server_that_does_not_answer_is_waited_for_only_so_long() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Address address = Address.of(Address.url("http://127.0.0.1:" + server.getLocalPort()));
            HttpGet get = new HttpGet(address, Duration.ofMillis(50));
            assertThatThrownBy(() -> get.ask("/", Map.of()))
                    .isInstanceOf(IOException.class)
                    .hasMessage("no answer within 50 ms");
        }
    }

    private static Map<String, String> credentials(String endpoint) {
        return new HashMap<>(Map.of(
                "AWS_ENDPOINT_URL_S3", endpoint + "/",
                "AWS_ENDPOINT_URL", "https://elsewhere.example.com",
                "AWS_REGION", "eu-west-1",
                "AWS_ACCESS_KEY_ID", "AKID",
                "AWS_SECRET_ACCESS_KEY", "secret",
                "AWS_SESSION_TOKEN", "token"));
    }

    private static void answerOnce(ServerSocket server, String answer) {
        try (Socket socket = server.accept()) {
            byte[] request = new byte[4096];
            if (socket.getInputStream().read(request) > 0) {
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
