package dev.gameday.shell.bench;

import dev.gameday.catalog.SessionId;
import dev.gameday.catalog.aws.AwsAccountInspector;
import dev.gameday.catalog.aws.AwsClients;
import dev.gameday.catalog.aws.AwsLeftoverFinder;
import dev.gameday.catalog.aws.CloudWatchMetricReader;
import dev.gameday.catalog.file.FaultFiles;
import dev.gameday.catalog.load.LoadDriver;
import dev.gameday.catalog.mechanism.KnownExperiments;
import dev.gameday.catalog.mechanism.MechanismInjector;
import dev.gameday.rehearsal.Rehearsal;
import dev.gameday.rehearsal.clock.RehearsalClock;
import dev.gameday.rehearsal.flow.file.Flows;
import dev.gameday.runbook.Binding;
import dev.gameday.runbook.Hypothesis;
import dev.gameday.runbook.Moment;
import dev.gameday.runbook.Proof;
import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.Step;
import dev.gameday.runbook.plan.Plan;
import dev.gameday.runbook.plan.PlanRequest;
import dev.gameday.runbook.plan.Planner;
import dev.gameday.runbook.plan.Preflight;
import dev.gameday.runbook.plan.Resolution;
import dev.gameday.shell.Rehearsals;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;

/** An account with so many roles that nobody uses, and plans that deny something to the first of them. */
final class ManyRoles {
    private static final StaticCredentialsProvider ANYONE =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIAIOSFODNN7EXAMPLE", "a-secret-of-no-use"));

    private static final String TRUST = """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
             "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}]}""";

    private final Rehearsal rehearsal =
            Rehearsal.open(Flows.shipped(Flows.shipped().get(0)), 1, RehearsalClock.of(InstantSource.system()), false);
    private final LoadDriver load = Rehearsals.load(rehearsal);
    private final AwsClients eyes = clients(rehearsal.transport());
    private final Binding binding;

    /** The flow of this account has next to nothing to do: what is measured is the console. */
    ManyRoles(int count) {
        rehearsal.changeLoad("bench", 0.02);
        Map<String, String> roles = new TreeMap<>();
        IntStream.range(0, count).mapToObj(ManyRoles::role).forEach(name -> {
            eyes.iam().createRole(r -> r.roleName(name).assumeRolePolicyDocument(TRUST));
            roles.put(name, name);
        });
        Binding shipped = Rehearsals.shipped(InstantSource.system()).binding();
        this.binding = new Binding(
                shipped.name(),
                shipped.account(),
                shipped.region(),
                shipped.faultRole(),
                Map.of(),
                roles,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                shipped.logs(),
                Map.of(),
                Map.of(),
                Map.of());
    }

    static String role(int number) {
        return "bench-%02d".formatted(number);
    }

    static String step(int number) {
        return "deny-%02d".formatted(number);
    }

    SdkHttpClient transport() {
        return rehearsal.transport();
    }

    LoadDriver load() {
        return load;
    }

    AwsClients clients(SdkHttpClient transport) {
        return new AwsClients(Region.EU_WEST_1, ANYONE, Optional.empty(), transport);
    }

    Plan plan(int faults, SessionId session) {
        PlanRequest request =
                new PlanRequest(runbook(faults), FaultFiles.shipped(), binding, List.of(), Map.of(), session);
        Resolution resolution = Resolution.of(request);
        if (!resolution.problems().isEmpty()) {
            throw new IllegalStateException(resolution.problems().toString());
        }
        InstantSource clock = InstantSource.system();
        var facts = new Preflight(
                        new AwsAccountInspector(eyes, clock),
                        new CloudWatchMetricReader(eyes::metrics, eyes::logs),
                        new AwsLeftoverFinder(eyes),
                        load)
                .facts(request, resolution)
                .match(known -> known, trouble -> {
                    throw new IllegalStateException(trouble.sentence());
                });
        return new Planner(MechanismInjector.over(eyes, clock, new KnownExperiments(), load))
                .plan(request, resolution, facts);
    }

    private static Runbook runbook(int faults) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < faults; i++) {
            steps.add(new Step.Inject(
                    step(i),
                    "Deny",
                    "iam-deny-actions",
                    role(i),
                    Optional.empty(),
                    "PT30M",
                    Map.of("actions", "dynamodb:Query"),
                    new Proof(Optional.of("router"), Optional.of("AccessDenied"), Optional.empty(), Optional.empty())));
        }
        steps.add(new Step.Observe(
                "observe",
                "Observe",
                List.of(),
                Moment.parse(step(0) + ".request+PT20M").orElseThrow()));
        steps.add(new Step.Recover("recover", "Recover", Duration.ofSeconds(5), Duration.ofMinutes(3)));
        steps.add(new Step.Debrief("debrief", "Debrief", List.of("Well?")));
        return new Runbook(
                "bench",
                "B0",
                "A halt of many",
                "",
                List.of(),
                new Hypothesis("they all go away", List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                steps,
                List.of(),
                List.of());
    }

    /** Takes away by hand what a hanging removal left. */
    void tidy(int number) {
        String role = role(number);
        eyes.iam()
                .listRolePolicies(r -> r.roleName(role))
                .policyNames()
                .forEach(policy ->
                        eyes.iam().deleteRolePolicy(r -> r.roleName(role).policyName(policy)));
    }

    /** How many policies are on the roles, all in all. */
    int policies(int faults) {
        return IntStream.range(0, faults)
                .map(i -> eyes.iam()
                        .listRolePolicies(r -> r.roleName(role(i)))
                        .policyNames()
                        .size())
                .sum();
    }
}
