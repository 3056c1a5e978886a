package dev.gameday.shell.day;

import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.report.Report;
import dev.gameday.recorder.report.people.Finding;
import dev.gameday.runbook.people.Role;
import dev.gameday.runbook.people.Roster;
import dev.gameday.shell.console.Foreign;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What came of a day, in Markdown: its scenarios with their verdicts, its findings with their owners, how it kept its time. */
public final class DayReport {
    private DayReport() {}

    /** One session of the day. */
    public record Told(SessionFolder folder, Report report) {
        /** The scenario, or what else it was for. */
        String what() {
            return report.title();
        }

        String verdict() {
            return report.summary()
                    .run()
                    .verdict()
                    .map(reached -> reached.verdict()
                            + (reached.halted() ? ", halted" : "")
                            + (reached.residue().isEmpty() ? "" : ", RESIDUE LEFT"))
                    .orElse("no verdict");
        }
    }

    /** The lines of the document. */
    public static List<String> lines(Day day, Roster roster, List<Told> sessions, DayText text, Instant now) {
        List<String> lines = new ArrayList<>();
        lines.add("# " + cell(day.plan().title()));
        lines.add("");
        lines.add("From " + text.time(day.start()) + " to "
                + text.time(day.ended().orElse(now)) + ", " + day.began().size() + " of "
                + day.plan().parts().size() + " parts" + lateness(day) + ".");
        roles(roster).ifPresent(who -> {
            lines.add("");
            lines.add(who);
        });
        lines.add("");
        lines.add("## Scenarios");
        lines.add("");
        if (sessions.isEmpty()) {
            lines.add("None was run.");
        } else {
            lines.add("| Scenario | Verdict | Session |");
            lines.add("| --- | --- | --- |");
            sessions.forEach(told -> lines.add("| " + cell(told.what()) + " | " + cell(told.verdict()) + " | "
                    + told.folder().session() + " |"));
        }
        lines.add("");
        lines.add("## Findings");
        lines.add("");
        findings(sessions, lines);
        return lines;
    }

    private static String lateness(Day day) {
        if (day.began().isEmpty()) {
            return "";
        }
        int last = day.began().size() - 1;
        long late = Duration.between(
                        day.planned(day.plan().parts().get(last)), day.began().get(last))
                .toMinutes();
        return late > 0 ? "; the last one began " + late + " min late" : "; the last one began in time";
    }

    private static Optional<String> roles(Roster roster) {
        List<String> held = Stream.of(Role.values())
                .filter(role -> !roster.holding(role).isEmpty())
                .map(role -> role.label() + " " + cell(String.join(" and ", roster.holding(role))))
                .toList();
        return held.isEmpty() ? Optional.empty() : Optional.of("Roles: " + String.join("; ", held) + ".");
    }

    private static void findings(List<Told> sessions, List<String> lines) {
        List<String> rows = new ArrayList<>();
        int incomplete = 0;
        for (Told told : sessions) {
            for (Finding finding : told.report().findings()) {
                incomplete += finding.complete() ? 0 : 1;
                rows.add("| " + cell(finding.text()) + " | " + cell(finding.tag()) + " | "
                        + (finding.owner().isBlank() ? "**nobody**" : cell(finding.owner())) + " | "
                        + (finding.due().isBlank() ? "**no date**" : cell(finding.due())) + " | "
                        + finding.state().word() + " | " + told.folder().session() + " |");
            }
        }
        if (rows.isEmpty()) {
            lines.add("None.");
            return;
        }
        lines.add(
                incomplete == 0
                        ? "Each has an owner and a date."
                        : incomplete + " of " + rows.size()
                                + " lack an owner or a date: `session finding list SESSION`, then `session finding set`.");
        lines.add("");
        lines.add("| Finding | Tag | Owner | Due | State | Session |");
        lines.add("| --- | --- | --- | --- | --- | --- |");
        lines.addAll(rows);
    }

    private static String cell(String text) {
        return Foreign.clean(text).replaceAll("\\s+", " ").replace("|", "\\|").strip();
    }
}
