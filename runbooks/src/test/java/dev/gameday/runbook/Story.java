package dev.gameday.runbook;

import dev.gameday.catalog.FaultParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A runbook in the making, for tests: nothing but what a test adds. */
public final class Story {
    public final List<FaultParameter> parameters = new ArrayList<>();
    public final List<Assertion> claims = new ArrayList<>();
    public final List<Assertion> observations = new ArrayList<>();
    public final List<SteadyState> steadyState = new ArrayList<>();
    public final List<StopCondition> stopConditions = new ArrayList<>();
    public final List<String> relaxed = new ArrayList<>();
    public final List<String> watch = new ArrayList<>();
    public final List<String> alarms = new ArrayList<>();
    public final List<Step> steps = new ArrayList<>();

    /** Adds a step {@code slow} that slows the function {@code intake} by {@code delay} for five minutes. */
    public Story slow(String delay) {
        steps.add(Pieces.inject("slow", "slow", "intake", Optional.empty(), "PT5M", Map.of("delay", delay)));
        return this;
    }

    public Runbook runbook() {
        return new Runbook(
                "story",
                "T1",
                "A story",
                "",
                parameters,
                new Hypothesis("nothing happens", claims),
                steadyState,
                observations,
                stopConditions,
                relaxed,
                watch,
                alarms,
                steps,
                List.of(),
                List.of());
    }
}
