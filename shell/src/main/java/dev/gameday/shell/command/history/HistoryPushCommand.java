package dev.gameday.shell.command.history;

import dev.gameday.recorder.history.share.RecordPush.Pushed;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.command.share.Reach;
import dev.gameday.shell.command.share.SharedStore;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Output;
import dev.gameday.shell.line.CompletedBy;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code history push}: shares the records of this machine's closed sessions with other consoles. */
@Component
final class HistoryPushCommand {
    private final SharedRecords shared;
    private final Console console;

    HistoryPushCommand(SharedRecords shared, Console console) {
        this.shared = shared;
        this.console = console;
    }

    @Command(
            name = {"history", "push"},
            description = "Send the records of closed sessions to an S3 prefix that consoles share",
            group = Task.LEARN,
            help = "For example: history push --to s3://game-days/records --live payments. What is there is not sent "
                    + "again, and one that is cut off goes on when it is typed again.")
    void push(
            @Option(longName = "to", required = true, description = "Where to: s3://bucket/prefix") SharedStore to,
            @Option(longName = "live", description = "The profile whose account the bucket is in")
                    @CompletedBy("profileNames")
                    @Nullable String live,
            @Option(longName = "rehearsal", description = "The URL of a served rehearsal that has the bucket") @Nullable String rehearsal,
            @Option(longName = "output", defaultValue = "text", description = "For a person or for a program")
                    Output output) {
        Pushed pushed = shared.push(to, new Reach(live, rehearsal));
        output.print(console, () -> print(pushed, to), () -> fields(pushed));
        pushed.trouble().ifPresent(trouble -> {
            throw SharedRecords.refusal(to, trouble);
        });
    }

    private void print(Pushed pushed, SharedStore to) {
        console.print("%d sent to %s, %d there already.".formatted(pushed.sent(), to, pushed.present()));
        pushed.left().forEach(why -> console.print("Not sent: " + why + "."));
    }

    private static Map<String, Object> fields(Pushed pushed) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("sent", pushed.sent());
        fields.put("present", pushed.present());
        fields.put("notSent", pushed.left());
        return fields;
    }
}
