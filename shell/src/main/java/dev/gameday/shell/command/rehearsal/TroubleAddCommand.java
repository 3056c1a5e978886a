package dev.gameday.shell.command.rehearsal;

import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Output;
import dev.gameday.shell.line.CompletedBy;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code rehearsal trouble add}: from now on a share of an operation's calls goes wrong. */
@Component
final class TroubleAddCommand {
    private final RehearsalAtHand rehearsals;
    private final Console console;

    TroubleAddCommand(RehearsalAtHand rehearsals, Console console) {
        this.rehearsals = rehearsals;
        this.console = console;
    }

    @Command(
            name = {"rehearsal", "trouble", "add"},
            description = "Have a share of the calls of an AWS operation go wrong",
            group = Task.RUN,
            help = "Kinds: throttle, fail (5xx), hang, drop (before it is done), drop-after (done, but not answered)."
                    + " For example: rehearsal trouble add fis:StopExperiment throttle 50% --for 3m,"
                    + " rehearsal trouble add s3:* fail.")
    void add(
            @Argument(index = 0, description = "service:Operation; * stands for any") @CompletedBy("troubleCalls")
                    String calls,
            @Argument(index = 1, description = "throttle, fail, hang, drop or drop-after") @CompletedBy("troubleKinds")
                    String kind,
            @Argument(index = 2, defaultValue = "100%", description = "How many of the calls") TroubleShare share,
            @Option(longName = "for", description = "Until when, counted from now at the rehearsal's time") @Nullable Duration duration,
            @Option(longName = "rehearsal", description = "The URL of a served rehearsal") @Nullable String rehearsal,
            @Option(longName = "output", defaultValue = "text", description = "For a person or for a program")
                    Output output) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        wanted.put("calls", calls);
        wanted.put("kind", kind);
        wanted.put("percentage", share.percentage());
        if (duration != null) {
            wanted.put("for", duration.toString());
        }
        Map<String, Object> added = rehearsals.control(rehearsal).ask("POST", "/trouble", wanted);
        output.print(console, () -> console.print(TroubleTable.line(added)), () -> added);
    }
}
