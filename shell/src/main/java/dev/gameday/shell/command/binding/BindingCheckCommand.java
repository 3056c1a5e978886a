package dev.gameday.shell.command.binding;

import dev.gameday.catalog.FaultCatalog;
import dev.gameday.runbook.Binding;
import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.file.GuardFile;
import dev.gameday.runbook.plan.BindingCheck;
import dev.gameday.runbook.plan.BindingCheck.Checked;
import dev.gameday.runbook.plan.Lacking;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.LiveNotice;
import dev.gameday.shell.console.Output;
import dev.gameday.shell.join.Joining;
import dev.gameday.shell.join.Where;
import dev.gameday.shell.line.CompletedBy;
import dev.gameday.shell.place.Caller;
import dev.gameday.shell.place.Environment;
import dev.gameday.shell.place.Environments;
import dev.gameday.shell.place.Ground;
import dev.gameday.shell.place.Place;
import dev.gameday.shell.place.Speed;
import dev.gameday.shell.run.Library;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code binding check}: whether every name of a binding is there, and what each scenario lacks; exit code 2 if not all. */
@Component
final class BindingCheckCommand {
    private final Environments environments;
    private final Joining joining;
    private final Library library;
    private final FaultCatalog catalog;
    private final Console console;

    BindingCheckCommand(
            Environments environments, Joining joining, Library library, FaultCatalog catalog, Console console) {
        this.environments = environments;
        this.joining = joining;
        this.library = library;
        this.catalog = catalog;
        this.console = console;
    }

    @Command(
            name = {"binding", "check"},
            description = "Check that every name of a binding is there, and say what each scenario lacks",
            group = Task.PREPARE,
            help = "For example: binding check, binding check my-flow.yaml --rehearsal http://127.0.0.1:4510.")
    ExitCode check(
            @Argument(
                            index = 0,
                            description = "rehearsal, retail-bank, or a binding's file; the profile's unless given")
                    @Nullable String binding,
            @Option(longName = "live", description = "The profile whose account it is about, for real")
                    @CompletedBy("profileNames")
                    @Nullable String live,
            @Option(longName = "rehearsal", description = "The URL of a served rehearsal to join") @Nullable String rehearsal,
            @Option(longName = "output", defaultValue = "text", description = "For a person or for a program")
                    Output output) {
        Ground ground = joining.ground(Where.of(live, rehearsal).bound(binding), Speed.MAX);
        Binding names = ground.place().binding().orElseThrow();
        List<Checked> checked = checked(names, ground.place());
        Map<String, List<String>> lacking = new LinkedHashMap<>();
        for (Runbook runbook : library.runbooks()) {
            lacking.put(runbook.id(), Lacking.of(runbook, catalog, names, GuardFile.shipped()));
        }
        output.print(console, () -> print(names, checked, lacking), () -> described(checked, lacking));
        return checked.stream().allMatch(one -> one.wrong().isEmpty()) ? ExitCode.HELD : ExitCode.USAGE;
    }

    private List<Checked> checked(Binding names, Place place) {
        try (Environment environment = environments.at(place)) {
            place.live()
                    .ifPresent(
                            profile -> LiveNotice.tell(console, environment, profile, Caller.of(environment, profile)));
            return BindingCheck.of(
                    names,
                    environment.inspector(),
                    environment.outside().reader(),
                    environment.timeline().instant());
        }
    }

    private void print(Binding names, List<Checked> checked, Map<String, List<String>> lacking) {
        List<Checked> wrong =
                checked.stream().filter(one -> one.wrong().isPresent()).toList();
        wrong.forEach(one -> console.error("%s %s: %s %s"
                .formatted(one.section(), one.name(), one.value(), one.wrong().orElse(""))
                .replace("  ", " ")));
        console.print(
                "%s: %d of %d names are there".formatted(names.name(), checked.size() - wrong.size(), checked.size()));
        LackingText.print(console, lacking);
    }

    private static Map<String, Object> described(List<Checked> checked, Map<String, List<String>> lacking) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("names", checked.stream().map(BindingCheckCommand::described).toList());
        fields.put("scenarios", lacking);
        return fields;
    }

    private static Map<String, Object> described(Checked checked) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("section", checked.section());
        fields.put("name", checked.name());
        fields.put("value", checked.value());
        checked.wrong().ifPresent(wrong -> fields.put("wrong", wrong));
        return fields;
    }
}
