package dev.gameday.shell.command.session.finding;

import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.report.people.Finding;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.people.Author;
import dev.gameday.runbook.people.FindingState;
import dev.gameday.runbook.people.FindingTag;
import dev.gameday.shell.Operator;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Lines;
import dev.gameday.shell.line.CompletedBy;
import dev.gameday.shell.people.DueDate;
import dev.gameday.shell.people.PersonName;
import dev.gameday.shell.people.Raised;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/**
 * {@code session finding set}: gives a finding its owner, due date, tag or state. One that the runbook proposed, or that
 * stands in the notes alone, is taken into the record by it.
 */
@Component
final class SessionFindingSetCommand {
    private final FindingDesk desk;
    private final Console console;

    SessionFindingSetCommand(FindingDesk desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Command(
            name = {"session", "finding", "set"},
            description = "Give a finding its owner, due date, tag or state",
            group = Task.LEARN,
            help =
                    "For example: session finding set latest 1 --owner ann --due 2026-08-01, session finding set latest 1 "
                            + "--state done. Numbers are those of session finding list. history findings lists what "
                            + "is done until a run of the scenario has shown it, and no longer what is dropped.")
    void set(
            @Argument(index = 0, description = "A session's id, or the beginning of it") @CompletedBy("sessionNames")
                    String session,
            @Argument(index = 1, description = "The finding's number in session finding list") Integer number,
            @Option(longName = "owner", description = "Who follows it up") @Nullable PersonName owner,
            @Option(longName = "due", description = "By when, as 2026-01-31") @Nullable DueDate due,
            @Option(longName = "tag", description = "What sort of thing it is") @Nullable FindingTag tag,
            @Option(longName = "state", description = "What has become of it") @Nullable FindingState state) {
        if (Stream.of(owner, due, tag, state).allMatch(java.util.Objects::isNull)) {
            throw new UsageException("Say what is new: --owner NAME, --due 2026-01-31, --tag or --state.");
        }
        SessionFolder folder = desk.folder(session);
        Finding finding = FindingDesk.numbered(desk.findings(folder), folder, number);
        long event = finding.event().orElseGet(() -> taken(folder, finding));
        long unused = desk.record(
                folder,
                List.of(new PeopleEvent.FindingChanged(
                        Operator.name(),
                        event,
                        Optional.ofNullable(tag),
                        Optional.ofNullable(owner).map(PersonName::value),
                        Optional.ofNullable(due).map(DueDate::day),
                        Optional.ofNullable(state))));
        Lines.print(console, SessionFindingListCommand.lines(folder, desk.findings(folder), console.width()));
    }

    private long taken(SessionFolder folder, Finding finding) {
        Raised raised = new Raised(
                finding.text(),
                FindingTag.of(finding.tag()),
                Optional.of(finding.owner()).filter(name -> !name.isBlank()),
                Optional.empty());
        return desk.record(folder, List.of(raised.event(Author.of(Operator.name()))));
    }
}
