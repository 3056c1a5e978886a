package dev.gameday.shell.command.binding;

import dev.gameday.runbook.draft.Answers;
import dev.gameday.runbook.draft.Candidate;
import dev.gameday.runbook.draft.Draft;
import dev.gameday.runbook.draft.Drafted;
import dev.gameday.runbook.draft.Term;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Lines;
import dev.gameday.shell.console.Questions;
import dev.gameday.shell.view.text.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Asks for what a draft leaves open, one name at a time, each answer changing what comes after it. Enter takes the
 * default, a number one of the list, {@code -} leaves the name out; Ctrl-C leaves the rest open.
 */
final class Interview {
    private static final int MOST_SHOWN = 15;
    private static final String NOTHING = "-";

    private final Console console;
    private final Questions questions;
    private final Function<Answers, Draft> drafting;
    private final Function<Draft, List<String>> objections;
    private final Predicate<Term> asked;

    /** {@code objections} says what can't be in a binding, {@code asked} which names people are asked for at all. */
    Interview(
            Console console,
            Questions questions,
            Function<Answers, Draft> drafting,
            Function<Draft, List<String>> objections,
            Predicate<Term> asked) {
        this.console = console;
        this.questions = questions;
        this.drafting = drafting;
        this.objections = objections;
        this.asked = asked;
    }

    /** The draft after the last answer; {@code save} is given it after each. */
    Draft held(Consumer<Draft> save) {
        Answers answers = Answers.none();
        Draft draft = drafting.apply(answers);
        save.accept(draft);
        Optional<Drafted> open = draft.question(answers, asked);
        while (open.isPresent()) {
            Optional<String> said = answer(open.get(), answers);
            if (said.isEmpty()) {
                return draft;
            }
            answers = answers.with(open.get().term(), said.get());
            draft = drafting.apply(answers);
            save.accept(draft);
            open = draft.question(answers, asked);
        }
        return draft;
    }

    /** A usable answer; empty where nobody gives one. */
    private Optional<String> answer(Drafted open, Answers answers) {
        List<Candidate> candidates = open.candidates();
        String preset = candidates.isEmpty() ? "" : candidates.get(0).value();
        String question =
                open.term().key() + " [" + (preset.isEmpty() ? "leave it out" : preset + ", - leaves it out") + "]: ";
        boolean shown = false;
        while (true) {
            if (!shown && console.isWatched()) {
                show(open);
                shown = true;
            }
            Optional<String> typed = questions.ask(question);
            if (typed.isEmpty()) {
                return typed;
            }
            String said = typed.get();
            String meant = said.isEmpty() ? preset : said.equals(NOTHING) ? "" : numbered(said, candidates);
            List<String> wrong =
                    meant.isEmpty() ? List.of() : objections.apply(drafting.apply(answers.with(open.term(), meant)));
            if (wrong.isEmpty()) {
                return Optional.of(meant);
            }
            wrong.forEach(console::error);
        }
    }

    private static String numbered(String said, List<Candidate> candidates) {
        boolean number = said.matches("[0-9]{1,3}");
        int place = number ? Integer.parseInt(said) : 0;
        return place >= 1 && place <= candidates.size()
                ? candidates.get(place - 1).value()
                : said;
    }

    private void show(Drafted open) {
        console.print(open.term().title() + ":");
        Table table = Table.of("", "CANDIDATE", "WHY");
        int number = 1;
        for (Candidate candidate : open.candidates().stream().limit(MOST_SHOWN).toList()) {
            table = table.row(Integer.toString(number++), candidate.value(), candidate.why());
        }
        if (!open.candidates().isEmpty()) {
            Lines.print(console, table.lines(console.width()));
        }
    }
}
