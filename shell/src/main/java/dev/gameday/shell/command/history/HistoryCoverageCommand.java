package dev.gameday.shell.command.history;

import dev.gameday.recorder.history.Coverage;
import dev.gameday.runbook.event.RunEvent.Mode;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.command.share.Reach;
import dev.gameday.shell.command.share.SharedStore;
import dev.gameday.shell.console.Output;
import dev.gameday.shell.line.CompletedBy;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code history coverage}: how much of the FMEA was tested lately, live and rehearsed apart. */
@Component
final class HistoryCoverageCommand {
    private final HistoryDesk desk;
    private final Fmea fmea;

    HistoryCoverageCommand(HistoryDesk desk, Fmea fmea) {
        this.desk = desk;
        this.fmea = fmea;
    }

    @Command(
            name = {"history", "coverage"},
            description = "Show how much of the FMEA was tested lately, plain and weighted, live and rehearsed apart",
            group = Task.LEARN,
            help =
                    "A row of the FMEA (fault show prints them) is covered when a session that injected its fault, with a "
                            + "proven effect, ended with HELD or REFUTED within --days.")
    void coverage(
            @Option(
                            longName = "threshold",
                            defaultValue = Fmea.THRESHOLD,
                            description = "Only rows with at least this risk priority number, 1 to 1000")
                    int threshold,
            @Option(longName = "days", defaultValue = Fmea.DAYS, description = "How old a verdict may be") int days,
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
        desk.print(
                told,
                output,
                format,
                () -> CoverageText.sheet(coverage),
                () -> CoverageText.fields(coverage, Mode.values()));
    }
}
