package dev.gameday.rehearsal.wire;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.concurrent.CountDownLatch;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Carries SDK requests to a {@link RequestHandler} on the caller's own thread: no port, no queue, and no endpoint override, for
 * the credential scope names the service. A call that is held ends as {@link Patience} says, one that is dropped with an
 * {@link IOException}. An aborted call throws {@link IOException}, at the latest when its handler
 * returns. Safe for many threads and many clients; closing it does nothing, for it holds nothing.
 */
public final class InProcessHttpClient implements SdkHttpClient {
    private final RequestHandler wire;
    private final Patience patience;

    /** A transport to {@code wire} where held calls really wait. */
    public InProcessHttpClient(RequestHandler wire) {
        this(wire, Patience.REAL);
    }

    /** A transport to {@code wire}. */
    public InProcessHttpClient(RequestHandler wire, Patience patience) {
        this.wire = wire;
        this.patience = patience;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new UnderWay(wire, patience, request);
    }

    @Override
    public String clientName() {
        return "Rehearsal";
    }

    @Override
    public void close() {}

    private static final class UnderWay implements ExecutableHttpRequest {
        private final RequestHandler wire;
        private final HttpExecuteRequest request;
        private final Patience patience;
        private final CountDownLatch aborted = new CountDownLatch(1);

        UnderWay(RequestHandler wire, Patience patience, HttpExecuteRequest request) {
            this.wire = wire;
            this.patience = patience;
            this.request = request;
        }

        @Override
        public HttpExecuteResponse call() throws IOException {
            Request neutral = neutral();
            failIfAborted();
            Response response = delivered(wire.handle(neutral));
            failIfAborted();
            return HttpExecuteResponse.builder()
                    .response(SdkHttpFullResponse.builder()
                            .statusCode(response.status())
                            .headers(response.headers().values())
                            .build())
                    .responseBody(AbortableInputStream.create(response.body().asInputStream()))
                    .build();
        }

        @Override
        public void abort() {
            aborted.countDown();
        }

        private Response delivered(Response response) throws IOException {
            if (response.delivery() == Delivery.HELD) {
                patience.hold(aborted);
                throw new SocketTimeoutException("The rehearsal gave no answer");
            }
            if (response.delivery() == Delivery.DROPPED) {
                throw new SocketException("Connection reset by the rehearsal");
            }
            return response;
        }

        private Request neutral() throws IOException {
            SdkHttpRequest http = request.httpRequest();
            String query = http.encodedQueryParameters().map(text -> "?" + text).orElse("");
            String path = http.encodedPath().isEmpty() ? "/" : http.encodedPath();
            Headers headers = new Headers(http.headers());
            if (headers.first("Host").isEmpty()) {
                headers = headers.with("Host", http.host());
            }
            return new Request(http.method().name(), path + query, headers, body());
        }

        private SdkBytes body() throws IOException {
            if (request.contentStreamProvider().isEmpty()) {
                return Response.EMPTY;
            }
            try (InputStream content = request.contentStreamProvider().get().newStream()) {
                return SdkBytes.fromByteArrayUnsafe(content.readAllBytes());
            }
        }

        private void failIfAborted() throws IOException {
            if (aborted.getCount() == 0) {
                throw new IOException("The request was aborted");
            }
        }
    }
}
