package dev.gameday.shell.command.run;

import dev.gameday.runbook.people.FindingTag;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.command.run.Speaker.Addressed;
import dev.gameday.shell.control.ControlRequest.Verb;
import dev.gameday.shell.people.DueDate;
import dev.gameday.shell.people.PersonName;
import dev.gameday.shell.people.Raised;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code finding}: something was learned; who follows it up by when may be said now or later. */
@Component
final class FindingCommand {
    private final Speaker speaker;

    FindingCommand(Speaker speaker) {
        this.speaker = speaker;
    }

    @Command(
            name = "finding",
            description = "Write down what was learned, for the postmortem's findings",
            group = Task.RUN,
            help = "For example: finding the alarm comes four minutes late --tag alarm --owner ann --due 2026-08-01. "
                    + "Once the run is over: session finding add and session finding set.")
    ExitCode finding(
            @Arguments List<String> text,
            @Option(longName = "tag", description = "What sort of thing it is") @Nullable FindingTag tag,
            @Option(longName = "owner", description = "Who follows it up") @Nullable PersonName owner,
            @Option(longName = "due", description = "By when, as 2026-01-31") @Nullable DueDate due,
            @Option(longName = "as", description = "Whose words they are, where somebody else types") @Nullable PersonName as,
            @Option(longName = "session", description = "Which run, where several consoles have one") @Nullable String session) {
        Raised raised = new Raised(
                Words.needed("finding", text),
                Optional.ofNullable(tag),
                Optional.ofNullable(owner).map(PersonName::value),
                Optional.ofNullable(due).map(DueDate::day));
        return speaker.speak(
                run -> run.talk().say(raised.event(Speaker.author(as))),
                Verb.FINDING,
                raised.text(),
                new Addressed(as, session, raised.details()));
    }
}
