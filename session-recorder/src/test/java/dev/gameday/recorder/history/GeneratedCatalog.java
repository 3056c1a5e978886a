package dev.gameday.recorder.history;

import dev.gameday.catalog.Category;
import dev.gameday.catalog.FailureMode;
import dev.gameday.catalog.Fault;
import dev.gameday.catalog.FaultId;
import dev.gameday.catalog.Mechanism;
import dev.gameday.catalog.TargetKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Faults to generate sessions with: the last two share a row of the FMEA, the one before them is under most thresholds. */
final class GeneratedCatalog {
    static final List<String> IDS =
            List.of("f-late", "f-fails", "f-denied", "f-zone", "f-rare", "f-twin", "f-other-twin");
    static final List<FailureMode> MODES = List.of(
            new FailureMode("function", "late", "excessive latency", 6, 6, 5),
            new FailureMode("function", "fails", "misconfiguration or bug", 7, 5, 4),
            new FailureMode("role", "denied", "misconfiguration or bug", 8, 3, 6),
            new FailureMode("zone", "cut off", "shared fate", 9, 3, 4),
            new FailureMode("path", "lost", "single point of failure", 7, 2, 6),
            new FailureMode("queue", "blocked", "misconfiguration or bug", 6, 5, 6),
            new FailureMode("queue", "blocked", "misconfiguration or bug", 6, 5, 6));
    private static final List<Category> CATEGORIES = List.of(
            Category.LATENCY,
            Category.LAMBDA_ERROR,
            Category.IAM_DENIAL,
            Category.AZ_IMPAIRMENT,
            Category.AZ_IMPAIRMENT,
            Category.LAMBDA_ERROR,
            Category.LAMBDA_ERROR);

    private GeneratedCatalog() {}

    static List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < IDS.size(); i++) {
            faults.add(fault(i));
        }
        return faults;
    }

    static Fault fault(int i) {
        return new Fault(
                new FaultId(IDS.get(i)),
                "Fault " + i,
                CATEGORIES.get(i),
                "Breaks something.",
                TargetKind.LAMBDA_FUNCTION,
                new Mechanism.FisAction("aws:lambda:invocation-add-delay", "Functions", Map.of()),
                Duration.ofMinutes(1),
                Duration.ofHours(1),
                List.of(),
                MODES.get(i),
                "stop the experiment",
                List.of("fis:StartExperiment"),
                List.of("fis:StopExperiment"),
                List.of());
    }
}
