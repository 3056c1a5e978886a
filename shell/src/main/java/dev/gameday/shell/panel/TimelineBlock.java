package dev.gameday.shell.panel;

import dev.gameday.shell.view.Entry;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.text.Elapsed;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Tone;
import dev.gameday.shell.view.text.Wrapped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * What happened, the newest at the bottom, in UTC and with the local time beside it where there is room; long entries are
 * wrapped, and cut after three lines.
 */
record TimelineBlock(RunView view, Sight sight, ZoneId zone) implements Block {
    private static final int TIME = 9;
    private static final int LOCAL = 9;
    private static final int ROOMY = 100;
    private static final int MOST_LINES = 3;

    @Override
    public List<Line> lines(int width, int height) {
        List<Entry> newest = newest(height);
        int time = width >= ROOMY && Elapsed.isElsewhere(zone, now()) ? TIME + LOCAL : TIME;
        List<Line> lines = new ArrayList<>();
        for (int i = newest.size() - 1; i >= 0; i--) {
            List<Line> entry = wrapped(newest.get(i), width, time);
            if (lines.size() + entry.size() >= height) {
                break;
            }
            lines.addAll(0, entry);
        }
        lines.add(0, Block.heading("Timeline" + narrowed(), width));
        return lines;
    }

    private List<Entry> newest(int height) {
        return sight.topic()
                .map(topic -> view.timeline().all().stream()
                        .filter(entry -> entry.topic() == topic)
                        .toList())
                .map(some -> some.subList(Math.max(0, some.size() - height), some.size()))
                .orElseGet(() -> view.timeline().last(height));
    }

    private String narrowed() {
        return sight.topic()
                .map(topic -> ", " + topic.noun() + " only (t: more)")
                .orElse("");
    }

    private Instant now() {
        return view.latest();
    }

    private List<Line> wrapped(Entry entry, int width, int time) {
        String text = entry.author().map(author -> author + " ").orElse("") + entry.sentence();
        List<String> parts = Wrapped.lines(text, width - time);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_LINES, parts.size()); i++) {
            boolean cut = i == MOST_LINES - 1 && parts.size() > MOST_LINES;
            String part = cut ? parts.get(i) + " …" : parts.get(i);
            lines.add(Line.of(i == 0 ? time(entry, time) : "", Tone.MUTED)
                    .padded(time)
                    .plus(part, entry.tone())
                    .fit(width));
        }
        return lines;
    }

    private String time(Entry entry, int columns) {
        String utc = Elapsed.time(entry.at());
        return columns == TIME ? utc : utc + " " + Elapsed.local(entry.at(), zone);
    }
}
