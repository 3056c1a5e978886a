package dev.gameday.shell.console;

import dev.gameday.shell.prompt.Prompt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * Asks whoever is at the terminal, at the prompt and in a one-shot command alike; in a pipe nobody. Ctrl-C and Ctrl-D are
 * no answer.
 */
public final class Questions implements AutoCloseable {
    private final Asking asking;
    private final Optional<Terminal> own;

    private interface Asking {
        Optional<String> ask(String question, Function<String, List<Candidate>> proposals, @Nullable Character mask);
    }

    private Questions(Asking asking, Optional<Terminal> own) {
        this.asking = asking;
        this.own = own;
    }

    /** For that console; opens the process's terminal only where the console has none and a person is there. */
    public static Questions at(Console console) {
        console.speaks();
        if (console.terminal().isPresent() || !console.isWatched()) {
            return new Questions(
                    (question, proposals, mask) ->
                            mask == null ? console.asks(question, proposals) : console.asksHidden(question),
                    Optional.empty());
        }
        try {
            Terminal terminal = Prompt.terminal();
            LineReader reader = LineReaderBuilder.builder().terminal(terminal).build();
            return new Questions(
                    (question, proposals, mask) -> Answers.read(reader, question, proposals, mask),
                    Optional.of(terminal));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer, without spaces around it. */
    public Optional<String> ask(String question) {
        return ask(question, typed -> List.of());
    }

    /** The same, with Tab proposing answers to what is typed so far. */
    public Optional<String> ask(String question, Function<String, List<Candidate>> proposals) {
        return asking.ask(Foreign.clean(question), proposals, null);
    }

    /** The answer, of which only how much was typed is shown, and which no history keeps. */
    public Optional<String> hidden(String question) {
        return asking.ask(Foreign.clean(question), typed -> List.of(), Answers.MASK);
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
