package dev.gameday.shell.command.history;

import dev.gameday.recorder.history.Timing;
import dev.gameday.recorder.history.Trend;
import dev.gameday.recorder.history.Trend.Period;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.command.history.sheet.Sheet;
import dev.gameday.shell.command.history.sheet.Sheet.Cell;
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

/** {@code history trends}: the times of each scenario over time, live and rehearsed and each profile apart. */
@Component
final class HistoryTrendsCommand {
    private static final List<Timing> SHOWN =
            List.of(Timing.DETECT_ALARM, Timing.DETECT_PERSON, Timing.MITIGATE, Timing.RECOVER);

    private final HistoryDesk desk;

    HistoryTrendsCommand(HistoryDesk desk) {
        this.desk = desk;
    }

    @Command(
            name = {"history", "trends"},
            description = "Show how TTD, TTM and TTR of each scenario went, by month or by session",
            group = Task.LEARN,
            help = "Times are medians from the first proven effect. What was assisted, censored or missing is counted "
                    + "apart and never as 0. A record names no team; a live session's profile stands for it.")
    void trends(
            @Option(longName = "scenario", description = "Only that scenario") @Nullable String scenario,
            @Option(longName = "by", defaultValue = "month", description = "What a period is") Trend.By by,
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
        List<Trend> trends = Trend.of(told.sessions(), by).stream()
                .filter(trend -> scenario == null || trend.scenario().equals(scenario))
                .toList();
        desk.print(
                told,
                output,
                format,
                () -> sheet(trends, by),
                () -> Map.of(
                        "trends",
                        trends.stream().map(HistoryTrendsCommand::fields).toList()));
    }

    private static Sheet sheet(List<Trend> trends, Trend.By by) {
        Sheet sheet = Sheet.of("Trends");
        if (trends.isEmpty()) {
            return sheet.paragraph("No closed run of a scenario counts; history runs shows what there is.");
        }
        sheet = sheet.paragraph(
                "Medians from the first proven effect. 4/6: measured in 4 of 6 sessions; the others were assisted, "
                        + "censored or have nothing to measure, and count neither as 0 nor as a credit.",
                Tone.MUTED);
        List<String> headings = new ArrayList<>(List.of(by == Trend.By.MONTH ? "MONTH" : "SESSION", "RUNS"));
        SHOWN.forEach(timing -> headings.add(timing.label()));
        for (Trend trend : trends) {
            sheet = sheet.paragraph(
                            trend.scenario() + ", " + CoverageText.name(trend.mode())
                                    + trend.profile()
                                            .map(profile -> ", " + profile)
                                            .orElse(""),
                            Tone.TITLE)
                    .table(headings, rows(trend));
        }
        return sheet;
    }

    private static List<List<Cell>> rows(Trend trend) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Period period : trend.periods()) {
            List<Cell> row =
                    new ArrayList<>(List.of(Cell.of(period.name()), Cell.of(Integer.toString(period.sessions()))));
            SHOWN.forEach(timing -> row.add(Cell.of(TimeText.summary(period.of(timing), period.sessions()))));
            rows.add(row);
        }
        if (trend.periods().size() > 1) {
            List<Cell> charts = new ArrayList<>(List.of(Cell.of("trend", Tone.MUTED), Cell.of("")));
            SHOWN.forEach(timing -> charts.add(Cell.chart(trend.periods().stream()
                    .map(period -> TimeText.seconds(period.of(timing).median()))
                    .toList())));
            rows.add(charts);
        }
        return rows;
    }

    private static Map<String, Object> fields(Trend trend) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("scenario", trend.scenario());
        fields.put("mode", trend.mode().name());
        trend.profile().ifPresent(profile -> fields.put("profile", profile));
        List<Map<String, Object>> periods = new ArrayList<>();
        for (Period period : trend.periods()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("period", period.name());
            one.put("sessions", period.sessions());
            for (Timing timing : Timing.values()) {
                one.put(timing.id(), TimeText.fields(period.of(timing)));
            }
            periods.add(one);
        }
        fields.put("periods", periods);
        return fields;
    }
}
