package dev.gameday.shell.console;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.LineReaderImpl;
import org.jspecify.annotations.Nullable;

/** One answer read by the prompt's own reader: with completion of its own, and kept out of the history of commands. */
final class Answers {
    static final char MASK = '*';

    private Answers() {}

    /**
     * Without spaces around it; empty at Ctrl-C and Ctrl-D. What is typed is shown as the {@code mask}, where there is
     * one.
     */
    static Optional<String> read(
            LineReader reader, String question, Function<String, List<Candidate>> proposals, @Nullable Character mask) {
        Object history = reader.getVariable(LineReader.DISABLE_HISTORY);
        var completer = reader instanceof LineReaderImpl known ? known.getCompleter() : null;
        reader.setVariable(LineReader.DISABLE_HISTORY, true);
        if (reader instanceof LineReaderImpl known) {
            known.setCompleter((line, typed, candidates) -> candidates.addAll(proposals.apply(typed.word())));
        }
        try {
            return Optional.of(reader.readLine(question, mask).strip());
        } catch (UserInterruptException | EndOfFileException declined) {
            return Optional.empty();
        } finally {
            reader.setVariable(LineReader.DISABLE_HISTORY, history);
            if (reader instanceof LineReaderImpl known) {
                known.setCompleter(completer);
            }
        }
    }
}
