package dev.gameday.shell.command.history;

import dev.gameday.recorder.history.OpenFinding;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.command.history.sheet.Sheet;
import dev.gameday.shell.command.share.Reach;
import dev.gameday.shell.command.share.SharedStore;
import dev.gameday.shell.console.Output;
import dev.gameday.shell.line.CompletedBy;
import dev.gameday.shell.view.text.Tone;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code history findings}: what was learned and is not yet shown to be mended, with owners, dates and re-tests. */
@Component
final class HistoryFindingsCommand {
    private final HistoryDesk desk;

    HistoryFindingsCommand(HistoryDesk desk) {
        this.desk = desk;
    }

    @Command(
            name = {"history", "findings"},
            description = "Show open findings with their owners and due dates, and which re-tests are due",
            group = Task.LEARN,
            help =
                    "A refuted session raises its runbook's follow-ups; 'finding TEXT --owner NAME --due 2026-08-01' "
                            + "during a run raises one of your own, session finding set says who follows it up by when and what became of it. The next session of the scenario that holds closes them.")
    void findings(
            @Option(longName = "from", description = "Shared records instead of this machine's: s3://bucket/prefix")
                    @Nullable SharedStore from,
            @Option(longName = "live", description = "With --from: the profile whose account the bucket is in")
                    @CompletedBy("profileNames")
                    @Nullable String live,
            @Option(
                            longName = "rehearsal",
                            description = "With --from: the URL of a served rehearsal that has the bucket")
                    @Nullable String rehearsal,
            @Option(longName = "since", description = "Only sessions from then on: a day (2026-01-31) or days (90d)")
                    @Nullable Since since,
            @Option(
                            longName = "format",
                            defaultValue = "text",
                            description = "Lines for the terminal, or an HTML page that stands by itself")
                    Format format,
            @Option(longName = "output", defaultValue = "text", description = "For a person or for a program")
                    Output output) {
        Told told = desk.told(since, from, new Reach(live, rehearsal));
        List<OpenFinding> findings = OpenFinding.of(told.sessions(), told.now());
        desk.print(
                told,
                output,
                format,
                () -> sheet(findings, told.now()),
                () -> Map.of(
                        "findings",
                        findings.stream()
                                .map(finding -> fields(finding, told.now()))
                                .toList()));
    }

    private static Sheet sheet(List<OpenFinding> findings, Instant now) {
        Sheet sheet = Sheet.of("Open findings: " + findings.size());
        if (findings.isEmpty()) {
            return sheet.paragraph(
                    "None: nothing that a refuted session or a note raised waits for a session of its scenario that holds.");
        }
        for (OpenFinding finding : findings) {
            boolean overdue = finding.overdue(now);
            sheet = sheet.paragraph("- " + finding.followUp().words())
                    .paragraph("  " + facts(finding, overdue), overdue ? Tone.BAD : Tone.MUTED);
        }
        return sheet;
    }

    private static String facts(OpenFinding finding, boolean overdue) {
        return "%s%s, %s; %s; %s; %s; raised %s by %s; %s"
                .formatted(
                        overdue ? "OVERDUE: " : "",
                        finding.scenario(),
                        CoverageText.name(finding.mode()),
                        finding.followUp().tag(),
                        finding.followUp()
                                .owner()
                                .map(owner -> "owner " + owner)
                                .orElse("NO OWNER"),
                        finding.followUp().due().map(due -> "due " + due).orElse("no due date")
                                + (finding.done() ? ", done as its owner says" : ""),
                        TimeText.day(finding.raised().opened()),
                        finding.raised().session(),
                        finding.retested()
                                .map(again -> "re-tested %s and refuted again".formatted(TimeText.day(again.opened())))
                                .orElse("RE-TEST DUE: scenario run " + finding.scenario()));
    }

    private static Map<String, Object> fields(OpenFinding finding, Instant now) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("finding", finding.followUp().words());
        fields.put("tag", finding.followUp().tag());
        fields.put("noted", finding.followUp().noted());
        finding.followUp().owner().ifPresent(owner -> fields.put("owner", owner));
        finding.followUp().due().ifPresent(due -> fields.put("due", due.toString()));
        fields.put("done", finding.done());
        fields.put("overdue", finding.overdue(now));
        fields.put("scenario", finding.scenario());
        fields.put("mode", finding.mode().name());
        fields.put("session", finding.raised().session().value());
        fields.put("raised", finding.raised().opened().toString());
        fields.put("retestDue", finding.retestDue());
        finding.retested()
                .ifPresent(again -> fields.put("refutedAgain", again.session().value()));
        return fields;
    }
}
