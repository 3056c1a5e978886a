package dev.gameday.shell.command.clean;

import dev.gameday.shell.ExitCode;
import dev.gameday.shell.Operator;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Output;
import dev.gameday.shell.line.CompletedBy;
import dev.gameday.shell.recovery.LeftRun;
import dev.gameday.shell.recovery.LeftRuns;
import dev.gameday.shell.recovery.Recovered;
import dev.gameday.shell.recovery.Recovery;
import dev.gameday.shell.recovery.RemovalNews;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code recover}: takes away what runs left whose console is gone, from their records; exit code 5 if not all of it. */
@Component
final class RecoverCommand {
    private static final String ALL = "all";

    private final LeftRuns runs;
    private final Recovery recovery;
    private final Console console;

    RecoverCommand(LeftRuns runs, Recovery recovery, Console console) {
        this.runs = runs;
        this.recovery = recovery;
        this.console = console;
    }

    @Command(
            name = "recover",
            description = "Take away what runs left whose console is gone",
            group = Task.CLEAN,
            help =
                    "For example: recover list, recover, recover 20260105-0900 --yes. It acts only on the account, Region "
                            + "and endpoint that the record names.")
    ExitCode recover(
            @Argument(index = 0, defaultValue = ALL, description = "A session's id, or the beginning of it")
                    @CompletedBy("leftSessionNames")
                    String session,
            @Option(longName = "yes", description = "Do it without asking") boolean yes,
            @Option(longName = "output", defaultValue = "text", description = "For a person or for a program")
                    Output output) {
        List<LeftRun> left = wanted(session);
        if (left.isEmpty()) {
            output.print(console, () -> console.print("Nothing is left to recover."), List::of);
            return ExitCode.HELD;
        }
        if (output == Output.TEXT) {
            left.forEach(run -> LeftRunText.lines(run).forEach(console::print));
        }
        if (!yes && !console.confirms("Take all of that away?")) {
            console.error(
                    "Nothing was done, and it may still be in place; to do it without being asked: recover --yes");
            return ExitCode.RESIDUE;
        }
        List<Attempt> attempts = left.stream().map(run -> attempt(run, output)).toList();
        output.print(
                console, () -> {}, () -> attempts.stream().map(Attempt::fields).toList());
        return attempts.stream().map(Attempt::exitCode).reduce(ExitCode.HELD, RecoverCommand::worse);
    }

    private record Attempt(Map<String, Object> fields, ExitCode exitCode) {}

    private List<LeftRun> wanted(String session) {
        List<LeftRun> all = RecoverListCommand.left(runs);
        List<LeftRun> fitting = all.stream()
                .filter(run ->
                        session.equals(ALL) || run.folder().session().value().startsWith(session))
                .toList();
        if (fitting.isEmpty() && !session.equals(ALL)) {
            throw new UsageException(
                    "No run that begins with '" + session + "' left anything; recover list shows those that did.");
        }
        return fitting;
    }

    /** One run that can't be recovered doesn't keep the others waiting. */
    private Attempt attempt(LeftRun run, Output output) {
        try {
            Recovered done = recovery.recover(
                    run.folder(), Operator.name(), output == Output.TEXT ? new RemovalNews(console) : recorded -> {});
            if (output == Output.TEXT) {
                console.print(run.folder().session() + ": " + (done.clean() ? "clean; " : "") + done.sentence());
            }
            done.residue().forEach(left -> console.error(run.folder().session() + ": STILL THERE: " + left));
            return new Attempt(
                    fields(run, done.sentence(), done.residue()), done.clean() ? ExitCode.HELD : ExitCode.RESIDUE);
        } catch (RefusedException e) {
            console.error(run.folder().session() + ": " + e.getMessage());
            List<String> left =
                    run.left().stream().map(undo -> undo.injection().label()).toList();
            return new Attempt(fields(run, String.valueOf(e.getMessage()), left), ExitCode.REFUSED);
        }
    }

    private static Map<String, Object> fields(LeftRun run, String result, List<String> residue) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("session", run.folder().session().value());
        fields.put("result", result);
        fields.put("residue", residue);
        return fields;
    }

    /** What remains wins over a refusal, and that over nothing. */
    private static ExitCode worse(ExitCode one, ExitCode other) {
        if (one == ExitCode.RESIDUE || other == ExitCode.RESIDUE) {
            return ExitCode.RESIDUE;
        }
        return one == ExitCode.HELD ? other : one;
    }
}
