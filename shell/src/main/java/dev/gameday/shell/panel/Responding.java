package dev.gameday.shell.panel;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Tone;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Somebody else's run is responded to: the keys are those of what a responder does, and looking is as on any panel. {@code
 * heard} is false once nothing comes of that run any more.
 */
record Responding(Sight sight, BooleanSupplier heard) implements Mode {
    private static final Line KEYS = Line.of("x HALT  ", Tone.BAD)
            .plus(key("d", "detect  "))
            .plus(key("a", "ack  "))
            .plus(key("m", "mitigate  "))
            .plus(key("n", "note  "))
            .plus(key("h", "hint  "))
            .plus(key("q", "back"));

    Responding(BooleanSupplier heard) {
        this(Sight.NOW, heard);
    }

    @Override
    public Line title() {
        return Line.of("ON CALL ", Tone.TITLE);
    }

    @Override
    public Line bottom(RunView view, int width) {
        Line said = view.closed()
                ? Line.of("the run is over  ").plus(key("q", "back"))
                : heard.getAsBoolean()
                        ? KEYS
                        : Line.of("nothing more is heard of that console; this is the last  ", Tone.WARNING)
                                .plus(key("q", "back"));
        Line moving = sight.until().isPresent() ? Line.of("  ").plus(key("End", "returns to now")) : Line.EMPTY;
        Line choosing = sight.alone().isPresent() ? Line.of("  ").plus(key("z", "all charts")) : Line.EMPTY;
        return said.plus(moving).plus(choosing).fit(width);
    }

    @Override
    public Mode press(KeyStroke key, RunView view, PanelKeys keys) {
        Optional<Sight> seen = sight.moved(key, view).or(() -> sight.chosen(key, view));
        if (seen.isPresent()) {
            return new Responding(seen.get(), heard);
        }
        if (key.getKeyType() != KeyType.Character || key.isCtrlDown() || key.isAltDown()) {
            return this;
        }
        return switch (Character.toLowerCase(key.getCharacter())) {
            case 'q' -> new Leaving();
            case 'n' -> new Typing("Note", "", keys::note, this);
            case 'm' -> new Typing("Mitigate", "", keys::mitigate, this);
            case 'd' -> done(keys::detect);
            case 'a' -> done(keys::acknowledge);
            case 'h' -> done(keys::hint);
            case 'x' -> done(keys::halt);
            default -> this;
        };
    }

    private static Line key(String key, String does) {
        return Line.of(key, Tone.TITLE).plus(" " + does, Tone.MUTED);
    }

    private Mode done(Runnable action) {
        action.run();
        return this;
    }
}
