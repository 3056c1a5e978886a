package dev.gameday.shell.replay;

import dev.gameday.recorder.RecordContents;
import dev.gameday.recorder.replay.view.Player;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Lines;
import dev.gameday.shell.console.Output;
import dev.gameday.shell.console.Telling;
import dev.gameday.shell.panel.Panel;
import dev.gameday.shell.prompt.Prompt;
import dev.gameday.shell.view.News;
import dev.gameday.shell.view.RunView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jline.terminal.Terminal;

/** Shows a recording: on the panel where there is a terminal for it, else its timeline as lines. */
public final class Viewing {
    private final Console console;
    private final Map<String, String> environment;

    /** {@code environment} says what the terminal can show. */
    public Viewing(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = Map.copyOf(environment);
    }

    /** Shows it in that form; on the panel, where there can be one, if none is given. */
    public void show(RecordContents contents, Optional<Output> form) {
        if (contents.events().isEmpty()) {
            throw new RefusedException("The record has no event that can be read", "look at it with session verify");
        }
        contents.gaps().forEach(gap -> console.error("gap in the record: " + gap));
        if (form.isEmpty() && panel(contents.events())) {
            return;
        }
        form.orElse(Output.TEXT).print(console, () -> tell(contents.events()), () -> described(contents.events()));
    }

    private boolean panel(List<Recorded> events) {
        try {
            if (console.terminal().isPresent()) {
                return panel(console.terminal().get(), events);
            }
            if (!console.isWatched()) {
                return false;
            }
            try (Terminal terminal = Prompt.terminal()) {
                return panel(terminal, events);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean panel(Terminal terminal, List<Recorded> events) throws IOException {
        Panel panel = new Panel(terminal, environment);
        if (panel.refusal().isPresent()) {
            return false;
        }
        Console.Panel screen = console.openPanel();
        try {
            panel.replay(new Player<>(events, RunView.START, RunView::apply, System::nanoTime));
        } finally {
            screen.close();
        }
        return true;
    }

    private void tell(List<Recorded> events) {
        RunView before = RunView.START;
        for (Recorded recorded : events) {
            RunView after = before.apply(recorded);
            Lines.print(console, Telling.of(before, recorded, after, console.width()));
            before = after;
        }
    }

    private static List<Map<String, Object>> described(List<Recorded> events) {
        List<Map<String, Object>> timeline = new ArrayList<>();
        Instant opened = events.get(0).at();
        RunView before = RunView.START;
        for (Recorded recorded : events) {
            News.of(before, recorded).ifPresent(entry -> {
                Map<String, Object> fields = new LinkedHashMap<>();
                fields.put("event", recorded.number());
                fields.put("at", recorded.at().toString());
                fields.put("offset", Duration.between(opened, recorded.at()).toString());
                entry.author().ifPresent(author -> fields.put("author", author));
                fields.put("text", entry.sentence());
                timeline.add(fields);
            });
            before = before.apply(recorded);
        }
        return timeline;
    }
}
