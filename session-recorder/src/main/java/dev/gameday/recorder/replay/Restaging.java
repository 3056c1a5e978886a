package dev.gameday.recorder.replay;

import dev.gameday.runbook.conductor.Timeline;
import dev.gameday.runbook.conductor.VirtualTimeline;
import dev.gameday.runbook.conductor.core.Command;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent.Conditions;
import dev.gameday.runbook.event.RunEvent.PlanApproved;
import dev.gameday.runbook.event.RunEvent.RunPlanned;
import dev.gameday.runbook.event.RunEvent.SessionOpened;
import dev.gameday.runbook.plan.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What a recorded run is staged with once more, in virtual time. One that was recorded in virtual time is {@code exact}:
 * it begins at the same instant and comes out the same to the last byte. One that was recorded in real or scaled time
 * begins at the time of its opening, so that whole minutes lie where they lay.
 */
public record Restaging(SessionOpened opened, Plan plan, boolean exact, Instant start, Map<String, String> waived) {
    private static final String VIRTUAL = "max";

    /** In session time: two looks at everything, and what a look itself may take. */
    private static final Duration LOOKS = Duration.ofSeconds(15);

    /** In the machine's time: how late a console may be. */
    private static final Duration LATENESS = Duration.ofMillis(250);

    public Restaging {
        waived = Map.copyOf(waived);
    }

    /** That of a recording without an obstacle. */
    public static Restaging of(Recording recording) {
        SessionOpened opened = recording.opened().orElseThrow();
        Plan plan = recording.planned().map(RunPlanned::plan).orElseThrow();
        Map<String, String> waived = new TreeMap<>();
        recording.events().stream()
                .map(Recorded::event)
                .filter(PlanApproved.class::isInstance)
                .forEach(event -> waived.putAll(((PlanApproved) event).overrides()));
        boolean exact = opened.speed().equals(VIRTUAL);
        Instant start =
                exact ? VirtualTimeline.EPOCH : recording.events().get(0).at();
        return new Restaging(opened, plan, exact, start, waived);
    }

    /** The conditions, where they are recorded; records of older versions don't have them. */
    public Optional<Conditions> conditions() {
        return opened.conditions();
    }

    /** Whether guided steps are to answer themselves. */
    public boolean unattended(Recording recording) {
        return conditions().map(Conditions::unattended).orElseGet(() -> Decisions.unattended(recording.events()));
    }

    /** The guards that were waived. */
    public Set<String> overrides() {
        return waived.keySet();
    }

    /** Why they were waived: one reason for all. */
    public String reason() {
        return waived.values().stream().findFirst().orElse("");
    }

    /** By how much the times of two runs may differ that count as the same. */
    public Duration tolerance() {
        return exact ? Duration.ZERO : LOOKS.plus(LATENESS.multipliedBy(factor(opened.speed())));
    }

    private static int factor(String speed) {
        try {
            return Integer.parseInt(speed);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    /** Has what people did in that recording be done again in a run that is told commands so. */
    public Prompter prompter(Recording recording, Timeline timeline, Consumer<Command> submit) {
        List<Decision> decisions = Decisions.of(recording.events());
        return exact
                ? new ExactPrompter(decisions, timeline, submit)
                : new SteppedPrompter(decisions, plan.runbook().steps(), unattended(recording), timeline, submit);
    }
}
