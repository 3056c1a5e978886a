package dev.gameday.shell.command.rehearsal;

import dev.gameday.rehearsal.http.ServedRehearsal;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Output;
import dev.gameday.shell.place.Speed;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code rehearsal serve}: the rehearsal cloud on loopback HTTP, until Ctrl-C or the end of the process. */
@Component
final class ServeCommand {
    private final Console console;
    private final InstantSource wall;

    ServeCommand(Console console, InstantSource wall) {
        this.console = console;
        this.wall = wall;
    }

    @Command(
            name = {"rehearsal", "serve"},
            description = "Serve the rehearsal cloud on this machine, for the aws CLI, boto3 and other consoles",
            group = Task.PREPARE,
            help = "For example: rehearsal serve --port 8321 --speed 30. With --speed max time stands still until"
                    + " a console that joins, or a POST to /_rehearsal/clock, moves it.")
    ExitCode serve(
            @Option(longName = "port", defaultValue = "0", description = "The port on 127.0.0.1; 0 for a free one")
                    int port,
            @Option(longName = "seed", defaultValue = "1", description = "The seed of the rehearsal") long seed,
            @Option(
                            longName = "speed",
                            defaultValue = "1",
                            description = "1 to 600 times as fast as real time, or max for time that is told")
                    Speed speed,
            @Option(longName = "flow", description = "A flow that ships, or a flow file; trade-order unless given")
                    @Nullable String flow,
            @Option(
                            longName = "limits",
                            defaultValue = "published",
                            description = "The services' own limits of request rates, or none")
                    RateLimiting limits,
            @Option(
                            longName = "metric-lag",
                            defaultValue = "PT0S",
                            description = "How late metrics can be read, as PT60S; live ones are a minute or two late")
                    Duration metricLag,
            @Option(
                            longName = "run-code",
                            description = "Let callers create Lambda functions whose code runs on this machine")
                    boolean runCode,
            @Option(longName = "output", defaultValue = "text", description = "For a person or for a program")
                    Output output) {
        ServedRehearsal served = HostedRehearsal.open(port, flow, seed, speed, limits, metricLag, runCode, wall);
        Thread lastly = new Thread(served::close, "rehearsal-close");
        Runtime.getRuntime().addShutdownHook(lastly);
        try (served) {
            Invitation invitation = new Invitation(served.url(), seed, speed);
            output.print(console, () -> invitation.lines().forEach(console::print), invitation::fields);
            new CountDownLatch(1).await();
        } catch (InterruptedException asked) {
            output.print(console, () -> console.print("The rehearsal is closed."), () -> Map.of("closed", true));
        }
        forget(lastly);
        return ExitCode.HELD;
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            System.getLogger(ServeCommand.class.getName())
                    .log(System.Logger.Level.DEBUG, "the process is ending", ending);
        }
    }
}
