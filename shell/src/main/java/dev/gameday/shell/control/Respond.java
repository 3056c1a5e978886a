package dev.gameday.shell.control;

import dev.gameday.shell.ExitCode;
import dev.gameday.shell.run.ActiveRun;
import dev.gameday.shell.view.text.Line;
import java.util.List;
import java.util.Optional;

/** Does what a responder in a second terminal types, and answers with what a responder may see. */
@FunctionalInterface
public interface Respond {
    /** Answers nobody. */
    Respond NOBODY = (run, by, words, width) -> new Answer(
            List.of(Line.of("Nobody can respond to this run from another console.")), ExitCode.REFUSED, false);

    /**
     * {@code words} are a command's, its name first; {@code width} is how many columns there are there. Never throws what a
     * person did wrong.
     */
    Answer to(ActiveRun run, String by, List<String> words, int width);

    /** What a responder may see of a line of the run's record, as such a line; empty where that is nothing. */
    default Optional<String> seen(ActiveRun run, String line) {
        return Optional.empty();
    }

    /** What is shown, how the command ended, and whether the run is revealed by now. */
    record Answer(List<Line> lines, ExitCode exitCode, boolean revealed) {
        public Answer {
            lines = List.copyOf(lines);
        }
    }
}
