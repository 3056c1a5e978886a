package dev.gameday.shell.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.file.FaultFiles;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.conductor.VirtualTimeline;
import dev.gameday.runbook.file.GuardFile;
import dev.gameday.runbook.file.Runbooks;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.Rehearsals;
import dev.gameday.shell.acceptance.CommandLineTrial;
import dev.gameday.shell.join.Where;
import dev.gameday.shell.place.Speed;
import dev.gameday.shell.preflight.AsTyped;
import dev.gameday.shell.preflight.Checklist;
import dev.gameday.shell.run.Proposal;
import dev.gameday.shell.run.RunDesk;
import dev.gameday.shell.run.RunOrder;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The policy that is printed for a scenario allows all that its preflight and its run call, and nothing else. */
class ScenarioPolicyTest {
    /** What a run may come to call and this one did not, with the reason: the beginning of a permission, and why. */
    private static final Map<String, String> ONLY_SOMETIMES = new TreeMap<>(Map.ofEntries(
            Map.entry("iam:CreateServiceLinkedRole on ", "FIS makes it by the first experiment of an account"),
            Map.entry("fis:StopExperiment on ", "only of an experiment that has not ended by itself"),
            Map.entry("iam:GetRole on arn:aws:iam::111122223333:role/*", "only where the caller is a role's session"),
            Map.entry(
                    "iam:SimulatePrincipalPolicy on arn:aws:iam::111122223333:role/*",
                    "only where the caller is a role's session, or a function's role is looked into"),
            Map.entry("cloudwatch:GetMetricStatistics on *", "only where a stop alarm counts failures of a function"),
            Map.entry(
                    "lambda:DeleteFunctionConcurrency on ",
                    "only where the function had no reserved concurrency before"),
            Map.entry("sqs:ChangeMessageVisibility on ", "only where others' messages are in the dead-letter queue"),
            Map.entry("ec2:DescribeVpcEndpoints on *", "only of functions in a VPC"),
            Map.entry("ec2:DescribeRouteTables on *", "only of functions in a VPC"),
            Map.entry("logs:FilterLogEvents on ", "a proof that is a metric reads no log, but a diagnosis does")));

    private static final Set<String> CAME_TO_BE_USED = new HashSet<>();
    private static int scenarios;

    private final RunDesk desk;
    private final Path folder;

    ScenarioPolicyTest(@TempDir Path folder) {
        InstantSource wall = InstantSource.fixed(VirtualTimeline.EPOCH);
        this.folder = folder;
        this.desk = new RunDesk(
                FaultFiles.shipped(),
                GuardFile.shipped(),
                Rehearsals.shipped(wall),
                new SessionFolders(folder.resolve("sessions")),
                wall);
    }

    static Stream<String> scenarios() {
        return Runbooks.shipped().all().stream().map(Runbook::id);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void allows_what_preflight_and_run_call_and_nothing_else(String scenario) throws Exception {
        PrintedPolicy policy = new PrintedPolicy(printed(scenario));
        AskedOfIam asked = new AskedOfIam();
        CallRecorder.listening(asked, () -> {
            Proposal proposal = desk.propose(order(scenario));
            AsTyped typed = new AsTyped(scenario, List.of(), Where.of(null, null), Optional.empty());
            assertThat(Checklist.of(proposal, typed, false)).isNotEmpty();
            desk.start(proposal, run -> {}).await();
        });
        assertThat(asked.all()).hasSizeGreaterThan(10);
        assertThat(policy.refused(asked.all())).isEmpty();
        List<String> unused = policy.unused(asked.all());
        assertThat(unused).allMatch(permission -> isSometimes(permission) || isAnyPath(permission), "is an exception");
        ONLY_SOMETIMES.keySet().stream()
                .filter(begin -> unused.stream().noneMatch(permission -> permission.startsWith(begin)))
                .filter(begin -> policy.json().contains(begin.substring(0, begin.indexOf(' '))))
                .forEach(CAME_TO_BE_USED::add);
        scenarios++;
    }

    /** An exception that no scenario ever uses must be one that a rehearsal can't use. */
    @AfterAll
    static void each_exception_is_used_by_some_scenario_or_by_no_rehearsal_at_all() {
        if (scenarios == scenarios().count()) {
            Set<String> never = new HashSet<>(ONLY_SOMETIMES.keySet());
            never.removeAll(CAME_TO_BE_USED);
            assertThat(never)
                    .containsExactlyInAnyOrder(
                            "iam:CreateServiceLinkedRole on ",
                            "lambda:DeleteFunctionConcurrency on ",
                            "cloudwatch:GetMetricStatistics on *",
                            "sqs:ChangeMessageVisibility on ");
        }
    }

    private static boolean isSometimes(String permission) {
        return ONLY_SOMETIMES.keySet().stream().anyMatch(permission::startsWith);
    }

    /** A role is named with any path, and the rehearsal's have none. */
    private static boolean isAnyPath(String permission) {
        return permission.contains(":role/*/");
    }

    private static RunOrder order(String scenario) {
        Runbook runbook = Runbooks.shipped().find(scenario).value().orElseThrow();
        return new RunOrder(runbook, Map.of(), 1, Speed.MAX, true, Set.of(), "", "ana");
    }

    private String printed(String scenario) {
        try (CommandLineTrial console = new CommandLineTrial(folder.resolve("home"))) {
            assertThat(console.run("setup", "policy", "--scenario", scenario)).isEqualTo(ExitCode.HELD);
            return console.results();
        }
    }
}
