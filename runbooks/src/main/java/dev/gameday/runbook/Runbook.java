package dev.gameday.runbook;

import dev.gameday.catalog.FaultParameter;
import java.util.List;

/**
 * The file that tells one scenario, in logical names only. {@code parameters} can be set per run; {@code observations}
 * are measured and reported but don't decide the verdict; {@code relaxed} names the global stop conditions that this
 * runbook replaces with one of its own of the same id.
 */
public record Runbook(
        String id,
        String code,
        String title,
        String summary,
        List<FaultParameter> parameters,
        Hypothesis hypothesis,
        List<SteadyState> steadyState,
        List<Assertion> observations,
        List<StopCondition> stopConditions,
        List<String> relaxed,
        List<String> watch,
        List<String> alarms,
        List<Step> steps,
        List<String> hints,
        List<String> followUps) {
    public Runbook {
        parameters = List.copyOf(parameters);
        steadyState = List.copyOf(steadyState);
        observations = List.copyOf(observations);
        stopConditions = List.copyOf(stopConditions);
        relaxed = List.copyOf(relaxed);
        watch = List.copyOf(watch);
        alarms = List.copyOf(alarms);
        steps = List.copyOf(steps);
        hints = List.copyOf(hints);
        followUps = List.copyOf(followUps);
    }
}
