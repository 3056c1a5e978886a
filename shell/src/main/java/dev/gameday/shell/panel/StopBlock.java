package dev.gameday.shell.panel;

import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.StopView;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Quantity;
import dev.gameday.shell.view.text.TerminalText;
import dev.gameday.shell.view.text.Tone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How far it is to each stop condition, as a gauge and in words, and what the alarms say. Where there is no room for all,
 * the nearest are shown.
 */
record StopBlock(RunView view, List<StopView> stops, Instant now) implements Block {
    private static final int GAUGE = 12;
    private static final int SHORT_GAUGE = 6;
    private static final int ROOMY = 70;
    private static final int LONGEST_NAME = 14;

    /** How many lines all of it would take. */
    int wanted() {
        return 1 + stops.size() + extra(ROOMY).size();
    }

    @Override
    public List<Line> lines(int width, int height) {
        List<Line> extra = extra(width);
        List<StopView> nearest = stops.stream()
                .sorted(Comparator.comparingDouble(StopView::share).reversed())
                .limit(Math.max(1, height - 1 - extra.size()))
                .toList();
        String left = nearest.size() < stops.size() ? ", nearest " + nearest.size() + " of " + stops.size() : "";
        List<Line> lines = new ArrayList<>();
        lines.add(Block.heading("Distance to stop" + left, width));
        stops.stream()
                .filter(nearest::contains)
                .forEach(stop -> lines.add(gauge(stop, names(), width < ROOMY ? SHORT_GAUGE : GAUGE)
                        .fit(width)));
        extra.forEach(line -> lines.add(line.fit(width)));
        return lines.subList(0, Math.min(height, lines.size()));
    }

    private int names() {
        return stops.stream()
                .mapToInt(stop -> TerminalText.width(stop.condition().id()))
                .map(width -> Math.min(width, LONGEST_NAME))
                .max()
                .orElse(0);
    }

    private static Line gauge(StopView stop, int names, int cells) {
        int filled = (int) Math.round(stop.share() * cells);
        Tone tone = stop.share() >= 1 ? Tone.BAD : stop.share() >= 0.5 ? Tone.WARNING : Tone.GOOD;
        String present =
                stop.present().map(value -> Quantity.of(value, stop.unit())).orElse("no value");
        return Line.of(stop.condition().id())
                .padded(names)
                .plus(" ")
                .plus("█".repeat(filled), tone)
                .plus("░".repeat(cells - filled), Tone.MUTED)
                .plus(" " + " ".repeat(3 - Integer.toString(stop.percent()).length()) + stop.percent() + " % ", tone)
                .plus(present, Tone.VALUE)
                .plus(rest(stop));
    }

    private static Line rest(StopView stop) {
        long sustained = stop.condition().sustained().toSeconds();
        String lasting = sustained == 0 ? "" : " for " + sustained + " s";
        Line bound = Line.of(" (" + stop.condition().tolerance() + lasting + ")", Tone.MUTED);
        if (stop.tripped()) {
            return Line.of(" TRIPPED", Tone.BAD).plus(bound);
        }
        return stop.out().isZero()
                ? bound
                : Line.of(" OUT " + stop.out().toSeconds() + " s", Tone.BAD).plus(bound);
    }

    private List<Line> extra(int width) {
        List<Line> lines = new ArrayList<>();
        if (!view.alarms().isEmpty()) {
            lines.add(new AlarmLine(view.alarms(), now).in(width));
        }
        if (!view.unreadable().isEmpty()) {
            lines.add(Line.of("! can't read " + String.join(", ", view.unreadable()), Tone.WARNING));
        }
        return lines;
    }
}
