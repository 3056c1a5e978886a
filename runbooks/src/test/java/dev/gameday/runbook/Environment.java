package dev.gameday.runbook;

import dev.gameday.catalog.metric.MetricSource;
import java.util.Map;
import java.util.TreeMap;

/** A binding in the making, for tests: one of each, and what a test adds. */
public final class Environment {
    public final Map<String, MetricSource> metrics = new TreeMap<>();
    public final Map<String, String> alarms = new TreeMap<>();
    public final Map<String, String> logs = new TreeMap<>(Map.of("intake", "/aws/lambda/gd-intake"));
    public final Map<String, String> resources = new TreeMap<>();

    public Binding binding() {
        return new Binding(
                "here",
                Pieces.IDENTITY.account(),
                Pieces.IDENTITY.region(),
                "arn:aws:iam::111122223333:role/fis",
                Map.of("intake", "gd-intake"),
                Map.of("writer", "gd-writer"),
                Map.of("private", Map.of("tier", "private")),
                Map.of("a", "eu-west-1a"),
                metrics,
                alarms,
                logs,
                resources,
                Map.of("work", "gd-work"),
                Map.of("orders", "gd-orders"));
    }
}
