package dev.gameday.shell.command.session.finding;

import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.report.people.Finding;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Lines;
import dev.gameday.shell.console.Output;
import dev.gameday.shell.line.CompletedBy;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Tone;
import dev.gameday.shell.view.text.Wrapped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code session finding list}: what a session found, numbered, with owner, due date and state. */
@Component
final class SessionFindingListCommand {
    private static final int INDENT = 5;

    private final FindingDesk desk;
    private final Console console;

    SessionFindingListCommand(FindingDesk desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Command(
            name = {"session", "finding", "list"},
            description = "Show a session's findings with their numbers, owners, due dates and states",
            group = Task.LEARN,
            help = "For example: session finding list latest.")
    void list(
            @Argument(index = 0, defaultValue = "latest", description = "A session's id, or the beginning of it")
                    @CompletedBy("sessionNames")
                    String session,
            @Option(longName = "output", defaultValue = "text", description = "For a person or for a program")
                    Output output) {
        SessionFolder folder = desk.folder(session);
        List<Finding> findings = desk.findings(folder);
        output.print(
                console,
                () -> Lines.print(console, lines(folder, findings, console.width())),
                () -> Map.of("findings", fields(findings)));
    }

    static List<Line> lines(SessionFolder folder, List<Finding> findings, int width) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("Findings of " + folder.session() + ": " + findings.size(), Tone.TITLE));
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            String number = (i + 1) + ".";
            for (String text : Wrapped.lines(finding.text(), width - INDENT)) {
                lines.add(Line.of("%-5s".formatted(number)).plus(text));
                number = "";
            }
            lines.add(Line.of(" ".repeat(INDENT) + facts(finding), finding.complete() ? Tone.MUTED : Tone.WARNING)
                    .fit(width));
        }
        return lines;
    }

    private static String facts(Finding finding) {
        return (finding.tag().isBlank() ? "no tag" : finding.tag()) + "; "
                + (finding.owner().isBlank() ? "NO OWNER" : "owner " + finding.owner()) + "; "
                + (finding.due().isBlank() ? "no due date" : "due " + finding.due()) + "; "
                + finding.state().word();
    }

    private static List<Map<String, Object>> fields(List<Finding> findings) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Finding finding : findings) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("number", all.size() + 1);
            fields.put("finding", finding.text());
            fields.put("tag", finding.tag());
            fields.put("owner", finding.owner());
            fields.put("due", finding.due());
            fields.put("state", finding.state().word());
            fields.put("complete", finding.complete());
            all.add(fields);
        }
        return all;
    }
}
