package dev.gameday.shell.command.session.finding;

import dev.gameday.recorder.SessionFolder;
import dev.gameday.runbook.people.FindingTag;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.command.run.Speaker;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Lines;
import dev.gameday.shell.line.CompletedBy;
import dev.gameday.shell.people.DueDate;
import dev.gameday.shell.people.PersonName;
import dev.gameday.shell.people.Raised;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code session finding add}: what was learned only once the run was over, kept beside its record. */
@Component
final class SessionFindingAddCommand {
    private static final int LONGEST = 4000;

    private final FindingDesk desk;
    private final Console console;

    SessionFindingAddCommand(FindingDesk desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Command(
            name = {"session", "finding", "add"},
            description = "Write down a finding of a session that is over",
            group = Task.LEARN,
            help = "For example: session finding add latest \"the alarm comes late\" --tag alarm --owner ann --due "
                    + "2026-08-01. It is kept beside the record, chained to it and signed.")
    void add(
            @Argument(index = 0, description = "A session's id, or the beginning of it") @CompletedBy("sessionNames")
                    String session,
            @Argument(index = 1, description = "What was learned") String text,
            @Option(longName = "tag", description = "What sort of thing it is") @Nullable FindingTag tag,
            @Option(longName = "owner", description = "Who follows it up") @Nullable PersonName owner,
            @Option(longName = "due", description = "By when, as 2026-01-31") @Nullable DueDate due,
            @Option(longName = "as", description = "Whose words they are, where somebody else types") @Nullable PersonName as) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new UsageException("A finding has 1 to " + LONGEST + " characters.");
        }
        Raised raised = new Raised(
                text.strip(),
                Optional.ofNullable(tag),
                Optional.ofNullable(owner).map(PersonName::value),
                Optional.ofNullable(due).map(DueDate::day));
        SessionFolder folder = desk.folder(session);
        long unused = desk.record(folder, List.of(raised.event(Speaker.author(as))));
        Lines.print(console, SessionFindingListCommand.lines(folder, desk.findings(folder), console.width()));
    }
}
