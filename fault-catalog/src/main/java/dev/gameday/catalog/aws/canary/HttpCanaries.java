package dev.gameday.catalog.aws.canary;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.metric.Canary;
import dev.gameday.catalog.metric.CanaryCall;
import dev.gameday.catalog.metric.CanaryCaller;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks addresses over HTTP, exactly those that it is given: it follows no redirection and reads no body. A receiver tells a canary
 * by the header {@code x-gameday-canary: SESSION}.
 */
public final class HttpCanaries implements CanaryCaller {
    /** What a record has in place of a query: one that takes over a run does not know it any more. */
    private static final String WITHOUT_ITS_QUERY = "?[redacted]";

    private final HttpClient client;

    /** A caller with connections of its own. */
    public HttpCanaries() {
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public Outcome<Canary.Result> call(CanaryCall call) {
        if (!(call.canary() instanceof Canary.Http http)) {
            return CanaryCaller.NONE.call(call);
        }
        if (http.url().endsWith(WITHOUT_ITS_QUERY)) {
            return Outcome.failed(new Trouble(
                    Trouble.Kind.REFUSED, http.label() + " is not called: the record does not hold its query"));
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(http.url()))
                .timeout(http.timeout())
                .header(CanaryCall.MARK, call.session())
                .GET()
                .build();
        long began = System.nanoTime();
        CompletableFuture<HttpResponse<Void>> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
        try {
            int status =
                    answer.get(http.timeout().toMillis(), TimeUnit.MILLISECONDS).statusCode();
            return Outcome.done(
                    status == http.expect()
                            ? new Canary.Result(true, Duration.ofNanos(System.nanoTime() - began))
                            : Canary.Result.failed(http));
        } catch (TimeoutException late) {
            answer.cancel(true);
            return Outcome.done(Canary.Result.failed(http));
        } catch (ExecutionException unanswered) {
            return Outcome.done(Canary.Result.failed(http));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return Outcome.failed(new Trouble(Trouble.Kind.TIMED_OUT, http.label() + " was interrupted"));
        }
    }
}
