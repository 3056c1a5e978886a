package dev.gameday.shell.command.run;

import dev.gameday.shell.ExitCode;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.control.RemoteRun;
import dev.gameday.shell.line.CompletedBy;
import dev.gameday.shell.watch.Onlooker;
import dev.gameday.shell.watch.OpenStream;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code watch}: another console's run on this machine, looked on at from its beginning; nothing can be done to it. */
@Component
final class WatchCommand {
    private final OtherConsoles others;
    private final Onlooker onlooker;
    private final Console console;

    WatchCommand(OtherConsoles others, Onlooker onlooker, Console console) {
        this.others = others;
        this.onlooker = onlooker;
        this.console = console;
    }

    @Command(
            name = "watch",
            description = "Look on at a run of another console; read-only",
            group = Task.RUN,
            help = "For example: gameday watch. For observers on other machines: ssh HOST gameday watch --stream, which"
                    + " prints a line of JSON for each event and withholds what the fault is.")
    ExitCode watch(
            @Argument(index = 0, defaultValue = "", description = "Which run, where several consoles have one")
                    @CompletedBy("sessionNames")
                    @Nullable String session,
            @Option(longName = "stream", description = "Print each event as a line of JSON") boolean stream,
            @Option(longName = "reveal", description = "With --stream: withhold nothing") boolean reveal) {
        if (reveal && !stream) {
            throw new UsageException("--reveal goes with --stream; the panel of the same person withholds nothing.");
        }
        RemoteRun run = others.run(session == null || session.isBlank() ? null : session);
        boolean whole = stream ? stream(run, new OpenStream(reveal)) : onlooker.show(run);
        if (!whole) {
            throw new RefusedException(
                    "The console that runs " + run.folder().session()
                            + " went away, or hung up as too little was taken: nothing more is heard of it",
                    "watch again, or see what it left with recover list");
        }
        return ExitCode.HELD;
    }

    private boolean stream(RemoteRun run, OpenStream form) {
        console.print(form.head(run.folder().session().value()));
        boolean whole = run.watch(line -> {
            form.line(line).ifPresent(console::print);
            return !System.out.checkError();
        });
        console.print(form.end(whole ? "the run is over" : "nothing more is heard of the console"));
        return whole;
    }
}
