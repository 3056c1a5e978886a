package dev.gameday.shell.panel;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import dev.gameday.shell.view.MetricView;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which part of a run is in sight: everything up to a time in the past or up to now, one chart alone or all, what the
 * timeline is narrowed to, and how much time the charts show where that was chosen. Looking changes nothing of the run.
 */
record Sight(Optional<Instant> until, Optional<String> alone, Optional<Topic> topic, Optional<Duration> stretch) {
    /** All of it, as it is now. */
    static final Sight NOW = new Sight(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final Duration SHORT = Duration.ofMinutes(1);
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final List<Duration> STRETCHES =
            Stream.of(2, 5, 10, 30, 60, 120, 480).map(Duration::ofMinutes).toList();

    /** How much time the charts show; {@code usual} unless something else was chosen. */
    Duration stretch(Duration usual) {
        return stretch.orElse(usual);
    }

    /** What is in sight after a key that moves in time; empty where it is none. */
    Optional<Sight> moved(KeyStroke key, RunView view) {
        return switch (key.getKeyType()) {
            case ArrowLeft -> Optional.of(by(SHORT.negated(), view));
            case ArrowRight -> Optional.of(by(SHORT, view));
            case PageUp -> Optional.of(by(LONG.negated(), view));
            case PageDown -> Optional.of(by(LONG, view));
            case Home -> Optional.of(at(begun(view), view));
            case End -> Optional.of(until(Optional.empty()));
            case Character -> stretched(key);
            default -> Optional.empty();
        };
    }

    /** What is in sight after a key that chooses a chart or narrows the timeline; empty where it is none. */
    Optional<Sight> chosen(KeyStroke key, RunView view) {
        if (alone.isPresent() && key.getKeyType() == KeyType.Escape) {
            return Optional.of(alone(Optional.empty()));
        } else if (alone.isPresent() && key.getKeyType() == KeyType.Tab) {
            return Optional.of(alone(neighbour(view, 1)));
        } else if (alone.isPresent() && key.getKeyType() == KeyType.ReverseTab) {
            return Optional.of(alone(neighbour(view, -1)));
        } else if (Mode.is(key, 'z') && !key.isCtrlDown()) {
            return Optional.of(alone(alone.isPresent() ? Optional.empty() : first(view)));
        } else if (Mode.is(key, 't') && !key.isCtrlDown()) {
            return Optional.of(new Sight(until, alone, next(topic), stretch));
        }
        return Optional.empty();
    }

    private Optional<Sight> stretched(KeyStroke key) {
        int by = Mode.is(key, '-') ? 1 : Mode.is(key, '+') || Mode.is(key, '=') ? -1 : 0;
        int at = STRETCHES.indexOf(stretch.orElse(LONG));
        Duration chosen = STRETCHES.get(Math.max(0, Math.min(STRETCHES.size() - 1, at + by)));
        return by == 0 ? Optional.empty() : Optional.of(new Sight(until, alone, topic, Optional.of(chosen)));
    }

    private Sight by(Duration step, RunView view) {
        return at(until.orElse(view.latest()).plus(step), view);
    }

    private Sight at(Instant wanted, RunView view) {
        if (!wanted.isBefore(view.latest())) {
            return until(Optional.empty());
        }
        return until(Optional.of(wanted.isBefore(begun(view)) ? begun(view) : wanted));
    }

    private static Instant begun(RunView view) {
        return view.course().opened().map(opened -> opened.at()).orElse(view.latest());
    }

    private Sight until(Optional<Instant> changed) {
        return new Sight(changed, alone, topic, stretch);
    }

    private Sight alone(Optional<String> changed) {
        return new Sight(until, changed, topic, stretch);
    }

    /** What is out of bounds is looked at first. */
    private static Optional<String> first(RunView view) {
        return view.metrics().values().stream()
                .filter(MetricView::breached)
                .findFirst()
                .or(() -> view.metrics().values().stream().findFirst())
                .map(MetricView::name);
    }

    private Optional<String> neighbour(RunView view, int step) {
        List<String> names = List.copyOf(view.charted().keySet());
        int at = names.indexOf(alone.orElse(""));
        return names.isEmpty() ? Optional.empty() : Optional.of(names.get(Math.floorMod(at + step, names.size())));
    }

    private static Optional<Topic> next(Optional<Topic> topic) {
        List<Topic> all = List.of(Topic.values());
        int after = topic.map(all::indexOf).orElse(-1) + 1;
        return after < all.size() ? Optional.of(all.get(after)) : Optional.empty();
    }
}
