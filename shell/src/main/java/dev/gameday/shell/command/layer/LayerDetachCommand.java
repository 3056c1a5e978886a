package dev.gameday.shell.command.layer;

import dev.gameday.catalog.arming.Kit;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.arming.ArmingDesk;
import dev.gameday.shell.arming.ArmingPlace;
import dev.gameday.shell.arming.ArmingText;
import dev.gameday.shell.arming.FunctionDisarming;
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

/** {@code layer detach}: takes away just what attaching added, whatever changed since; exit code 5 if something stays. */
@Component
final class LayerDetachCommand {
    private final ArmingDesk desk;
    private final Console console;

    LayerDetachCommand(ArmingDesk desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Command(
            name = {"layer", "detach"},
            description = "Take the fault layer off functions, and nothing else",
            group = Task.CLEAN,
            help = "For example: layer detach order-router --rehearsal http://127.0.0.1:4510.")
    ExitCode detach(
            @Argument(index = 0, description = "Names of a binding, or functions' own names or ARNs")
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
        if (functions.isEmpty()) {
            throw new UsageException("FUNCTIONS is missing: name one or more, as in layer detach order-router.");
        }
        ArmingText text = new ArmingText(console, output);
        try (ArmingPlace place =
                desk.open(Where.of(live, rehearsal).within(profile).bound(binding))) {
            return new FunctionDisarming(desk, place, Kit.FAULTS, text).disarm(functions);
        } finally {
            text.end();
        }
    }
}
