package dev.gameday.shell.command.layer;

import dev.gameday.catalog.arming.Kit;
import dev.gameday.shell.arming.ArmingDesk;
import dev.gameday.shell.arming.ArmingPlace;
import dev.gameday.shell.arming.ArmingText;
import dev.gameday.shell.arming.FunctionStatus;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Output;
import dev.gameday.shell.join.Where;
import dev.gameday.shell.line.CompletedBy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code layer status}: how functions stand with our fault layers; changes nothing. */
@Component
final class LayerStatusCommand {
    private final ArmingDesk desk;
    private final Console console;

    LayerStatusCommand(ArmingDesk desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Command(
            name = {"layer", "status"},
            description = "Show which functions have a fault layer, and whether it is alive and can read its faults",
            group = Task.PREPARE,
            help = "For example: layer status --rehearsal http://127.0.0.1:4510.")
    void status(
            @Argument(
                            index = 0,
                            description =
                                    "Names of a binding, or functions' own names or ARNs; all of the binding unless named")
                    List<String> functions,
            @Option(longName = "rehearsal", description = "The URL of a served rehearsal to join") @Nullable String rehearsal,
            @Option(longName = "live", description = "The profile whose account it is about, for real")
                    @CompletedBy("profileNames")
                    @Nullable String live,
            @Option(
                            longName = "profile",
                            description = "What is allowed: a profile's name or file; rehearsal unless given")
                    @Nullable String profile,
            @Option(
                            longName = "binding",
                            description =
                                    "What logical names are: rehearsal, retail-bank, or a file; the profile's unless given")
                    @Nullable String binding,
            @Option(longName = "output", defaultValue = "text", description = "For a person or for a program")
                    Output output) {
        try (ArmingPlace place =
                desk.open(Where.of(live, rehearsal).within(profile).bound(binding))) {
            ArmingText.print(
                    console,
                    output,
                    place.functions(functions).stream()
                            .map(function -> FunctionStatus.of(place, Kit.FAULTS, function))
                            .toList());
        }
    }
}
