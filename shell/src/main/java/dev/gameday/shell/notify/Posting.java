package dev.gameday.shell.notify;

import dev.gameday.shell.secret.WebhookAddress;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Posts one text to a webhook, once; follows no redirection, as that could lead the address elsewhere. */
final class Posting {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int TOO_MANY = 429;
    private static final int REQUEST_TIMEOUT = 408;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final WebhookAddress address;
    private final Duration patience;

    Posting(WebhookAddress address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    /**
     * What came of it: nothing where it was taken; else why not, whether another try may help, and how long the other side
     * asked to be let alone.
     */
    record Refusal(String why, boolean passing, Optional<Duration> restFor) {}

    Optional<Refusal> post(String json) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.uri())
                .timeout(patience)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8))
                .build();
        CompletableFuture<HttpResponse<Void>> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
        try {
            return refusal(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            answer.cancel(true);
            return Optional.of(new Refusal("no answer in " + patience.toMillis() + " ms", true, Optional.empty()));
        } catch (ExecutionException e) {
            return Optional.of(new Refusal(sentence(e.getCause()), true, Optional.empty()));
        }
    }

    private static Optional<Refusal> refusal(HttpResponse<Void> answer) {
        int status = answer.statusCode();
        if (status / 100 == 2) {
            return Optional.empty();
        }
        boolean passing = status >= 500 || status == TOO_MANY || status == REQUEST_TIMEOUT;
        return Optional.of(new Refusal("HTTP status " + status, passing, restFor(answer)));
    }

    /** {@code Retry-After} in seconds (RFC 9110, 10.2.3); its other form, a date, is not waited for. */
    private static Optional<Duration> restFor(HttpResponse<Void> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("[0-9]{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }

    /** The kind of trouble alone: messages of HTTP clients quote addresses. */
    private static String sentence(@Nullable Throwable cause) {
        String kind =
                cause == null ? "no reason" : cause.getClass().getSimpleName().replaceAll("(Exception|Error)$", "");
        return cause instanceof IOException
                ? "it can't be reached ("
                        + kind.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT) + ")"
                : "it failed (" + kind + ")";
    }
}
