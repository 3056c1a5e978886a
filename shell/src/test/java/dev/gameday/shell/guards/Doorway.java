package dev.gameday.shell.guards;

import dev.gameday.rehearsal.wire.Headers;
import dev.gameday.rehearsal.wire.Request;
import dev.gameday.rehearsal.wire.RequestHandler;
import dev.gameday.rehearsal.wire.Response;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import software.amazon.awssdk.core.SdkBytes;

/**
 * Before a rehearsal, for what it can't be told: that the caller is somebody else, and that a run stands still at the
 * moment at which it would start an experiment.
 */
final class Doorway implements RequestHandler {
    private static final String WHO = "Action=GetCallerIdentity";
    private static final String IDENTITY = """
            <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
            <Arn>%s</Arn><UserId>AIDACKCEVSQ6C2EXAMPLE</UserId><Account>%s</Account>
            </GetCallerIdentityResult></GetCallerIdentityResponse>""";

    private final RequestHandler rehearsal;
    private final CountDownLatch reached = new CountDownLatch(1);
    private volatile Optional<String> caller = Optional.empty();
    private volatile CountDownLatch open = new CountDownLatch(0);

    Doorway(RequestHandler rehearsal) {
        this.rehearsal = rehearsal;
    }

    /** Has the caller be the one of that ARN. */
    void callerIs(String arn) {
        caller = Optional.of(arn);
    }

    /** Has whoever starts an experiment stand still until {@link #letThrough}. */
    void shut() {
        open = new CountDownLatch(1);
    }

    /** Waits until somebody stands at the shut door. */
    void awaitSomebody() throws InterruptedException {
        reached.await();
    }

    void letThrough() {
        open.countDown();
    }

    @Override
    public Response handle(Request request) {
        if (request.method().equals("POST") && request.rawPath().equals("/experiments")) {
            standStill();
        }
        return caller.filter(
                        arn -> request.body().asString(StandardCharsets.UTF_8).contains(WHO))
                .map(arn -> new Response(
                        200,
                        Headers.NONE.with("Content-Type", "text/xml"),
                        SdkBytes.fromUtf8String(IDENTITY.formatted(arn, arn.split(":", 6)[4]))))
                .orElseGet(() -> rehearsal.handle(request));
    }

    private void standStill() {
        reached.countDown();
        try {
            open.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
