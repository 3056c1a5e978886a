package dev.gameday.shell.replay;

import dev.gameday.recorder.replay.Judged;
import dev.gameday.recorder.replay.Reassessment;
import dev.gameday.recorder.replay.drift.Drift;
import dev.gameday.recorder.replay.drift.TimelineDiff;
import dev.gameday.runbook.event.RunEvent.AssertionAssessed;
import dev.gameday.shell.view.text.Elapsed;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Table;
import dev.gameday.shell.view.text.Tone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What came of a re-execution and of a reassessment, for a person and for a program. */
public final class ReplayText {
    /** How much of two timelines is shown. */
    private static final int MOST = 60;

    private ReplayText() {}

    /** What was compared, and match or drift with the first difference and the timelines around all. */
    public static List<Line> lines(Drift drift, int unrepeated) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("Compared   " + drift.compared()));
        if (drift.cutOff()) {
            lines.add(Line.of("           The recording was cut off, so this is as far as it goes.", Tone.WARNING));
        }
        if (drift.matches()) {
            lines.add(Line.of("MATCH      executed again, the run is the same", Tone.GOOD));
            return lines;
        }
        lines.add(Line.of("DRIFT      first difference: " + drift.first().orElse(""), Tone.BAD));
        drift.differences().stream().skip(1).forEach(more -> lines.add(Line.of("           " + more, Tone.BAD)));
        if (unrepeated > 0) {
            lines.add(Line.of("           It was over before " + unrepeated + " of the decisions.", Tone.BAD));
        }
        List<TimelineDiff.Entry> hunks = drift.timeline().hunks(MOST + 1);
        lines.add(Line.of(
                hunks.isEmpty()
                        ? "The two timelines read the same."
                        : "The two timelines (- recorded, + executed again):"));
        hunks.stream().limit(MOST).forEach(entry -> lines.add(line(entry)));
        if (hunks.size() > MOST) {
            lines.add(Line.of("  … and more", Tone.MUTED));
        }
        return lines;
    }

    private static Line line(TimelineDiff.Entry entry) {
        String text = "T+" + Elapsed.of(entry.offset()) + " " + entry.text();
        return switch (entry.side()) {
            case BOTH -> Line.of("  " + text, Tone.MUTED);
            case RECORDED -> Line.of("- " + text, Tone.BAD);
            case AGAIN -> Line.of("+ " + text, Tone.GOOD);
        };
    }

    /** The same for a program. */
    public static Map<String, Object> fields(Drift drift, Rerun rerun) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("matches", drift.matches());
        fields.put("compared", drift.compared());
        fields.put("cutOff", drift.cutOff());
        drift.first().ifPresent(first -> fields.put("firstDifference", first));
        fields.put("differences", drift.differences());
        fields.put("decisionsNotRepeated", rerun.unrepeated());
        fields.put("exitCodeOfRun", rerun.exitCode());
        fields.put(
                "timeline",
                drift.timeline().hunks(Integer.MAX_VALUE).stream()
                        .map(entry -> Map.of(
                                "side", entry.side().name(),
                                "offset", entry.offset().toString(),
                                "text", entry.text()))
                        .toList());
        return fields;
    }

    /** Each claim three times, and what differs. */
    public static List<Line> lines(Reassessment reassessment, int width) {
        Table table = Table.of("CLAIM", "RECORDED", "AGAIN, AS RECORDED", "BY THE RUNBOOK NOW");
        Set<String> ids = new LinkedHashSet<>(reassessment.recorded().claims().keySet());
        ids.addAll(reassessment.again().claims().keySet());
        ids.addAll(reassessment.now().claims().keySet());
        for (String id : ids) {
            table = table.row(
                    id,
                    told(reassessment.recorded(), id),
                    told(reassessment.again(), id),
                    told(reassessment.now(), id));
        }
        table = table.row(
                "verdict",
                reassessment.recorded().word(),
                reassessment.again().word(),
                reassessment.now().word());
        List<Line> lines = new ArrayList<>(table.lines(width));
        lines.addAll(differences("as recorded", reassessment.recorded().differences(reassessment.again())));
        lines.addAll(differences("by the runbook now", reassessment.recorded().differences(reassessment.now())));
        return lines;
    }

    private static List<Line> differences(String by, List<String> differences) {
        if (differences.isEmpty()) {
            return List.of(Line.of("Judged " + by + ", it comes to the same.", Tone.GOOD));
        }
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("Judged " + by + ", it differs:", Tone.BAD));
        differences.forEach(difference -> lines.add(Line.of("  " + difference)));
        return lines;
    }

    private static String told(Judged judged, String id) {
        return Optional.ofNullable(judged.claims().get(id)).map(Judged::told).orElse("");
    }

    /** The same for a program. */
    public static Map<String, Object> fields(Reassessment reassessment) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("same", reassessment.same());
        fields.put("recorded", fields(reassessment.recorded()));
        fields.put("againAsRecorded", fields(reassessment.again()));
        fields.put("byTheRunbookNow", fields(reassessment.now()));
        fields.put("differencesAsRecorded", reassessment.recorded().differences(reassessment.again()));
        fields.put("differencesNow", reassessment.recorded().differences(reassessment.now()));
        return fields;
    }

    private static Map<String, Object> fields(Judged judged) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("verdict", judged.word());
        Map<String, Object> claims = new LinkedHashMap<>();
        for (Map.Entry<String, AssertionAssessed> claim : judged.claims().entrySet()) {
            claims.put(claim.getKey(), Judged.told(claim.getValue()));
        }
        fields.put("claims", claims);
        return fields;
    }
}
