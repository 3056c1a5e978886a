package dev.gameday.shell;

import dev.gameday.shell.prompt.Prompt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * Asks whoever is at the terminal, at the prompt and in a one-shot command alike; in a pipe nobody. Ctrl-C and Ctrl-D are
 * no answer.
 */
public final class Questions implements AutoCloseable {
    private final BiFunction<String, @Nullable Character, Optional<String>> ask;
    private final Optional<Terminal> own;

    private Questions(BiFunction<String, @Nullable Character, Optional<String>> ask, Optional<Terminal> own) {
        this.ask = ask;
        this.own = own;
    }

    /** For that console; opens the process's terminal only where the console has none and a person is there. */
    public static Questions at(Console console) {
        if (console.terminal().isPresent() || !console.isWatched()) {
            return new Questions(
                    (question, mask) -> mask == null ? console.asks(question) : console.asksHidden(question),
                    Optional.empty());
        }
        try {
            Terminal terminal = Prompt.terminal();
            LineReader reader = LineReaderBuilder.builder().terminal(terminal).build();
            return new Questions((question, mask) -> read(reader, question, mask), Optional.of(terminal));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> read(LineReader reader, String question, @Nullable Character mask) {
        try {
            return Optional.of(reader.readLine(question, mask).strip());
        } catch (UserInterruptException | EndOfFileException declined) {
            return Optional.empty();
        }
    }

    /** The answer, without spaces around it. */
    public Optional<String> ask(String question) {
        return ask.apply(Foreign.clean(question), null);
    }

    /** The answer, of which only how much was typed is shown, and which no history keeps. */
    public Optional<String> hidden(String question) {
        return ask.apply(Foreign.clean(question), Console.MASK);
    }

    @Override
    public void close() {
        own.ifPresent(terminal -> {
            try {
                terminal.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
