package dev.gameday.shell.command.history;

import dev.gameday.recorder.history.Coverage;
import dev.gameday.recorder.history.Coverage.Row;
import dev.gameday.recorder.history.Coverage.Share;
import dev.gameday.recorder.history.Coverage.Tested;
import dev.gameday.runbook.event.RunEvent.Mode;
import dev.gameday.shell.command.history.sheet.Sheet;
import dev.gameday.shell.command.history.sheet.Sheet.Cell;
import dev.gameday.shell.view.text.Tone;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A coverage for people and for programs. */
final class CoverageText {
    private static final int BAR = 20;

    private CoverageText() {}

    static Sheet sheet(Coverage coverage) {
        return Sheet.of("Coverage of the FMEA")
                .paragraph(
                        "Rows with a risk priority number (RPN) of %d or more; covered: HELD or REFUTED within %d days."
                                .formatted(
                                        coverage.question().threshold(),
                                        coverage.question().within().toDays()),
                        Tone.MUTED)
                .table(
                        List.of("WHERE", "COVERED", "PLAIN", "BY RPN", ""),
                        List.of(
                                shareRow("live", coverage.share(Mode.LIVE)),
                                shareRow("rehearsed", coverage.share(Mode.REHEARSAL))))
                .paragraph("Row by row, the highest RPN first", Tone.TITLE)
                .table(
                        List.of("RPN", "LIVE", "REHEARSED", "WHAT FAILS AND HOW", "TEST IT WITH"),
                        coverage.rows().stream().map(CoverageText::row).toList());
    }

    private static List<Cell> shareRow(String where, Share share) {
        return Sheet.row(
                Cell.of(where),
                Cell.of("%d of %d".formatted(share.covered(), share.rows())),
                Cell.of(percent(share.plain())),
                Cell.of(percent(share.weighted())),
                Cell.of(share.weighted().map(CoverageText::bar).orElse(""), Tone.VALUE));
    }

    private static String bar(double percent) {
        int full = (int) Math.round(percent * BAR / 100);
        return "█".repeat(full) + "░".repeat(BAR - full);
    }

    private static String percent(Optional<Double> share) {
        return share.map(value -> String.format(Locale.ROOT, "%.0f %%", value)).orElse("n/a");
    }

    private static List<Cell> row(Row row) {
        List<String> scenarios = row.row().scenarios();
        return Sheet.row(
                Cell.of(Integer.toString(row.row().riskPriority())),
                tested(row.live()),
                tested(row.rehearsed()),
                Cell.of(row.row().component() + ": " + row.row().mode()),
                scenarios.isEmpty()
                        ? Cell.of("no scenario", Tone.MUTED)
                        : Cell.of(scenarios.get(0) + (scenarios.size() > 1 ? " +" + (scenarios.size() - 1) : "")));
    }

    private static Cell tested(Optional<Tested> tested) {
        return tested.map(known -> known.stale()
                        ? Cell.of("stale, " + days(known), Tone.WARNING)
                        : Cell.of(days(known), Tone.GOOD))
                .orElse(Cell.of("never", Tone.BAD));
    }

    private static String days(Tested tested) {
        return Math.max(0, tested.age().toDays()) + " d";
    }

    static Map<String, Object> fields(Coverage coverage, Mode... modes) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("threshold", coverage.question().threshold());
        fields.put("days", coverage.question().within().toDays());
        for (Mode mode : modes) {
            fields.put(name(mode), share(coverage.share(mode)));
        }
        fields.put("rows", coverage.rows().stream().map(CoverageText::rowFields).toList());
        return fields;
    }

    static String name(Mode mode) {
        return mode == Mode.LIVE ? "live" : "rehearsed";
    }

    private static Map<String, Object> share(Share share) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("rows", share.rows());
        fields.put("covered", share.covered());
        fields.put("weight", share.weight());
        fields.put("coveredWeight", share.coveredWeight());
        share.plain().ifPresent(percent -> fields.put("percent", percent));
        share.weighted().ifPresent(percent -> fields.put("weightedPercent", percent));
        return fields;
    }

    private static Map<String, Object> rowFields(Row row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("component", row.row().component());
        fields.put("mode", row.row().mode());
        fields.put("riskPriority", row.row().riskPriority());
        fields.put("faults", List.copyOf(row.row().faults()));
        fields.put("scenarios", row.row().scenarios());
        for (Mode mode : Mode.values()) {
            row.in(mode).ifPresent(tested -> fields.put(name(mode), testedFields(tested)));
        }
        return fields;
    }

    private static Map<String, Object> testedFields(Tested tested) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("session", tested.session().session().value());
        fields.put("opened", tested.session().opened().toString());
        fields.put("stale", tested.stale());
        return fields;
    }
}
