package dev.gameday.shell.command.scenario;

import dev.gameday.runbook.plan.Cost;
import dev.gameday.runbook.plan.PlannedInjection;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.Operator;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Lines;
import dev.gameday.shell.console.LiveNotice;
import dev.gameday.shell.console.Output;
import dev.gameday.shell.join.Joining;
import dev.gameday.shell.join.Where;
import dev.gameday.shell.line.CompletedBy;
import dev.gameday.shell.place.Ground;
import dev.gameday.shell.place.Speed;
import dev.gameday.shell.run.Library;
import dev.gameday.shell.run.Proposal;
import dev.gameday.shell.run.RunDesk;
import dev.gameday.shell.run.RunOrder;
import dev.gameday.shell.view.display.PlanText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code scenario plan}: what exactly would be done; nothing is. */
@Component
final class ScenarioPlanCommand {
    private final Library library;
    private final RunDesk desk;
    private final Joining joining;
    private final Console console;

    ScenarioPlanCommand(Library library, RunDesk desk, Joining joining, Console console) {
        this.library = library;
        this.desk = desk;
        this.joining = joining;
        this.console = console;
    }

    @Command(
            name = {"scenario", "plan"},
            description = "Show what exactly a scenario would do, and do nothing",
            group = Task.PREPARE,
            help = "For example: scenario plan retry-storm --set percentage=50.")
    ExitCode plan(
            @Argument(index = 0, description = "A scenario's name, or a runbook file") @CompletedBy("scenarioNames")
                    String scenario,
            @Option(longName = "set", description = "A parameter of the scenario, as name=value") List<String> set,
            @Option(longName = "live", description = "The profile whose account it is about, for real")
                    @CompletedBy("profileNames")
                    @Nullable String live,
            @Option(
                            longName = "profile",
                            description = "What is allowed: a profile's name or file; rehearsal unless given")
                    @Nullable String profile,
            @Option(longName = "seed", description = "The seed of the rehearsal; 1 unless given") @Nullable Long seed,
            @Option(longName = "rehearsal", description = "The URL of a served rehearsal to join") @Nullable String rehearsal,
            @Option(
                            longName = "binding",
                            description = "What the runbook's names are: rehearsal, retail-bank, or a file; "
                                    + "the profile's unless given")
                    @Nullable String binding,
            @Option(longName = "output", defaultValue = "text", description = "For a person or for a program")
                    Output output) {
        Ground ground = joining.ground(
                Where.of(live, rehearsal).within(profile).bound(binding).paced(seed, null), Speed.MAX);
        RunOrder order = new RunOrder(
                library.runbook(scenario),
                Settings.of(set),
                ground.profile(),
                ground.place(),
                true,
                Set.of(),
                "",
                Operator.name());
        try (Proposal proposal = desk.propose(order)) {
            LiveNotice.tell(
                    console,
                    proposal.environment(),
                    ground.profile(),
                    proposal.plan().identity());
            output.print(console, () -> print(proposal), () -> described(proposal));
            return proposal.standing().isEmpty() ? ExitCode.HELD : ExitCode.REFUSED;
        }
    }

    private void print(Proposal proposal) {
        Lines.print(console, PlanText.of(proposal.plan(), console.width()));
        proposal.standing()
                .forEach(refusal -> console.error("refused by " + refusal.guard() + ": " + refusal.sentence()));
    }

    private static Map<String, Object> described(Proposal proposal) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("scenario", proposal.plan().runbook().id());
        fields.put("hash", proposal.hash());
        fields.put("account", proposal.plan().identity().account());
        fields.put("region", proposal.plan().identity().region());
        fields.put("settings", proposal.plan().settings());
        fields.put("longest", proposal.plan().longest().toString());
        fields.put("actionMinutes", Cost.of(proposal.plan()).actionMinutes());
        fields.put(
                "injections",
                proposal.plan().injections().stream()
                        .map(ScenarioPlanCommand::described)
                        .toList());
        fields.put(
                "refusals",
                proposal.standing().stream()
                        .map(refusal -> Map.of("guard", refusal.guard(), "sentence", refusal.sentence()))
                        .toList());
        return fields;
    }

    private static Map<String, Object> described(PlannedInjection planned) {
        return Map.of(
                "step", planned.step(),
                "fault", planned.injection().fault().id().value(),
                "arguments", planned.injection().arguments(),
                "duration", planned.injection().duration().toString(),
                "targets",
                        planned.injection().targets().stream()
                                .map(target -> target.arn())
                                .toList(),
                "calls", planned.calls(),
                "undo", planned.injection().fault().undo());
    }
}
