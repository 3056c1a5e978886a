package dev.gameday.shell.acceptance;

import dev.gameday.shell.Context;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.GamedayHome;
import dev.gameday.shell.Leaving;
import dev.gameday.shell.Screen;
import dev.gameday.shell.prompt.CommandRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The whole console as a pipeline starts it: one command at a time, without a prompt. */
public final class CommandLineTrial implements AutoCloseable {
    private final Screen screen = new Screen();
    private final GamedayHome home;
    private final Context context;

    public CommandLineTrial(Path folder) {
        this.home = GamedayHome.open(folder);
        this.context = Context.start(home, screen.console(), new Leaving());
    }

    public ExitCode run(String... words) {
        return new CommandRunner(context::commands, screen.console()).run(List.of(words));
    }

    public String results() {
        return screen.results();
    }

    public String errors() {
        return screen.errors();
    }

    /** How many sessions there are on disk. */
    public long sessions() throws IOException {
        try (Stream<Path> folders = Files.list(home.sessions())) {
            return folders.count();
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
