package dev.gameday.shell.command.role;

import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.people.Author;
import dev.gameday.runbook.people.Role;
import dev.gameday.runbook.people.Roster;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.Operator;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.command.run.Speaker;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Lines;
import dev.gameday.shell.console.Questions;
import dev.gameday.shell.control.ControlRequest.Verb;
import dev.gameday.shell.people.PersonName;
import dev.gameday.shell.people.RosterFile;
import dev.gameday.shell.view.display.RosterText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code role call}: calls everybody on the roster in turn, or takes the answer of one; each answer is recorded. */
@Component
final class RoleCallCommand {
    private final RosterFile roster;
    private final Speaker speaker;
    private final Console console;

    RoleCallCommand(RosterFile roster, Speaker speaker, Console console) {
        this.roster = roster;
        this.speaker = speaker;
        this.console = console;
    }

    @Command(
            name = {"role", "call"},
            description = "Call the roll: everybody on the roster answers, and who does not is written down",
            group = Task.RUN,
            help = "For example: role call, which asks for each in turn; role call ann, role call bob --absent.")
    ExitCode call(
            @Arguments List<String> name,
            @Option(longName = "absent", description = "They were called and did not answer") boolean absent) {
        if (!name.isEmpty()) {
            answer(one(name), !absent);
            return ending();
        }
        Roster called = roster.read();
        if (called.isEmpty()) {
            throw new RefusedException("Nobody is on the roster", "give them roles with role set ROLE NAME");
        }
        try (Questions questions = Questions.at(console)) {
            for (String person : called.people()) {
                String roles = called.roles(person).stream().map(Role::label).collect(Collectors.joining(", "));
                Optional<String> said = questions.ask(person + ", " + roles + ": here? (yes/no) ");
                if (said.isEmpty()) {
                    throw new RefusedException(
                            "The roll-call was not finished", "role call NAME takes the answer of one person");
                }
                answer(person, said.get().equalsIgnoreCase("yes") || said.get().equalsIgnoreCase("y"));
            }
        }
        return ending();
    }

    private static String one(List<String> words) {
        try {
            return PersonName.of(String.join(" ", words)).value();
        } catch (IllegalArgumentException e) {
            throw new UsageException("role call takes one name: " + e.getMessage());
        }
    }

    private void answer(String person, boolean present) {
        if (roster.read().roles(person).isEmpty()) {
            throw new RefusedException(
                    person + " is not on the roster", "give them a role first: role set observer " + person);
        }
        Roster unused = roster.change(before -> before.answered(person, present));
        Author author = Author.typed(person, Operator.name());
        speaker.mention(
                run -> run.talk().say(new PeopleEvent.RollAnswered(person, present, author.typedBy())),
                Verb.ROLL,
                Map.of("person", person, "present", String.valueOf(present)));
    }

    /** A day whose stoppers are not all there should not begin. */
    private ExitCode ending() {
        Roster now = roster.read();
        Lines.print(console, RosterText.lines(now, console.width()));
        List<String> missing = now.people().stream()
                .filter(person -> now.roles(person).stream().anyMatch(Role::stops))
                .filter(person -> now.answers().containsKey(person) && !now.present(person))
                .toList();
        if (!missing.isEmpty()) {
            console.error("Not here, though they are to stop a run: " + String.join(", ", missing)
                    + ". Give their role to somebody who is, with role set.");
            return ExitCode.REFUSED;
        }
        return ExitCode.HELD;
    }
}
