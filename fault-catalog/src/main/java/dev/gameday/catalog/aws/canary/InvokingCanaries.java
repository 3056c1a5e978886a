package dev.gameday.catalog.aws.canary;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.aws.AwsClients;
import dev.gameday.catalog.aws.AwsTrouble;
import dev.gameday.catalog.metric.BoundedCanaries;
import dev.gameday.catalog.metric.Canary;
import dev.gameday.catalog.metric.CanaryCall;
import dev.gameday.catalog.metric.CanaryCaller;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LogType;

/**
 * Invokes functions with the SDK's client; whatever else is to be called is handed on. A function tells a canary by its client
 * context, {@code {"custom":{"x-gameday-canary":SESSION}}}. A function error fails a call, and so does the status of 400 or more
 * that a function behind an API answers its customer with.
 */
public final class InvokingCanaries implements CanaryCaller {
    /** The end of an invocation's log says how long it took: where time is virtual, nothing else does. */
    private static final Pattern DURATION = Pattern.compile("REPORT [^\\n]{0,200}?Duration: ([0-9.]{1,12}) ms");

    private static final int LEAST_ERROR = 400;
    private static final int LONGEST_ANSWER = 1_000_000;

    private final Supplier<LambdaClient> lambda;
    private final LongSupplier ticker;
    private final CanaryCaller others;

    /**
     * The canaries of an environment, with their bound. {@code clients} are theirs alone, so that one that hangs keeps no
     * connection from anything else; where time is {@code virtual}, what a call takes is what its log says.
     */
    public static CanaryCaller over(AwsClients clients, boolean virtual) {
        return new BoundedCanaries(
                new InvokingCanaries(clients::lambda, virtual ? () -> 0 : System::nanoTime, new HttpCanaries()));
    }

    /** {@code ticker} counts the nanoseconds that the console itself waits, none where time is virtual. */
    public InvokingCanaries(Supplier<LambdaClient> lambda, LongSupplier ticker, CanaryCaller others) {
        this.lambda = lambda;
        this.ticker = ticker;
        this.others = others;
    }

    @Override
    public Outcome<Canary.Result> call(CanaryCall call) {
        return call.canary() instanceof Canary.Invoke invoke ? invoke(call, invoke) : others.call(call);
    }

    private Outcome<Canary.Result> invoke(CanaryCall call, Canary.Invoke canary) {
        InvokeRequest request = InvokeRequest.builder()
                .functionName(canary.function())
                .invocationType(InvocationType.REQUEST_RESPONSE)
                .logType(LogType.TAIL)
                .clientContext(context(call.session()))
                .payload(SdkBytes.fromUtf8String(canary.payload()))
                .overrideConfiguration(o -> o.apiCallTimeout(canary.timeout()))
                .build();
        long began = ticker.getAsLong();
        try {
            InvokeResponse answer = lambda.get().invoke(request);
            Duration waited = Duration.ofNanos(ticker.getAsLong() - began);
            Duration ran = ran(answer);
            Duration latency = ran.compareTo(waited) > 0 ? ran : waited;
            boolean good = latency.compareTo(canary.timeout()) <= 0 && answer.functionError() == null && good(answer);
            return Outcome.done(good ? new Canary.Result(true, latency) : Canary.Result.failed(canary));
        } catch (SdkException e) {
            Trouble trouble = AwsTrouble.of(e);
            return switch (trouble.kind()) {
                case DENIED, NOT_FOUND, REFUSED, CONFLICT -> Outcome.failed(trouble);
                case TIMED_OUT, THROTTLED, UNREACHABLE, SERVICE_FAILED -> Outcome.done(Canary.Result.failed(canary));
            };
        }
    }

    private static String context(String session) {
        String json = "{\"custom\":{\"%s\":\"%s\"}}".formatted(CanaryCall.MARK, session);
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean good(InvokeResponse answer) {
        if (answer.payload() == null || answer.payload().asByteArrayUnsafe().length > LONGEST_ANSWER) {
            return true;
        }
        try {
            JsonNode json = JsonNode.parser().parse(answer.payload().asByteArrayUnsafe());
            return json.field("statusCode")
                    .filter(JsonNode::isNumber)
                    .map(status -> Double.parseDouble(status.asNumber()) < LEAST_ERROR)
                    .orElse(true);
        } catch (RuntimeException notJson) {
            return true;
        }
    }

    private static Duration ran(InvokeResponse answer) {
        if (answer.logResult() == null) {
            return Duration.ZERO;
        }
        String log = new String(Base64.getMimeDecoder().decode(answer.logResult()), StandardCharsets.UTF_8);
        Matcher duration = DURATION.matcher(log);
        return duration.find()
                ? Duration.ofNanos(Math.round(Double.parseDouble(duration.group(1)) * 1e6))
                : Duration.ZERO;
    }
}
