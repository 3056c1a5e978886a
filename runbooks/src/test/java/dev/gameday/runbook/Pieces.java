package dev.gameday.runbook;

import dev.gameday.catalog.Category;
import dev.gameday.catalog.FailureMode;
import dev.gameday.catalog.Fault;
import dev.gameday.catalog.FaultCatalog;
import dev.gameday.catalog.FaultId;
import dev.gameday.catalog.FaultParameter;
import dev.gameday.catalog.Identity;
import dev.gameday.catalog.Mechanism;
import dev.gameday.catalog.ParameterType;
import dev.gameday.catalog.SessionId;
import dev.gameday.catalog.TargetKind;
import dev.gameday.catalog.metric.MetricSource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pieces that tests are put together from: one fault for each kind of target, metrics, proofs, moments. */
public final class Pieces {
    public static final SessionId SESSION = new SessionId("session-under-test");
    public static final Identity IDENTITY =
            new Identity("111122223333", "arn:aws:iam::111122223333:user/trial", "eu-west-1");

    private Pieces() {}

    /** Faults {@code slow} (function), {@code deny} (role), {@code cut} (subnet), {@code spoil} (queue), and {@code starve}, with no expiry. */
    public static FaultCatalog catalog() {
        return new FaultCatalog(List.of(
                fault(
                        "slow",
                        TargetKind.LAMBDA_FUNCTION,
                        new Mechanism.FisAction("aws:lambda:invocation-add-delay", "Functions", Map.of()),
                        List.of(number("delay", Optional.empty()), number("percentage", Optional.of("100")))),
                fault(
                        "deny",
                        TargetKind.IAM_ROLE,
                        new Mechanism.IamDeny("sqs:SendMessage", "${resource}"),
                        List.of(resource())),
                fault(
                        "cut",
                        TargetKind.SUBNET,
                        new Mechanism.FisAction("aws:network:disrupt-connectivity", "Subnets", Map.of()),
                        List.of()),
                fault("starve", TargetKind.LAMBDA_FUNCTION, new Mechanism.LambdaSetting("memory", "128"), List.of()),
                fault("spoil", TargetKind.QUEUE, new Mechanism.SqsMessage("{}", "?"), List.of())));
    }

    private static Fault fault(String id, TargetKind target, Mechanism mechanism, List<FaultParameter> parameters) {
        return new Fault(
                new FaultId(id),
                id,
                Category.LATENCY,
                "",
                target,
                mechanism,
                Duration.ofMinutes(1),
                Duration.ofHours(1),
                parameters,
                new FailureMode("part", "mode", "category", 1, 1, 1),
                "it is taken away",
                List.of("trial:Inject", "trial:Read"),
                List.of("trial:Undo", "trial:Read"),
                List.of());
    }

    /** A whole number of 1 to 100. */
    public static FaultParameter number(String name, Optional<String> preset) {
        return new FaultParameter(
                name, ParameterType.INTEGER, "", Optional.of("1"), Optional.of("100"), List.of(), preset, "");
    }

    private static FaultParameter resource() {
        return new FaultParameter(
                "resource",
                ParameterType.STRING,
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                "");
    }

    /** A metric with a value every 5 s and no lag. */
    public static MetricSource metric(String name) {
        return source(name, false);
    }

    /** A metric that has values only while something happens. */
    public static MetricSource quiet(String name) {
        return source(name, true);
    }

    private static MetricSource source(String name, boolean quiet) {
        return new MetricSource(
                name, name, "", "Trial", name, Map.of(), "Average", Duration.ofSeconds(5), Duration.ZERO, 1, quiet);
    }

    public static Tolerance tolerance(String text) {
        return Tolerance.parse(text).orElseThrow();
    }

    public static Moment moment(String text) {
        return Moment.parse(text).orElseThrow();
    }

    public static Proof line(String log) {
        return new Proof(Optional.of(log), Optional.of("HURT"), Optional.empty(), Optional.empty());
    }

    public static Proof outside(String metric, String normal) {
        return new Proof(Optional.empty(), Optional.empty(), Optional.of(metric), Optional.of(tolerance(normal)));
    }

    public static Assertion claim(String id, Probe probe, String tolerance) {
        return new Assertion(id, id, probe, tolerance(tolerance));
    }

    public static StopCondition stop(String id, String metric, String tolerance, Optional<String> alarm) {
        return new StopCondition(id, metric, tolerance(tolerance), Duration.ofSeconds(20), alarm);
    }

    public static Step.Inject inject(
            String id, String fault, String target, Optional<String> zone, String length, Map<String, String> given) {
        return new Step.Inject(id, id, fault, target, zone, length, given, line("intake"));
    }
}
