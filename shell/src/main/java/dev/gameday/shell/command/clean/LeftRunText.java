package dev.gameday.shell.command.clean;

import dev.gameday.catalog.Undo;
import dev.gameday.catalog.workbench.FunctionSettings;
import dev.gameday.runbook.event.RunEvent.SessionOpened;
import dev.gameday.shell.mitigation.TakingBack;
import dev.gameday.shell.recovery.LeftRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A run that did not end clean, for people and for programs. */
final class LeftRunText {
    private LeftRunText() {}

    /** The session and what it left, a line for each thing. */
    static List<String> lines(LeftRun run) {
        List<String> lines = new ArrayList<>();
        lines.add("%s  %s  %s".formatted(run.folder().session(), scenario(run), where(run)));
        for (Undo undo : run.left()) {
            lines.add("  left: " + undo.injection().step()
                    + undo.expiresAt()
                            .map(at -> " (without effect from " + at + " on)")
                            .orElse(" (does not end by itself)"));
            lines.add("    undo: " + undo.sentence());
            lines.add("    by hand: " + undo.byHand());
        }
        for (FunctionSettings function : run.touched().functions().values()) {
            lines.add("  left: what people changed of " + function.name() + " (does not end by itself)");
            lines.add("    undo: Have " + function.name() + " be as it was deployed.");
            lines.add("    by hand: " + String.join("; ", TakingBack.byHand(function)));
        }
        if (run.left().isEmpty() && run.touched().isEmpty()) {
            lines.add(
                    run.settled()
                            ? "  left: nothing; only its record was not closed"
                            : "  left: nothing; that its effect is over was not seen");
        }
        run.losses().forEach(loss -> lines.add("  unknown: " + loss));
        return lines;
    }

    static Map<String, Object> fields(LeftRun run) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("session", run.folder().session().value());
        fields.put("scenario", scenario(run));
        fields.put("where", where(run));
        fields.put(
                "left",
                run.left().stream()
                        .map(undo -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("step", undo.injection().step());
                            one.put("mechanism", undo.mechanism());
                            one.put("undo", undo.sentence());
                            one.put("byHand", undo.byHand());
                            undo.expiresAt().ifPresent(at -> one.put("expiresAt", at.toString()));
                            return one;
                        })
                        .toList());
        fields.put(
                "mitigations",
                run.touched().functions().values().stream()
                        .map(function -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("function", function.name());
                            one.put("byHand", String.join("; ", TakingBack.byHand(function)));
                            return one;
                        })
                        .toList());
        fields.put("unknown", run.losses());
        run.exitCode().ifPresent(code -> fields.put("exitCode", code));
        fields.put("record", run.folder().events().toString());
        return fields;
    }

    private static String scenario(LeftRun run) {
        return run.purpose().orElse("unknown scenario");
    }

    private static String where(LeftRun run) {
        Optional<SessionOpened> opened = run.opened();
        String account = run.identity()
                .map(identity -> ", account " + identity.account() + " in " + identity.region())
                .orElse("");
        return opened.map(session -> session.mode() + " on " + session.endpoint())
                        .orElse("unknown place")
                + account;
    }
}
