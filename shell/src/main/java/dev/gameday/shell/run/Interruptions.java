package dev.gameday.shell.run;

import dev.gameday.shell.console.Console;
import dev.gameday.shell.prompt.Attention;
import dev.gameday.shell.view.text.Wrapped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What Ctrl-C and Ctrl-D mean while a run is under way: the first asks between halting and carrying on, a second one
 * soon after halts. Where nobody watches, nobody could answer, and the first halts. Without a run they mean what they
 * always do.
 */
public final class Interruptions implements Attention {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final RunDesk desk;
    private final Console console;
    private final InstantSource wall;
    private Optional<Instant> asked = Optional.empty();

    public Interruptions(RunDesk desk, Console console, InstantSource wall) {
        this.desk = desk;
        this.console = console;
        this.wall = wall;
    }

    @Override
    public synchronized void interrupted() {
        desk.underWay().ifPresent(this::askOrHalt);
    }

    @Override
    public synchronized boolean mayLeave() {
        Optional<ActiveRun> run = desk.underWay();
        if (run.isEmpty()) {
            return true;
        }
        return askOrHalt(run.get());
    }

    @Override
    public boolean predicting() {
        return desk.underWay().filter(run -> run.view().predicting()).isPresent();
    }

    private boolean askOrHalt(ActiveRun run) {
        Instant now = wall.instant();
        boolean again = asked.filter(at -> now.isBefore(at.plus(SOON))).isPresent();
        boolean halts = again || !console.isWatched();
        asked = halts ? Optional.empty() : Optional.of(now);
        if (halts) {
            tell("Halting: everything is being removed.");
            run.halt(again ? "pressed twice" : "interrupted");
        } else {
            tell(offer(run.view().course().halted().isPresent()));
        }
        return halts;
    }

    /** What once more would do. */
    static String offer(boolean halted) {
        return halted
                ? "The run is halted, and everything is being removed. Once more within " + SOON.toSeconds()
                        + " s ends it without waiting to see all gone and normal."
                : "A run is under way and goes on. Once more within " + SOON.toSeconds()
                        + " s halts it and removes everything.";
    }

    /** Above a line that is being read; a pipeline's goes where errors go. */
    private void tell(String sentence) {
        if (console.terminal().isPresent()) {
            Wrapped.lines(sentence, console.width() - 1).forEach(console::news);
        } else {
            console.error(sentence);
        }
    }
}
