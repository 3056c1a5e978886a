package dev.gameday.shell.run;

import dev.gameday.recorder.report.SessionSummary;
import dev.gameday.shell.ExitCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came of a run, as a pipeline reads it. */
public record RunResult(ActiveRun run, SessionSummary summary, ExitCode exitCode) {
    /** The one JSON object that {@code scenario run --output json} ends with; a verdict never reached is null. */
    public Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("session", run.session().value());
        fields.put("scenario", run.plan().runbook().id());
        fields.put("seed", run.order().seed());
        fields.put(
                "verdict",
                summary.run().verdict().map(verdict -> verdict.verdict().name()).orElse(null));
        fields.put("halted", !summary.run().halts().isEmpty());
        fields.put(
                "residue",
                summary.run().verdict().map(verdict -> verdict.residue()).orElse(List.of()));
        fields.put("measures", summary.measures().fields());
        fields.put("record", run.folder().events().toString());
        fields.put("report", run.folder().report().toString());
        fields.put("exitCode", exitCode.code());
        return fields;
    }
}
