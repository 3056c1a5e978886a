package dev.gameday.catalog.aws.tail;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.metric.InvocationReader;
import dev.gameday.catalog.metric.InvocationSample;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;

/** Follows the functions' default log groups, {@code /aws/lambda/NAME}, through FilterLogEvents. */
public final class LambdaLogs implements InvocationReader {
    private final Supplier<CloudWatchLogsClient> logs;
    private final Map<String, FunctionTail> tails = new ConcurrentHashMap<>();

    /** Reads through this client. */
    public LambdaLogs(Supplier<CloudWatchLogsClient> logs) {
        this.logs = logs;
    }

    @Override
    public Outcome<List<InvocationSample>> recent(String function, Instant now) {
        return tails.computeIfAbsent(function, name -> new FunctionTail(name, logs))
                .read(now);
    }

    /** How many windows of the function are kept. */
    int kept(String function) {
        FunctionTail tail = tails.get(function);
        return tail == null ? 0 : tail.kept();
    }
}
