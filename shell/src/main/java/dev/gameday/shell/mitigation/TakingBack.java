package dev.gameday.shell.mitigation;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.workbench.FunctionSettings;
import dev.gameday.catalog.workbench.Workbench;
import dev.gameday.runbook.conductor.Timeline;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.PeopleEvent.MitigationTakenBack;
import dev.gameday.shell.place.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Has functions that people changed be as they were deployed, and not as they were found: a function may have been found
 * broken. To be done once the faults are gone, as a fault's own undo sets what it found. Tried again until it is read back,
 * or given up on with the commands for it; while a change may still be on its way, what is read back does not count.
 */
public record TakingBack(Workbench workbench, Timeline timeline) {
    /** How long one function is tried. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration STEP = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);

    /** Does it for each function in turn, on {@code by}'s word; what is to be recorded of it. */
    public List<GameDayEvent> events(String by, Touched touched) {
        List<GameDayEvent> events = new ArrayList<>();
        touched.functions().values().forEach(function -> events.add(tried(by, function, touched.settled())));
        return events;
    }

    private MitigationTakenBack tried(String by, FunctionSettings function, Instant settled) {
        Instant end = timeline.instant().plus(PATIENCE);
        while (true) {
            Outcome<Boolean> outcome = step(function);
            boolean same = outcome.match(read -> read, trouble -> trouble.kind() == Trouble.Kind.NOT_FOUND);
            if (same && !timeline.instant().isBefore(settled)) {
                String how = outcome.match(
                        read -> function.name() + " is as it was deployed",
                        trouble -> function.name() + " no longer exists");
                return new MitigationTakenBack(by, function.name(), true, how);
            }
            boolean hopeless = !same
                    && outcome.match(read -> false, trouble -> !trouble.kind().passing());
            if (hopeless || timeline.instant().isAfter(end)) {
                String why = outcome.match(read -> "it does not take its settings", Trouble::sentence);
                return new MitigationTakenBack(
                        by, function.name(), false, why + "; by hand: " + String.join("; ", byHand(function)));
            }
            Waiting.on(timeline, same ? LOOK_AGAIN : STEP);
        }
    }

    private Outcome<Boolean> step(FunctionSettings function) {
        return workbench
                .restore(function)
                .then(done -> workbench.function(function.name()))
                .then(now -> function.sameAs(now) ? workbench.applied(function.name()) : Outcome.done(false));
    }

    /** What a person would type. */
    public static List<String> byHand(FunctionSettings function) {
        String network =
                function.subnets().isEmpty() ? "" : " --vpc-config SubnetIds=" + String.join(",", function.subnets());
        String settings = "aws lambda update-function-configuration --function-name %s --timeout %d --memory-size %d%s"
                .formatted(function.name(), function.timeout(), function.memory(), network);
        String concurrency = function.reserved()
                .map(count ->
                        "aws lambda put-function-concurrency --function-name %s --reserved-concurrent-executions %d"
                                .formatted(function.name(), count))
                .orElse("aws lambda delete-function-concurrency --function-name " + function.name());
        return List.of(settings, concurrency);
    }
}
