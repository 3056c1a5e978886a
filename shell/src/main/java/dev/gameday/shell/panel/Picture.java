package dev.gameday.shell.panel;

import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.text.Glyphs;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Tone;
import dev.gameday.shell.view.text.Wrapped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is on the screen, in lines: the dashboard, the help, or a sentence where there is no room for either. It keeps what
 * can be shown again: charts, and the run as it was at the time that is looked back at. For one thread at a time.
 */
final class Picture {
    private final Charts charts;
    private final ZoneId zone;
    private @Nullable Past past;

    Picture(Glyphs glyphs, ZoneId zone) {
        this.charts = new Charts(glyphs);
        this.zone = zone;
    }

    /** The run as it was then. */
    private record Past(RunView of, Instant until, RunView view) {
        @SuppressWarnings("ReferenceEquality") // a view never changes: another one is another object
        boolean is(RunView other, Instant then) {
            return other == of && until.equals(then);
        }
    }

    /** Exactly {@code height} lines of exactly {@code width} columns. */
    List<Line> lines(RunView view, Instant now, Mode mode, int width, int height) {
        Line bottom = mode.bottom(view, width);
        if (width < Dashboard.LEAST_WIDTH || height < Dashboard.LEAST_HEIGHT) {
            String sentence = "The panel needs %d x %d characters and has %d x %d. "
                            .formatted(Dashboard.LEAST_WIDTH, Dashboard.LEAST_HEIGHT, width, height)
                    + mode.cramped();
            Block small = (w, h) -> Wrapped.lines(sentence, w).stream()
                    .map(text -> Line.of(text, Tone.WARNING).fit(w))
                    .toList();
            return with(small.filled(width, height - 1), bottom, width);
        }
        if (mode instanceof Helping) {
            Block help = (w, h) -> Helping.lines(w);
            return with(help.filled(width, height - 1), bottom, width);
        }
        return dashboard(view, now, mode).lines(width, height, bottom);
    }

    /** The same lines at a later time of the same view, where no more than the clocks at the top and the bottom go on. */
    List<Line> ticked(List<Line> lines, RunView view, Instant now, Mode mode, int width, int height) {
        if (width < Dashboard.LEAST_WIDTH || height < Dashboard.LEAST_HEIGHT || mode instanceof Helping) {
            return lines;
        }
        List<Line> ticked = new ArrayList<>(dashboard(view, now, mode).head(width));
        ticked.addAll(lines.subList(ticked.size(), lines.size() - 1));
        ticked.add(mode.bottom(view, width).padded(width));
        return ticked;
    }

    private Dashboard dashboard(RunView view, Instant now, Mode mode) {
        RunView seen = mode.sight().until().map(until -> asOf(view, until)).orElse(view);
        return new Dashboard(seen, view.moment(now), charts, mode.title(), mode.sight(), zone);
    }

    private RunView asOf(RunView view, Instant until) {
        Past known = Optional.ofNullable(past)
                .filter(one -> one.is(view, until))
                .orElseGet(() -> new Past(view, until, view.asOf(until)));
        past = known;
        return known.view();
    }

    private static List<Line> with(List<Line> body, Line bottom, int width) {
        List<Line> lines = new ArrayList<>(body);
        lines.add(bottom.padded(width));
        return lines;
    }
}
