package dev.gameday.shell.panel;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import dev.gameday.recorder.replay.view.Player;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.text.Elapsed;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Tone;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A recording is shown: each key moves the tape, and none does anything else. */
record Replaying(Player<RunView> player, Sight sight) implements Mode {
    Replaying(Player<RunView> player) {
        this(player, Sight.NOW);
    }

    private static final Duration SHORT = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofMinutes(1);

    private static final List<String> KEYS = List.of(
            "q back", "? help", "←→ 10 s", "↑↓ 1 min", "+- speed", "n p marker", "Home End", "z zoom", "t topic");

    @Override
    public Line title() {
        return Line.of("REPLAY of ", Tone.WARNING);
    }

    @Override
    public String cramped() {
        return "q goes back.";
    }

    /** Where the tape is comes first: it must never be cut off. Of the keys, as many as have room. */
    @Override
    public Line bottom(RunView view, int width) {
        Player.Standing standing = player.standing();
        Line line = Line.of("REPLAY ", Tone.WARNING)
                .plus(standing.paused() ? "paused" : "x" + standing.speed(), Tone.TITLE)
                .plus("  T+" + Elapsed.of(standing.at()) + " of " + Elapsed.of(standing.of()), Tone.VALUE)
                .plus("  event " + standing.events() + "/" + standing.ofEvents())
                .plus(standing.paused() ? "  Space play" : "  Space pause", Tone.MUTED);
        for (String key : KEYS) {
            Line longer = line.plus("  " + key, Tone.MUTED);
            if (longer.width() > width) {
                break;
            }
            line = longer;
        }
        return line.fit(width);
    }

    @Override
    public Mode press(KeyStroke key, RunView view, PanelKeys keys) {
        Optional<Sight> seen = sight.chosen(key, view);
        if (seen.isPresent()) {
            return new Replaying(player, seen.get());
        }
        switch (key.getKeyType()) {
            case ArrowRight -> player.seek(SHORT);
            case ArrowLeft -> player.seek(SHORT.negated());
            case ArrowUp, PageDown -> player.seek(LONG);
            case ArrowDown, PageUp -> player.seek(LONG.negated());
            case Home -> player.toBeginning();
            case End -> player.toEnd();
            case Character -> {
                return character(key);
            }
            default -> {
                return key.getKeyType() == KeyType.Escape ? new Leaving() : this;
            }
        }
        return this;
    }

    private Mode character(KeyStroke key) {
        switch (Character.toLowerCase(key.getCharacter())) {
            case ' ' -> player.pause();
            case '+', '=' -> player.faster();
            case '-', '_' -> player.slower();
            case 'n' -> player.nextMarker();
            case 'p' -> player.previousMarker();
            case '?' -> {
                return new Helping(this);
            }
            case 'q' -> {
                return new Leaving();
            }
            default -> {
                return this;
            }
        }
        return this;
    }

    @Override
    public Mode interrupted(RunView view, PanelKeys keys) {
        return new Leaving();
    }
}
