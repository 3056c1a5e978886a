package dev.gameday.shell.command.scenario;

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
import dev.gameday.shell.preflight.AsTyped;
import dev.gameday.shell.preflight.Check;
import dev.gameday.shell.preflight.Checklist;
import dev.gameday.shell.preflight.CommandText;
import dev.gameday.shell.run.Library;
import dev.gameday.shell.run.Proposal;
import dev.gameday.shell.run.RunDesk;
import dev.gameday.shell.run.RunOrder;
import dev.gameday.shell.view.text.Card;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code preflight}: a line for each thing that has to be right before a scenario is run; exit code 6 if one isn't. */
@Component
final class PreflightCommand {
    /** What a terminal has at least; a command's lines are broken for a shell and not by the terminal. */
    private static final int COPYABLE = 80;

    private final Library library;
    private final RunDesk desk;
    private final Joining joining;
    private final Console console;

    PreflightCommand(Library library, RunDesk desk, Joining joining, Console console) {
        this.library = library;
        this.desk = desk;
        this.joining = joining;
        this.console = console;
    }

    @Command(
            name = "preflight",
            description = "Look at all that has to be right before a scenario is run",
            group = Task.PREPARE,
            help = "For example: preflight stale-positions --profile payments.yaml.")
    ExitCode preflight(
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
            @Option(
                            longName = "binding",
                            description = "What the runbook's names are: rehearsal, retail-bank, or a file; "
                                    + "the profile's unless given")
                    @Nullable String binding,
            @Option(longName = "rehearsal", description = "The URL of a served rehearsal to join") @Nullable String rehearsal,
            @Option(
                            longName = "preview",
                            description = "Have FIS say what it would hit, by a template that is deleted again")
                    boolean preview,
            @Option(longName = "output", defaultValue = "text", description = "For a person or for a program")
                    Output output) {
        Where where = Where.of(live, rehearsal).within(profile).bound(binding);
        Ground ground = joining.ground(where, Speed.MAX);
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
            AsTyped typed =
                    new AsTyped(scenario, set, where, order.place().served().map(URI::toString));
            List<Check> checks = Checklist.of(proposal, typed, preview);
            output.print(
                    console,
                    () -> print(proposal.plan().runbook().id(), checks),
                    () -> checks.stream().map(PreflightCommand::described).toList());
            return checks.stream().allMatch(Check::right) ? ExitCode.HELD : ExitCode.REFUSED;
        }
    }

    private void print(String scenario, List<Check> checks) {
        Lines.print(console, Card.of("Preflight of " + scenario).lines(console.width()));
        for (Check check : checks) {
            Card line = Card.of("").field(check.standing().mark() + check.name(), check.sentence());
            Lines.print(console, line.lines(console.width()).stream().skip(1).toList());
            check.mend().ifPresent(mend -> CommandText.lines(mend, COPYABLE).forEach(console::print));
        }
        long wrong = checks.stream().filter(check -> !check.right()).count();
        console.print(
                wrong == 0
                        ? "All is right."
                        : wrong + " of " + checks.size() + (wrong == 1 ? " is" : " are") + " not right.");
    }

    private static Map<String, Object> described(Check check) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("check", check.name());
        fields.put("right", check.right());
        fields.put("standing", check.standing().name().toLowerCase(Locale.ROOT));
        fields.put("sentence", check.sentence());
        check.mend().ifPresent(mend -> fields.put("mend", mend));
        return fields;
    }
}
