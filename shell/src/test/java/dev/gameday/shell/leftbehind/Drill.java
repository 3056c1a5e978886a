package dev.gameday.shell.leftbehind;

import dev.gameday.catalog.Fault;
import dev.gameday.catalog.FaultCatalog;
import dev.gameday.catalog.FaultParameter;
import dev.gameday.catalog.Mechanism;
import dev.gameday.catalog.SessionId;
import dev.gameday.catalog.TargetKind;
import dev.gameday.catalog.aws.AwsAccountInspector;
import dev.gameday.catalog.aws.AwsLeftoverFinder;
import dev.gameday.catalog.aws.CloudWatchMetricReader;
import dev.gameday.catalog.file.FaultFiles;
import dev.gameday.catalog.mechanism.KnownExperiments;
import dev.gameday.catalog.mechanism.MechanismInjector;
import dev.gameday.runbook.Hypothesis;
import dev.gameday.runbook.Moment;
import dev.gameday.runbook.Proof;
import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.Step;
import dev.gameday.runbook.plan.Facts;
import dev.gameday.runbook.plan.Plan;
import dev.gameday.runbook.plan.PlanRequest;
import dev.gameday.runbook.plan.Planner;
import dev.gameday.runbook.plan.Preflight;
import dev.gameday.runbook.plan.Resolution;
import dev.gameday.shell.place.Profiles;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The shortest whole run of one shipped fault: put in place, watched for half a minute, taken away, seen gone. */
final class Drill {
    static final String STEP = "fault";

    private static final FaultCatalog CATALOG = FaultFiles.shipped();
    private static final Map<TargetKind, String> TARGETS = Map.of(
            TargetKind.LAMBDA_FUNCTION, "order-router",
            TargetKind.IAM_ROLE, "router-role",
            TargetKind.SUBNET, "flow-subnets",
            TargetKind.QUEUE, "orders",
            TargetKind.LOAD, "orders");

    private final Fault fault;
    private final PracticeAccount account;
    private final Facts facts;

    Drill(Fault fault, PracticeAccount account) {
        this.fault = fault;
        this.account = account;
        this.facts = facts();
    }

    static List<Fault> faults() {
        return List.copyOf(CATALOG.all());
    }

    Plan plan(SessionId session) {
        PlanRequest request = request(session);
        return new Planner(MechanismInjector.over(account.eyes(), account::now, new KnownExperiments(), account.load()))
                .plan(request, resolution(request), facts);
    }

    private Facts facts() {
        PlanRequest request = request(new SessionId("before-the-drill"));
        return new Preflight(
                        new AwsAccountInspector(account.eyes(), account::now),
                        new CloudWatchMetricReader(account.eyes()::metrics, account.eyes()::logs),
                        new AwsLeftoverFinder(account.eyes()),
                        account.load())
                .facts(request, resolution(request))
                .match(facts -> facts, trouble -> {
                    throw new AssertionError(trouble);
                });
    }

    private static Resolution resolution(PlanRequest request) {
        Resolution resolution = Resolution.of(request);
        if (!resolution.problems().isEmpty()) {
            throw new AssertionError(resolution.problems());
        }
        return resolution;
    }

    private PlanRequest request(SessionId session) {
        return new PlanRequest(
                runbook(),
                CATALOG,
                PracticeAccount.BINDING,
                List.of(),
                Map.of(),
                session,
                Profiles.shipped().schedulerRole(),
                List.of());
    }

    private Runbook runbook() {
        return new Runbook(
                "drill",
                "D0",
                "A drill",
                "",
                List.of(),
                new Hypothesis("it goes away again", List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new Step.Inject(
                                STEP,
                                "Inject",
                                fault.id().value(),
                                TARGETS.getOrDefault(fault.target(), ""),
                                fault.target() == TargetKind.SUBNET ? Optional.of("a") : Optional.empty(),
                                duration().toString(),
                                arguments(),
                                new Proof(
                                        Optional.of("router"),
                                        Optional.of(text()),
                                        Optional.empty(),
                                        Optional.empty())),
                        new Step.Observe(
                                "observe",
                                "Observe",
                                List.of(),
                                Moment.parse(STEP + ".request+PT30S").orElseThrow()),
                        new Step.Remove("remove", "Remove", List.of(STEP)),
                        new Step.Recover("recover", "Recover", Duration.ofSeconds(5), Duration.ofMinutes(3)),
                        new Step.Debrief("debrief", "Debrief", List.of("Well?"))),
                List.of(),
                List.of());
    }

    /** A poison message needs the time that its queue takes to give it up. */
    private Duration duration() {
        return fault.target() == TargetKind.QUEUE ? fault.longest() : fault.shortest();
    }

    private String text() {
        return fault.mechanism() instanceof Mechanism.IamDeny ? "AccessDenied" : "found active faults";
    }

    private Map<String, String> arguments() {
        Map<String, String> arguments = new TreeMap<>();
        fault.parameters().stream()
                .filter(parameter -> parameter.preset().isEmpty())
                .forEach(parameter -> arguments.put(parameter.name(), value(parameter)));
        return arguments;
    }

    private static String value(FaultParameter parameter) {
        return switch (parameter.type()) {
            case INTEGER, DECIMAL -> parameter.minimum().orElse("1");
            case DURATION -> parameter.minimum().orElse("PT1M");
            case BOOLEAN -> "true";
            case ACTIONS -> "dynamodb:Query";
            case STRING, LIST -> parameter.choices().stream().findFirst().orElse("drill");
        };
    }
}
