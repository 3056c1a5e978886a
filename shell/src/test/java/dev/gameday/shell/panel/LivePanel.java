package dev.gameday.shell.panel;

import dev.gameday.runbook.event.Recorded;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.Storm;
import dev.gameday.shell.view.Tale;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.LineReaderBuilder;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The panel on a real terminal, over the storm's events as they came; to be looked at, not run by the build. */
final class LivePanel {
    private LivePanel() {}

    public static void main(String[] arguments) throws IOException {
        double speed = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 10;
        long started = System.nanoTime();
        InstantSource clock = () -> Tale.EPOCH.plusNanos((long) ((System.nanoTime() - started) * speed));
        List<String> acts = new ArrayList<>();
        try (Terminal terminal =
                TerminalBuilder.builder().system(true).providers("jni,exec").build()) {
            new Panel(terminal, System.getenv()).open(() -> at(clock.instant()), clock, new Acts(acts));
            String typed = LineReaderBuilder.builder()
                    .terminal(terminal)
                    .build()
                    .readLine("back at the prompt " + acts + "> ");
            terminal.writer().println("typed: " + typed + " after " + Duration.between(Tale.EPOCH, clock.instant()));
        }
    }

    private static RunView at(Instant now) {
        RunView view = RunView.START;
        for (Recorded event : Storm.over().events()) {
            view = event.at().isAfter(now) ? view : view.apply(event);
        }
        return view;
    }
}
