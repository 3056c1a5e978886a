package dev.gameday.runbook.conductor;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small plan to try the conductor with: one metric {@code health} (100 is well), one or more injections. */
final class Stage {
    static final SessionId SESSION = new SessionId("session-under-test");
    static final Duration LENGTH = Duration.ofMinutes(2);

    private Stage() {}

    static Tolerance atLeast(double low) {
        return new Tolerance(Optional.of(low), Optional.empty());
    }

    static Moment moment(String text) {
        return Moment.parse(text).orElseThrow();
    }

    /** Claims that health stays at 90 or more during the first injection; stops below 20 for 20 s. */
    static Plan plan(List<String> injections, Optional<Step> drill) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Brief("brief", "Brief", "Listen."));
        steps.add(new Step.Baseline("baseline", "Baseline", Duration.ofMinutes(1), Duration.ofMinutes(2)));
        steps.add(new Step.Predict("predict", "Predict", "What will happen?", "nothing"));
        injections.forEach(id -> steps.add(inject(id)));
        drill.ifPresent(steps::add);
        steps.add(new Step.Observe("observe", "Observe", List.of("health"), moment(injections.get(0) + ".end")));
        steps.add(new Step.Remove("remove", "Remove", injections));
        steps.add(new Step.Recover("recover", "Recover", Duration.ofSeconds(20), Duration.ofMinutes(5)));
        steps.add(new Step.Debrief("debrief", "Debrief", List.of("What surprised you?")));
        Assertion healthy = new Assertion(
                "healthy",
                "health stays up",
                new Probe.MetricProbe(
                        "health",
                        Probe.Aggregation.MIN,
                        moment(injections.get(0) + ".effect"),
                        moment(injections.get(0) + ".end")),
                atLeast(90));
        Runbook runbook = new Runbook(
                "trial",
                "T1",
                "A trial",
                "",
                List.of(),
                new Hypothesis("nothing happens", List.of(healthy)),
                List.of(new SteadyState("health", atLeast(90))),
                List.of(),
                List.of(new StopCondition("sick", "health", atLeast(20), Duration.ofSeconds(20), Optional.empty())),
                List.of(),
                List.of(),
                List.of(),
                steps,
                List.of("look at health", "it is the fault"),
                List.of());
        return new Plan(
                runbook,
                "trial",
                new Identity("111122223333", "arn:aws:iam::111122223333:user/trial", "eu-west-1"),
                Map.of(),
                injections.stream().map(Stage::planned).toList(),
                runbook.stopConditions(),
                Map.of("health", health()),
                Map.of(),
                Map.of("trial", "/log/trial"),
                Duration.ofMinutes(20));
    }

    static Plan plan() {
        return plan(List.of("fault"), Optional.empty());
    }

    private static Step.Inject inject(String id) {
        return new Step.Inject(
                id, "Inject", "trial-fault", "target", Optional.empty(), LENGTH.toString(), Map.of(), proof());
    }

    private static Proof proof() {
        return new Proof(Optional.of("trial"), Optional.of("HURT"), Optional.empty(), Optional.empty());
    }

    private static PlannedInjection planned(String id) {
        Fault fault = new Fault(
                new FaultId("trial-fault"),
                "A trial fault",
                Category.LATENCY,
                "",
                TargetKind.IAM_ROLE,
                new Mechanism.IamDeny("*", "*"),
                Duration.ofMinutes(1),
                Duration.ofHours(1),
                List.of(),
                new FailureMode("trial", "trial", "trial", 1, 1, 1),
                "it is taken away",
                List.of(),
                List.of(),
                List.of());
        Injection injection = new Injection(
                new InjectionId(SESSION, id),
                fault,
                Map.of(),
                List.of(new Target(TargetKind.IAM_ROLE, "arn:aws:iam::111122223333:role/" + id, id)),
                LENGTH,
                List.of(),
                "arn:aws:iam::111122223333:role/fis");
        return new PlannedInjection(injection, proof(), List.of("trial:Inject"));
    }

    private static MetricSource health() {
        return new MetricSource(
                "health",
                "Health",
                "%",
                "Trial",
                "Health",
                Map.of(),
                "Average",
                Duration.ofSeconds(5),
                Duration.ZERO,
                1,
                false);
    }
}
