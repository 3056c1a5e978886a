package dev.gameday.shell.command.setup;

import dev.gameday.catalog.FaultCatalog;
import dev.gameday.catalog.setup.Permission;
import dev.gameday.catalog.setup.Policy;
import dev.gameday.runbook.plan.PlanRequest;
import dev.gameday.runbook.plan.Resolution;
import dev.gameday.runbook.setup.Premises;
import dev.gameday.runbook.setup.ScenarioNeeds;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.command.scenario.Settings;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Output;
import dev.gameday.shell.line.CompletedBy;
import dev.gameday.shell.place.Profiles;
import dev.gameday.shell.run.Library;
import dev.gameday.yaml.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code setup policy}: the IAM policy that one scenario needs, from its runbook and its binding alone; asks no account. */
@Component
final class SetupPolicyCommand {
    private final Profiles profiles;
    private final Library library;
    private final FaultCatalog catalog;
    private final Console console;

    SetupPolicyCommand(Profiles profiles, Library library, FaultCatalog catalog, Console console) {
        this.profiles = profiles;
        this.library = library;
        this.catalog = catalog;
        this.console = console;
    }

    @Command(
            name = {"setup", "policy"},
            description = "Print the IAM policy that a scenario needs to inject, to watch and to undo",
            group = Task.PREPARE,
            help =
                    "For example: setup policy --scenario stale-positions --profile payments.yaml --binding payments-flow.yaml."
                            + " With --for fis, that of the role of FIS.")
    ExitCode policy(
            @Option(longName = "scenario", required = true, description = "A scenario's name, or a runbook file")
                    @CompletedBy("scenarioNames")
                    String scenario,
            @Option(longName = "set", description = "A parameter of the scenario, as name=value") List<String> set,
            @Option(
                            longName = "profile",
                            defaultValue = Profiles.REHEARSAL,
                            description = "What is allowed: rehearsal, or a profile's file")
                    String profile,
            @Option(
                            longName = "binding",
                            description = "What logical names are: rehearsal, retail-bank, or a file; "
                                    + "the profile's unless given")
                    @Nullable String binding,
            @Option(
                            longName = "for",
                            defaultValue = "caller",
                            description = "For whoever runs the scenario (caller), or for the role of FIS (fis)")
                    Party party,
            @Option(longName = "output", defaultValue = "text", description = "For a person or for a program")
                    Output output) {
        Grounds grounds = Grounds.of(profiles, profile, binding);
        PlanRequest request = grounds.request(library.runbook(scenario), catalog, Settings.of(set));
        Policy policy = Policy.of(permissions(request, Premises.of(grounds.binding(), grounds.profile()), party));
        output.print(console, () -> print(policy), policy::document);
        return ExitCode.HELD;
    }

    private static List<Permission> permissions(PlanRequest request, Premises premises, Party party) {
        Resolution resolution = Resolution.of(request);
        ScenarioNeeds needs = new ScenarioNeeds();
        List<Problem> problems = new ArrayList<>(resolution.problems());
        if (problems.isEmpty()) {
            problems.addAll(needs.problems(request, resolution, premises));
        }
        if (!problems.isEmpty()) {
            throw new UsageException(
                    problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
        }
        List<Permission> permissions = party.of(needs.of(request, resolution, premises));
        if (permissions.isEmpty()) {
            throw new UsageException("Nothing of " + request.runbook().id()
                    + " goes through FIS, so its role needs no permission; print the caller's without --for.");
        }
        return permissions;
    }

    /** The document alone goes to the results, so that it can be sent to a file. */
    private void print(Policy policy) {
        console.print(policy.json());
        policy.statements().stream()
                .filter(statement -> statement.actions().contains("iam:PutRolePolicy"))
                .findFirst()
                .ifPresent(statement -> console.error(
                        "Mind: whoever may put inline policies on a role may give it any permission. This one may on "
                                + String.join(", ", statement.resources()) + "."));
        if (policy.size() > Policy.LONGEST) {
            console.error("It has %d characters, and IAM takes %d in a managed policy; attach it in parts."
                    .formatted(policy.size(), Policy.LONGEST));
        }
    }
}
