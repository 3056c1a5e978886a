package dev.gameday.shell.command.scenario.draft;

import dev.gameday.shell.UsageException;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Lines;
import dev.gameday.shell.console.Questions;
import dev.gameday.shell.view.text.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jline.reader.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * One answer after the other: from its option, else from whoever is at the terminal, else what is usual. Each is checked at
 * once; an option that can't be is refused, a person is asked again.
 */
final class Answering {
    private static final int MOST_SHOWN = 12;
    private static final int BRIEF = 30;

    private final Console console;
    private final Questions questions;
    private final boolean asks;

    Answering(Console console, Questions questions, boolean asks) {
        this.console = console;
        this.questions = questions;
        this.asks = asks;
    }

    /** What is to be answered: its option, the sentence that asks, the usual answer or none, and known answers. */
    record Question(String option, String sentence, String usual, Map<String, String> known) {}

    /** The person left without an answer. */
    static final class LeftException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** The answer that {@code reader} makes of the text; what it throws as {@link IllegalArgumentException} is said. */
    <T> T answer(Question question, @Nullable String given, Function<String, T> reader) {
        if (given != null) {
            return read(given, reader)
                    .orThrow(wrong -> new UsageException(question.option() + " cannot be '" + given + "': " + wrong));
        }
        if (!asks) {
            if (question.usual().isEmpty()) {
                throw new UsageException(question.option() + " is missing: " + question.sentence());
            }
            return read(question.usual(), reader)
                    .orThrow(wrong -> new UsageException(question.option() + " is missing: " + wrong));
        }
        return asked(question, reader);
    }

    private <T> T asked(Question question, Function<String, T> reader) {
        show(question);
        boolean brief = !question.usual().isEmpty() && question.usual().length() <= BRIEF;
        String prompt = brief ? "[" + question.usual() + "] > " : "> ";
        if (!brief && !question.usual().isEmpty()) {
            Lines.broken(console, "Enter takes: " + question.usual()).forEach(console::print);
        }
        while (true) {
            String typed = questions.ask(prompt, begun -> candidates(question)).orElseThrow(LeftException::new);
            Reading<T> reading = read(typed.isEmpty() ? question.usual() : typed, reader);
            if (reading.value().isPresent()) {
                return reading.value().get();
            }
            console.error(reading.wrong());
        }
    }

    private void show(Question question) {
        console.print("");
        Lines.broken(console, question.sentence()).forEach(console::print);
        if (question.known().size() > MOST_SHOWN) {
            console.print("(Tab shows all " + question.known().size() + ".)");
        } else if (!question.known().isEmpty()) {
            Table table = Table.of("ANSWER", "IS");
            for (Map.Entry<String, String> known : question.known().entrySet()) {
                table = table.row(known.getKey(), known.getValue());
            }
            Lines.print(console, table.lines(console.width()));
        }
    }

    private static List<Candidate> candidates(Question question) {
        return question.known().entrySet().stream()
                .map(known -> new Candidate(known.getKey(), known.getKey(), null, known.getValue(), null, null, true))
                .toList();
    }

    private record Reading<T>(Optional<T> value, String wrong) {
        T orThrow(Function<String, UsageException> refusal) {
            return value.orElseThrow(() -> refusal.apply(wrong));
        }
    }

    private static <T> Reading<T> read(String text, Function<String, T> reader) {
        try {
            if (text.isBlank()) {
                throw new IllegalArgumentException("an answer is needed; Ctrl-C leaves without a file");
            }
            return new Reading<>(Optional.of(reader.apply(text.strip())), "");
        } catch (IllegalArgumentException refused) {
            return new Reading<>(Optional.empty(), String.valueOf(refused.getMessage()));
        }
    }
}
