package dev.gameday.shell.view;

import dev.gameday.catalog.Category;
import dev.gameday.catalog.FailureMode;
import dev.gameday.catalog.Fault;
import dev.gameday.catalog.FaultId;
import dev.gameday.catalog.Identity;
import dev.gameday.catalog.Injection;
import dev.gameday.catalog.InjectionId;
import dev.gameday.catalog.Mechanism;
import dev.gameday.catalog.SessionId;
import dev.gameday.catalog.Target;
import dev.gameday.catalog.TargetKind;
import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.runbook.Assertion;
import dev.gameday.runbook.FlowMap;
import dev.gameday.runbook.Hypothesis;
import dev.gameday.runbook.Moment;
import dev.gameday.runbook.Probe;
import dev.gameday.runbook.Proof;
import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.SteadyState;
import dev.gameday.runbook.Step;
import dev.gameday.runbook.StopCondition;
import dev.gameday.runbook.Tolerance;
import dev.gameday.runbook.plan.Plan;
import dev.gameday.runbook.plan.PlannedInjection;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The plan of a retry storm with two injections, made by hand. */
public final class StormPlan {
    public static final SessionId SESSION = new SessionId("storm-2026-01-05");

    private static final Proof PROOF = new Proof(
            Optional.of("risk-check"), Optional.of("modifying the response"), Optional.empty(), Optional.empty());

    private StormPlan() {}

    public static Plan plan() {
        return unmapped().with(Optional.of(map()));
    }

    private static FlowMap map() {
        return new FlowMap(List.of(
                new FlowMap.Edge("clients", "order-intake", List.of("accepted", "acknowledge-p99"), List.of()),
                new FlowMap.Edge("order-intake", "pricing", List.of(), List.of("flow-subnets")),
                new FlowMap.Edge("order-intake", "risk-check", List.of("attempts-per-order"), List.of()),
                new FlowMap.Edge("order-intake", "orders", List.of(), List.of()),
                new FlowMap.Edge("orders", "order-router", List.of("oldest-message", "dlq"), List.of()),
                new FlowMap.Edge("order-router", "positions", List.of(), List.of("router-role")),
                new FlowMap.Edge("positions", "position-sync", List.of("sync-lag"), List.of())));
    }

    private static Map<String, MetricSource> metrics() {
        Map<String, MetricSource> metrics = new LinkedHashMap<>();
        metric(metrics, "accepted", "Orders accepted", "%");
        metric(metrics, "acknowledge-p99", "Acknowledgement, 99th percentile", "ms");
        metric(metrics, "oldest-message", "Oldest message", "s");
        metric(metrics, "sync-lag", "Positions behind the orders", "s");
        metric(metrics, "dlq", "Messages given up on", "messages");
        metric(metrics, "risk-attempts", "Attempts per risk-check call", "attempts");
        metric(metrics, "attempts-per-order", "Risk-check attempts per order", "attempts");
        metric(metrics, "concurrency", "Concurrent executions", "executions");
        return metrics;
    }

    private static Plan unmapped() {
        Runbook runbook = runbook();
        Map<String, MetricSource> metrics = metrics();
        return new Plan(
                runbook,
                "rehearsal",
                new Identity("111122223333", "arn:aws:sts::111122223333:assumed-role/game-day/ada", "eu-west-1"),
                Map.of("percentage", "30"),
                List.of(injection("first", 30), injection("total", 100)),
                runbook.stopConditions(),
                metrics,
                Map.of("accepted-low", "accepted-low", "sync-lag", "sync-lag"),
                Map.of("risk-check", "/aws/lambda/risk-check"),
                Duration.ofMinutes(27));
    }

    public static Tolerance tolerance(String written) {
        return Tolerance.parse(written).orElseThrow();
    }

    private static Runbook runbook() {
        Moment end = Moment.parse("total.end").orElseThrow();
        Assertion accepted = new Assertion(
                "final-success",
                "Orders are accepted in the end.",
                new Probe.MetricProbe("accepted", Probe.Aggregation.MEAN, moment("first.effect"), moment("first.end")),
                tolerance(">= 99.9"));
        return new Runbook(
                "retry-storm",
                "S2",
                "Retry storm",
                "Retries that hide a small failure multiply a large one.",
                List.of(),
                new Hypothesis("While a share of risk-check fails, 99.9 % of orders are accepted.", List.of(accepted)),
                List.of(
                        new SteadyState("accepted", tolerance(">= 99.9")),
                        new SteadyState("acknowledge-p99", tolerance("<= 800")),
                        new SteadyState("oldest-message", tolerance("<= 5")),
                        new SteadyState("sync-lag", tolerance("<= 10")),
                        new SteadyState("dlq", tolerance("<= 0"))),
                List.of(),
                List.of(
                        new StopCondition(
                                "amplification",
                                "attempts-per-order",
                                tolerance("<= 5"),
                                Duration.ofSeconds(20),
                                Optional.empty()),
                        new StopCondition(
                                "accepted",
                                "accepted",
                                tolerance(">= 95"),
                                Duration.ofSeconds(60),
                                Optional.of("accepted-low")),
                        new StopCondition("dlq", "dlq", tolerance("<= 0"), Duration.ZERO, Optional.empty()),
                        new StopCondition(
                                "concurrency",
                                "concurrency",
                                tolerance("<= 800"),
                                Duration.ofSeconds(60),
                                Optional.empty())),
                List.of(),
                List.of("risk-attempts", "attempts-per-order"),
                List.of("accepted-low"),
                List.of(
                        new Step.Brief(
                                "opening",
                                "Opening brief",
                                "order-intake asks risk-check up to three times, at once and without a pause. The client"
                                        + " asks order-intake up to three times. Have somebody watch the distance."),
                        new Step.Baseline("normal", "What is normal", Duration.ofMinutes(3), Duration.ofMinutes(5)),
                        new Step.Predict("prediction", "What do we expect", "How often is risk-check asked?", "Often."),
                        inject("first", "Let some of risk-check's invocations fail"),
                        new Step.Observe(
                                "hidden", "Do retries hide it", List.of("attempts per call"), moment("first.end")),
                        new Step.Remove("lift-first", "Take the first failure away", List.of("first")),
                        inject("total", "Let all of risk-check's invocations fail"),
                        new Step.Observe(
                                "storm",
                                "The storm",
                                List.of("attempts per order, and how far they are from the stop condition"),
                                end),
                        new Step.Remove("lift-total", "Take the second failure away", List.of("total")),
                        new Step.Recover("calm", "Back to normal", Duration.ofMinutes(1), Duration.ofMinutes(10)),
                        new Step.Debrief("closing", "Debrief", List.of("At which layer should a retry be kept?"))),
                List.of("Something works harder than it should."),
                List.of());
    }

    private static Moment moment(String text) {
        return Moment.parse(text).orElseThrow();
    }

    private static void metric(Map<String, MetricSource> metrics, String name, String title, String unit) {
        metrics.put(
                name,
                new MetricSource(
                        name,
                        title,
                        unit,
                        "TradeFlow",
                        name,
                        Map.of(),
                        "Average",
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5),
                        1,
                        false));
    }

    private static Step.Inject inject(String id, String title) {
        return new Step.Inject(id, title, "lambda-error", "risk-check", Optional.empty(), "PT3M", Map.of(), PROOF);
    }

    private static PlannedInjection injection(String step, int percentage) {
        Fault fault = new Fault(
                new FaultId("lambda-error"),
                "Invocations fail",
                Category.LAMBDA_ERROR,
                "",
                TargetKind.LAMBDA_FUNCTION,
                new Mechanism.FisAction("aws:lambda:invocation-error", "Functions", Map.of()),
                Duration.ofMinutes(1),
                Duration.ofHours(1),
                List.of(),
                new FailureMode("risk-check", "fails", "shared fate", 7, 5, 4),
                "The experiment is stopped and its template deleted.",
                List.of(),
                List.of(),
                List.of());
        Injection injection = new Injection(
                new InjectionId(SESSION, step),
                fault,
                Map.of("percentage", Integer.toString(percentage)),
                List.of(new Target(
                        TargetKind.LAMBDA_FUNCTION,
                        "arn:aws:lambda:eu-west-1:111122223333:function:risk-check",
                        "risk-check")),
                Duration.ofMinutes(3),
                List.of(),
                "arn:aws:iam::111122223333:role/fis-experiments");
        return new PlannedInjection(injection, PROOF, List.of("fis:CreateExperimentTemplate", "fis:StartExperiment"));
    }
}
