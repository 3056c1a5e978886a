package dev.gameday.shell.command.lambda;

import dev.gameday.shell.ExitCode;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.arming.ArmingDesk;
import dev.gameday.shell.arming.ArmingPlace;
import dev.gameday.shell.arming.ArmingText;
import dev.gameday.shell.arming.FunctionArming;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Output;
import dev.gameday.shell.join.Where;
import dev.gameday.shell.line.CompletedBy;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code lambda arm}: gives functions the FIS extension, recorded before it is done; exit code 6 if one can't have it. */
@Component
final class LambdaArmCommand {
    private final ArmingDesk desk;
    private final Console console;

    LambdaArmCommand(ArmingDesk desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Command(
            name = {"lambda", "arm"},
            description = "Give functions the FIS extension, so that FIS can inject faults into their invocations",
            group = Task.PREPARE,
            help =
                    "For example: lambda arm order-router --rehearsal http://127.0.0.1:4510. If one can't be armed, none is. "
                            + "It changes each function's configuration, so its next invocations start cold: arm days ahead.")
    ExitCode arm(
            @Argument(index = 0, description = "Names of a binding, or functions' own names or ARNs")
                    List<String> functions,
            @Option(
                            longName = "location",
                            description =
                                    "The ARN of the folder in S3 where FIS puts the faults; FisConfigs/ of the profile's store unless named")
                    @Nullable String location,
            @Option(
                            longName = "wait",
                            defaultValue = "2m",
                            description = "How long a sign of life is waited for; 0s: not at all")
                    Duration wait,
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
            throw new UsageException("FUNCTIONS is missing: name one or more, as in lambda arm order-router.");
        }
        ArmingText text = new ArmingText(console, output);
        try (ArmingPlace place =
                desk.open(Where.of(live, rehearsal).within(profile).bound(binding))) {
            return new FunctionArming(desk, place, new FisOutfit(place, location), text).arm(functions, wait);
        } finally {
            text.end();
        }
    }
}
