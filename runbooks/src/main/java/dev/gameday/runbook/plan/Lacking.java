package dev.gameday.runbook.plan;

import dev.gameday.catalog.FaultCatalog;
import dev.gameday.catalog.SessionId;
import dev.gameday.runbook.Binding;
import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.StopCondition;
import dev.gameday.yaml.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a binding lacks for a runbook: pure, without asking an account. */
public final class Lacking {
    /** How a resolution says that a name of a step is not bound. */
    private static final Pattern HAS_NO = Pattern.compile("the binding \\S+ has no (\\S+ '[^']*')");

    private static final SessionId NOBODY = new SessionId("no-session");

    private Lacking() {}

    /** In words, as {@code the metric 'lost'}; empty if the runbook can be planned with the binding. */
    public static List<String> of(
            Runbook runbook, FaultCatalog catalog, Binding binding, List<StopCondition> globalStopConditions) {
        List<String> lacking = new ArrayList<>();
        PlanRequest request = new PlanRequest(runbook, catalog, binding, globalStopConditions, Map.of(), NOBODY);
        Resolution.of(request).problems().stream()
                .map(problem -> HAS_NO.matcher(problem.wrong()))
                .filter(Matcher::matches)
                .map(wrong -> "the " + wrong.group(1))
                .forEach(lacking::add);
        Planner.unbound(request).stream()
                .map(Problem::wrong)
                .map(wrong -> wrong.replaceFirst("^.* needs ", ""))
                .forEach(lacking::add);
        return lacking.stream().distinct().toList();
    }
}
