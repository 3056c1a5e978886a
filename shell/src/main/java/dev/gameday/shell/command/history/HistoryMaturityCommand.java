package dev.gameday.shell.command.history;

import dev.gameday.recorder.history.Coverage;
import dev.gameday.recorder.history.Maturity;
import dev.gameday.recorder.history.Maturity.Level;
import dev.gameday.runbook.event.RunEvent.Mode;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.command.history.sheet.Sheet;
import dev.gameday.shell.command.share.Reach;
import dev.gameday.shell.command.share.SharedStore;
import dev.gameday.shell.console.Output;
import dev.gameday.shell.line.CompletedBy;
import dev.gameday.shell.view.text.Tone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code history maturity}: how far the practice has come, level by level with the reason, live and rehearsed apart. */
@Component
final class HistoryMaturityCommand {
    private final HistoryDesk desk;
    private final Fmea fmea;

    HistoryMaturityCommand(HistoryDesk desk, Fmea fmea) {
        this.desk = desk;
        this.fmea = fmea;
    }

    @Command(
            name = {"history", "maturity"},
            description = "Show how far the practice has come, 0 to 4, with the reason for each level",
            group = Task.LEARN,
            help = "Only what sessions of the last --days show counts. A level is reached only with all below it.")
    void maturity(
            @Option(
                            longName = "threshold",
                            defaultValue = Fmea.THRESHOLD,
                            description = "Only rows of the FMEA with at least this risk priority number, 1 to 1000")
                    int threshold,
            @Option(longName = "days", defaultValue = Fmea.DAYS, description = "How old evidence may be") int days,
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
        Coverage coverage = fmea.coverage(told, threshold, days);
        List<Maturity> both = List.of(
                Maturity.of(told.sessions(), coverage, Mode.LIVE),
                Maturity.of(told.sessions(), coverage, Mode.REHEARSAL));
        desk.print(told, output, format, () -> sheet(both), () -> fields(both));
    }

    private static Sheet sheet(List<Maturity> both) {
        Sheet sheet = Sheet.of("Maturity");
        for (Maturity maturity : both) {
            sheet = sheet.paragraph(
                    "%s: level %d of 4".formatted(CoverageText.name(maturity.mode()), maturity.reached()), Tone.TITLE);
            for (Level level : maturity.levels()) {
                String evidence = level.evidence()
                        .map(session -> " (%s, %s)".formatted(session.session(), TimeText.day(session.opened())))
                        .orElse("");
                sheet = sheet.paragraph(
                        "  %d %s, %s: %s%s"
                                .formatted(
                                        level.number(),
                                        level.met() ? "yes" : "no",
                                        level.title(),
                                        level.reason(),
                                        evidence),
                        level.met() ? Tone.GOOD : Tone.MUTED);
            }
        }
        return sheet;
    }

    private static Map<String, Object> fields(List<Maturity> both) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Maturity maturity : both) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("reached", maturity.reached());
            List<Map<String, Object>> levels = new ArrayList<>();
            for (Level level : maturity.levels()) {
                Map<String, Object> described = new LinkedHashMap<>();
                described.put("level", level.number());
                described.put("title", level.title());
                described.put("met", level.met());
                described.put("reason", level.reason());
                level.evidence()
                        .ifPresent(session ->
                                described.put("evidence", session.session().value()));
                levels.add(described);
            }
            one.put("levels", levels);
            fields.put(CoverageText.name(maturity.mode()), one);
        }
        return fields;
    }
}
