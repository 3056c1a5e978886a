package dev.gameday.shell.panel;

import dev.gameday.shell.view.Elapsed;
import dev.gameday.shell.view.Entry;
import dev.gameday.shell.view.Line;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.Tone;
import dev.gameday.shell.view.Wrapped;
import java.util.ArrayList;
import java.util.List;

/** What happened, the newest at the bottom; long entries are wrapped, and cut after three lines. */
record TimelineBlock(RunView view) implements Block {
    private static final int TIME = 9;
    private static final int MOST_LINES = 3;

    @Override
    public List<Line> lines(int width, int height) {
        List<Entry> newest = view.timeline().last(height);
        List<Line> lines = new ArrayList<>();
        for (int i = newest.size() - 1; i >= 0; i--) {
            List<Line> entry = wrapped(newest.get(i), width);
            if (lines.size() + entry.size() >= height) {
                break;
            }
            lines.addAll(0, entry);
        }
        lines.add(0, Block.heading("Timeline", width));
        return lines;
    }

    private static List<Line> wrapped(Entry entry, int width) {
        String text = entry.author().map(author -> author + " ").orElse("") + entry.sentence();
        List<String> parts = Wrapped.lines(text, width - TIME);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_LINES, parts.size()); i++) {
            boolean cut = i == MOST_LINES - 1 && parts.size() > MOST_LINES;
            String part = cut ? parts.get(i) + " …" : parts.get(i);
            lines.add(Line.of(i == 0 ? Elapsed.time(entry.at()) : "", Tone.MUTED)
                    .padded(TIME)
                    .plus(part, entry.tone())
                    .fit(width));
        }
        return lines;
    }
}
