package dev.gameday.shell;

import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Palette;
import java.io.PrintWriter;
import java.io.StringWriter;

/** A console without a terminal whose results and errors a test can read. */
public final class Screen {
    private final StringWriter results = new StringWriter();
    private final StringWriter errors = new StringWriter();
    private final Console console = Console.plain(new PrintWriter(results), new PrintWriter(errors), Palette.PLAIN);

    public Console console() {
        return console;
    }

    public String results() {
        return results.toString();
    }

    public String errors() {
        return errors.toString();
    }
}
