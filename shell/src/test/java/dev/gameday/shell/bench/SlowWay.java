package dev.gameday.shell.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/** A way to the account on which each call takes so long once it is slowed, and calls about one resource never answer. */
final class SlowWay implements SdkHttpClient {
    private final SdkHttpClient account;
    private final Duration perCall;
    private final CountDownLatch never = new CountDownLatch(1);
    private volatile boolean slow;
    private volatile String hanging = "";

    SlowWay(SdkHttpClient account, Duration perCall) {
        this.account = account;
        this.perCall = perCall;
    }

    void slowDown() {
        slow = true;
    }

    /** Calls whose body ends a parameter with that word hang until they are interrupted. */
    void hang(String word) {
        hanging = word;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        ExecutableHttpRequest made = account.prepareRequest(request);
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                if (slow) {
                    delay(request);
                }
                return made.call();
            }

            @Override
            public void abort() {
                made.abort();
            }
        };
    }

    private void delay(HttpExecuteRequest request) throws IOException {
        try {
            if (!hanging.isEmpty() && (body(request) + "&").contains("=" + hanging + "&")) {
                never.await();
            }
            Thread.sleep(perCall.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("given up on").initCause(e);
        }
    }

    private static String body(HttpExecuteRequest request) throws IOException {
        ContentStreamProvider content = request.contentStreamProvider().orElse(InputStream::nullInputStream);
        try (InputStream stream = content.newStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {}
}
