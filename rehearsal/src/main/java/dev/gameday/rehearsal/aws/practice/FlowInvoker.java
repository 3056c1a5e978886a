package dev.gameday.rehearsal.aws.practice;

import dev.gameday.rehearsal.aws.lambda.Invoker;
import dev.gameday.rehearsal.flow.DirectInvocation;
import dev.gameday.rehearsal.flow.Outcome;
import dev.gameday.rehearsal.flow.engine.PracticeFlow;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.ThrottleReason;

/** Brings invocations through the API to the practice flow, where they meet its limits, environments and faults. */
public final class FlowInvoker implements Invoker {
    private final PracticeFlow flow;

    public FlowInvoker(PracticeFlow flow) {
        this.flow = flow;
    }

    @Override
    public Answer invoke(String functionName, SdkBytes payload) {
        DirectInvocation invocation = flow.invoke(functionName);
        Outcome outcome = invocation.outcome();
        List<String> log = List.of(String.format(
                Locale.ROOT,
                "REPORT Duration: %.2f ms Init Duration: %.2f ms",
                invocation.duration().toNanos() / 1e6,
                invocation.init().toNanos() / 1e6));
        if (outcome instanceof Outcome.Throttled) {
            return new Throttled(ThrottleReason.RESERVED_FUNCTION_CONCURRENT_INVOCATION_LIMIT_EXCEEDED);
        }
        if (outcome instanceof Outcome.Failed failed) {
            return failed(failed.errorType(), failed.message(), log);
        }
        if (outcome instanceof Outcome.TimedOut timedOut) {
            return failed(
                    "Sandbox.Timedout",
                    String.format(
                            Locale.ROOT,
                            "Task timed out after %.2f seconds",
                            timedOut.timeout().toMillis() / 1000.0),
                    log);
        }
        if (outcome instanceof Outcome.Answered answered) {
            return new Returned(json("{\"statusCode\":%d}", answered.statusCode()), log);
        }
        return new Returned(SdkBytes.fromUtf8String("{\"statusCode\":200}"), log);
    }

    @Override
    public void enqueue(String functionName, SdkBytes payload) {
        flow.invoke(functionName);
    }

    private static Failed failed(String type, String message, List<String> log) {
        return new Failed(json("{\"errorType\":\"%s\",\"errorMessage\":\"%s\"}", type, message), log);
    }

    private static SdkBytes json(String form, Object... values) {
        return SdkBytes.fromUtf8String(String.format(Locale.ROOT, form, values));
    }
}
