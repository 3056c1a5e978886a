package dev.gameday.shell.console;

import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.shell.view.Entry;
import dev.gameday.shell.view.News;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.display.RevealText;
import dev.gameday.shell.view.display.StepText;
import dev.gameday.shell.view.text.Elapsed;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Tone;
import dev.gameday.shell.view.text.Wrapped;
import java.util.ArrayList;
import java.util.List;

/** What people are told of an event: its news, and with a step what that step has to say. */
public final class Telling {
    private static final int INDENT = 9;
    private static final int NARROWEST = 40;
    private static final int MOST_LINES = 20;

    private Telling() {}

    /** The lines, of at most {@code width} columns (40 or more); none if there is nothing to tell. */
    public static List<Line> of(RunView before, Recorded recorded, RunView after, int width) {
        List<Line> lines = new ArrayList<>();
        News.of(before, recorded).ifPresent(entry -> lines.addAll(wrapped(entry, width)));
        if (recorded.event() instanceof RunEvent.StepStarted) {
            after.course().step().ifPresent(at -> {
                lines.addAll(StepText.lines(at.step(), width, INDENT));
                StepText.mitigations(at.step()).stream()
                        .flatMap(text -> Wrapped.lines("To mitigate: " + text, width - INDENT).stream())
                        .forEach(text -> lines.add(Line.of(" ".repeat(INDENT)).plus(text, Tone.MUTED)));
            });
        }
        if (recorded.event() instanceof PeopleEvent.PredictionRevealed
                && after.room().predictions().sealed().isEmpty()) {
            RevealText.lines(after, Math.max(NARROWEST, width) - INDENT - 1)
                    .forEach(line -> lines.add(Line.of(" ".repeat(INDENT)).plus(line)));
        }
        return lines;
    }

    private static List<Line> wrapped(Entry entry, int width) {
        String said = entry.author().map(author -> author + " ").orElse("") + entry.sentence();
        List<Line> lines = new ArrayList<>();
        List<String> parts = Wrapped.lines(said, Math.max(NARROWEST, width) - INDENT - 1);
        for (String text : parts.subList(0, Math.min(MOST_LINES, parts.size()))) {
            Line head = Line.of(lines.isEmpty() ? Elapsed.time(entry.at()) + " " : " ".repeat(INDENT), Tone.MUTED);
            lines.add(head.plus(text, entry.tone()));
        }
        if (parts.size() > MOST_LINES) {
            // Somebody pasted a log: what has happened must not be pushed off the screen by it.
            lines.add(Line.of(" ".repeat(INDENT) + "… and " + (parts.size() - MOST_LINES) + " lines more", Tone.MUTED));
        }
        return lines;
    }
}
