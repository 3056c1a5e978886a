package dev.gameday.shell.panel;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import dev.gameday.runbook.Step;
import dev.gameday.shell.view.Course;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Span;
import dev.gameday.shell.view.text.Tone;
import java.util.List;
import java.util.Optional;

/** Nothing is being typed: each key does what the bottom line says. */
record Watching(Sight sight) implements Mode {
    /** With all in sight, as it is now. */
    Watching() {
        this(Sight.NOW);
    }

    /** What must never be cut off comes first. */
    private static final Line KEYS = Line.of("x HALT  ", Tone.BAD)
            .plus(key("d", "detect"))
            .plus("  ")
            .plus(key("a", "ack"))
            .plus("  ")
            .plus(key("m", "mitigate"))
            .plus("  ")
            .plus(key("n", "note"))
            .plus("  ")
            .plus(key("e", "decide"))
            .plus("  ")
            .plus(key("f", "find"))
            .plus("  ")
            .plus(key("h", "hint"))
            .plus("  ")
            .plus(key("Space", "next"))
            .plus("  ")
            .plus(key("?", "help"))
            .plus("  ")
            .plus(key("q", "back"));

    /** The same on a narrow screen; the help has the rest. */
    private static final Line NARROW = Line.of("x HALT ", Tone.BAD)
            .plus(key("d", "detect "))
            .plus(key("a", "ack "))
            .plus(key("m", "mitigate "))
            .plus(key("n", "note "))
            .plus(key("e", "decide "))
            .plus(key("f", "find "))
            .plus(key("h", "hint "))
            .plus(key("Space", "next "))
            .plus("? q", Tone.TITLE);

    private static final Line AFTER = Line.of("the run is over  ")
            .plus(key("n", "note"))
            .plus("  ")
            .plus(key("?", "help"))
            .plus("  ")
            .plus(key("q", "back"));

    private static final Line END = Line.of("x END  ", Tone.WARNING);
    private static final Line BACK = key("End", "returns to now  ");
    private static final Line ALONE = key("z", "all charts  ").plus(key("Tab", "next one  "));

    @Override
    public Line bottom(RunView view, int width) {
        Line keys = view.closed() ? AFTER : KEYS.width() > width ? NARROW : KEYS;
        Line moving = sight.until().isPresent() ? BACK : Line.EMPTY;
        Line choosing = sight.alone().isPresent() ? ALONE : Line.EMPTY;
        List<Span> all = keys.spans();
        Line first = Mode.halted(view) ? END : new Line(all.subList(0, 1));
        return first.plus(moving)
                .plus(choosing)
                .plus(new Line(all.subList(1, all.size())))
                .fit(width);
    }

    @Override
    public Mode press(KeyStroke key, RunView view, PanelKeys keys) {
        if (key.getKeyType() == KeyType.Enter) {
            return next(view, keys);
        }
        Optional<Sight> seen = sight.moved(key, view).or(() -> sight.chosen(key, view));
        if (seen.isPresent()) {
            return new Watching(seen.get());
        }
        if (key.getKeyType() != KeyType.Character || key.isCtrlDown() || key.isAltDown()) {
            return this;
        }
        return switch (Character.toLowerCase(key.getCharacter())) {
            case 'q' -> new Leaving();
            case '?' -> new Helping(this);
            case 'n' -> new Typing("Note", "", keys::note, this);
            case 'm' -> new Typing("What was done about it", "", keys::mitigate, this);
            case 'e' -> new Typing("Decision", "", keys::decide, this);
            case 'f' -> new Typing("Finding", "", keys::find, this);
            case 'p' -> Typing.hidden("Prediction", keys::predict, this);
            case ' ' -> next(view, keys);
            case 'd' -> done(keys::detect);
            case 'a' -> done(keys::acknowledge);
            case 'h' -> done(keys::hint);
            case 'x' -> Mode.halted(view) ? Asking.toEnd(this) : done(keys::halt);
            default -> this;
        };
    }

    private Mode next(RunView view, PanelKeys keys) {
        Optional<Step> step = view.course().step().filter(at -> !at.ended()).map(Course.AtStep::step);
        boolean asks = step.map(Step.Predict.class::isInstance).orElse(false);
        return asks ? Typing.hidden("Prediction", keys::answer, this) : done(keys::next);
    }

    private static Line key(String key, String does) {
        return Line.of(key, Tone.TITLE).plus(" " + does, Tone.MUTED);
    }

    private Mode done(Runnable action) {
        action.run();
        return this;
    }
}
