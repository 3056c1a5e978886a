package dev.gameday.shell.console;

import dev.gameday.shell.run.ActiveRun;
import dev.gameday.shell.run.Foreground;
import dev.gameday.shell.run.RunResult;
import dev.gameday.shell.view.display.StatusLine;
import dev.gameday.shell.view.text.Glyphs;
import dev.gameday.shell.view.text.Line;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** How the console attends a run: told as it goes, or as news above the prompt with a status line below it. */
public final class Attendance {
    private final Console console;
    private final Foreground foreground;
    private final Glyphs glyphs;

    public Attendance(Console console, Foreground foreground, Glyphs glyphs) {
        this.console = console;
        this.foreground = foreground;
        this.glyphs = glyphs;
    }

    /** Tells everything as it goes. */
    public void narrate(ActiveRun run) {
        run.listen(new Narrator(console, glyphs));
    }

    /** Gives the news above the prompt and keeps the status line. */
    public void keepPosted(ActiveRun run) {
        run.listen((before, recorded, after) -> Telling.of(before, recorded, after, console.width())
                .forEach(line -> console.news(Lines.styled(console.palette(), line))));
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "gameday-status");
            thread.setDaemon(true);
            return thread;
        });
        var unused = clock.scheduleAtFixedRate(() -> show(run), 0, 1, TimeUnit.SECONDS);
        run.whenOver(result -> {
            clock.shutdownNow();
            console.status(List.of());
            ending(result).forEach(line -> console.news(Lines.styled(console.palette(), line)));
        });
    }

    private void show(ActiveRun run) {
        Line line = StatusLine.of(run.view(), run.clock().instant(), console.width());
        console.status(List.of(Lines.styled(console.palette(), line)));
    }

    /** Waits for the end and says what came of it. */
    public RunResult await(ActiveRun run, Output output) {
        RunResult result = foreground.await(run);
        output.print(
                console,
                () -> ending(result).forEach(line -> console.print(Lines.styled(console.palette(), line))),
                result::fields);
        return result;
    }

    private static List<Line> ending(RunResult result) {
        return List.of(
                Line.of("Record     " + result.run().folder().events()),
                Line.of("Postmortem " + result.run().folder().report()));
    }
}
