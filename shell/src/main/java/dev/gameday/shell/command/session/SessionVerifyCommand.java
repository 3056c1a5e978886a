package dev.gameday.shell.command.session;

import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.recorder.Verification;
import dev.gameday.shell.Console;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.Output;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.line.CompletedBy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code session verify}: whether a record is as it was written; exit code 1 if not. */
@Component
final class SessionVerifyCommand {
    private final SessionFolders sessions;
    private final Console console;

    SessionVerifyCommand(SessionFolders sessions, Console console) {
        this.sessions = sessions;
        this.console = console;
    }

    @Command(
            name = {"session", "verify"},
            description = "Check that a record is as it was written",
            group = Task.LEARN)
    ExitCode verify(
            @Argument(index = 0, defaultValue = "latest", description = "A session's id, or the beginning of it")
                    @CompletedBy("sessionNames")
                    String session,
            @Option(longName = "output", defaultValue = "text", description = "For a person or for a program")
                    Output output) {
        Verified verified = verified(FoundSession.folder(sessions, session));
        output.print(console, () -> print(verified), verified::described);
        return verified.whole() ? ExitCode.HELD : ExitCode.REFUTED;
    }

    /** A record, and what took its run over, by the names of its files. */
    private record Verified(Verification record, Map<String, Verification> takeovers) {
        boolean whole() {
            return record.whole() && takeovers.values().stream().allMatch(Verification::whole);
        }

        Map<String, Object> described() {
            Map<String, Object> fields = SessionVerifyCommand.described(record);
            List<Map<String, Object>> others = new ArrayList<>();
            takeovers.forEach((file, verification) -> {
                Map<String, Object> other = SessionVerifyCommand.described(verification);
                other.put("file", file);
                others.add(other);
            });
            fields.put("takeovers", others);
            return fields;
        }
    }

    private static Verified verified(SessionFolder folder) {
        try {
            Map<String, Verification> takeovers = new LinkedHashMap<>();
            for (Path takeover : folder.takeovers()) {
                takeovers.put(String.valueOf(takeover.getFileName()), Verification.ofTakeover(folder, takeover));
            }
            return new Verified(Verification.of(folder.events()), takeovers);
        } catch (IOException e) {
            throw new RefusedException("The record can't be read (" + e.getMessage() + ")", "mend its folder");
        }
    }

    private void print(Verified verified) {
        print("", verified.record());
        verified.takeovers().forEach((file, verification) -> print(file + ": ", verification));
    }

    private void print(String name, Verification verification) {
        verification
                .fault()
                .ifPresentOrElse(
                        fault -> console.error(name
                                + "%s at line %d (event %d): %s"
                                        .formatted(fault.kind(), fault.lineNumber(), fault.number(), fault.sentence())),
                        () -> console.print(
                                name + "Whole: " + verification.events() + " events, head " + verification.head()));
    }

    private static Map<String, Object> described(Verification verification) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("whole", verification.whole());
        fields.put("events", verification.events());
        fields.put("head", verification.head());
        verification.fault().ifPresent(fault -> {
            fields.put("kind", fault.kind().name());
            fields.put("line", fault.lineNumber());
            fields.put("sentence", fault.sentence());
        });
        return fields;
    }
}
