package dev.gameday.shell.command.history;

import dev.gameday.recorder.history.SessionFacts;
import dev.gameday.recorder.history.Timing;
import dev.gameday.runbook.event.RunEvent.Mode;
import dev.gameday.runbook.event.RunEvent.Verdict;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.command.history.sheet.Sheet;
import dev.gameday.shell.command.history.sheet.Sheet.Cell;
import dev.gameday.shell.command.share.Reach;
import dev.gameday.shell.command.share.SharedStore;
import dev.gameday.shell.console.Output;
import dev.gameday.shell.line.CompletedBy;
import dev.gameday.shell.view.text.Tone;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code history runs}: every session that counts, the newest first, with its verdict and its times. */
@Component
final class HistoryRunsCommand {
    private final HistoryDesk desk;

    HistoryRunsCommand(HistoryDesk desk) {
        this.desk = desk;
    }

    @Command(
            name = {"history", "runs"},
            description = "Show all recorded sessions, the newest first, with their verdicts and times",
            group = Task.LEARN,
            help = "Times are from the first proven effect: TTD to the first alarm, TTR to recovery. n/a: not in the "
                    + "record; cens.: the fault ended first; a star: after a hint.")
    void runs(
            @Option(longName = "limit", defaultValue = "50", description = "At most so many") int limit,
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
        List<SessionFacts> newest = new ArrayList<>(told.sessions());
        Collections.reverse(newest);
        List<SessionFacts> shown = newest.stream().limit(Math.max(0, limit)).toList();
        desk.print(
                told,
                output,
                format,
                () -> sheet(shown, newest.size()),
                () -> Map.of(
                        "runs", shown.stream().map(HistoryRunsCommand::fields).toList()));
    }

    private static Sheet sheet(List<SessionFacts> shown, int all) {
        Sheet sheet = Sheet.of("Runs")
                .table(
                        List.of("SESSION", "SCENARIO", "WHERE", "VERDICT", "TTD", "TTM", "TTR"),
                        shown.stream().map(HistoryRunsCommand::row).toList());
        return shown.size() == all
                ? sheet
                : sheet.paragraph("%d of %d; --limit shows more.".formatted(shown.size(), all), Tone.MUTED);
    }

    private static List<Cell> row(SessionFacts session) {
        return Sheet.row(
                Cell.of(session.session().value()),
                Cell.of(session.purpose().orElse("unknown")),
                Cell.of(where(session)),
                verdict(session),
                Cell.of(TimeText.taken(session.times().get(Timing.DETECT_ALARM))),
                Cell.of(TimeText.taken(session.times().get(Timing.MITIGATE))),
                Cell.of(TimeText.taken(session.times().get(Timing.RECOVER))));
    }

    private static String where(SessionFacts session) {
        return session.mode()
                .map(mode -> mode == Mode.LIVE ? "live" : "rehearsed")
                .orElse("unknown");
    }

    private static Cell verdict(SessionFacts session) {
        String halted = session.ending().halted() ? ", halted" : "";
        if (!session.ending().closed()) {
            return Cell.of("unfinished" + halted, Tone.WARNING);
        }
        Verdict verdict = session.ending().verdict().orElse(null);
        if (verdict == null) {
            return Cell.of("none" + halted, Tone.MUTED);
        }
        return Cell.of(
                verdict.name() + halted,
                switch (verdict) {
                    case HELD -> Tone.GOOD;
                    case REFUTED -> Tone.BAD;
                    case INCONCLUSIVE -> Tone.WARNING;
                });
    }

    private static Map<String, Object> fields(SessionFacts session) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("session", session.session().value());
        fields.put("opened", session.opened().toString());
        session.purpose().ifPresent(purpose -> fields.put("scenario", purpose));
        session.mode().ifPresent(mode -> fields.put("mode", mode.name()));
        session.profile().ifPresent(profile -> fields.put("profile", profile));
        fields.put("closed", session.ending().closed());
        session.ending().verdict().ifPresent(verdict -> fields.put("verdict", verdict.name()));
        fields.put("halted", session.ending().halted());
        session.ending().exitCode().ifPresent(code -> fields.put("exitCode", code));
        fields.put("times", TimeText.fields(session.times()));
        return fields;
    }
}
