package dev.gameday.runbook.conductor.core;

import dev.gameday.catalog.Target;
import dev.gameday.catalog.TargetKind;
import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.runbook.plan.Plan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Whose logs are followed: the functions that a plan's metrics are of, and those that its faults are to hit. Where they
 * are many they take turns, as an account's searches of logs are few a second.
 */
public record Following(List<String> functions) {
    /** How many logs are read at one look; there is one every five seconds. */
    static final int AT_ONCE = 3;

    private static final String LAMBDA = "AWS/Lambda";
    private static final String FUNCTION = "FunctionName";

    public Following {
        functions = List.copyOf(functions);
    }

    /** Those of the plan, by name. */
    public static Following of(Plan plan) {
        Stream<String> measured = measured(plan.metrics().values());
        Stream<String> hit = plan.injections().stream()
                .flatMap(planned -> planned.injection().targets().stream())
                .filter(target -> target.kind() == TargetKind.LAMBDA_FUNCTION)
                .map(Target::name);
        return new Following(
                List.copyOf(new TreeSet<>(Stream.concat(measured, hit).toList())));
    }

    /** The functions that these metrics are of. */
    public static Stream<String> measured(Collection<MetricSource> sources) {
        return sources.stream()
                .filter(source -> source.namespace().equals(LAMBDA))
                .flatMap(source -> Optional.ofNullable(source.dimensions().get(FUNCTION)).stream());
    }

    /** Where Lambda writes a function's log unless it is told otherwise. */
    public static String logGroup(String function) {
        return "/aws/lambda/" + function;
    }

    /** Those whose turn it is now. */
    List<String> turn(Instant now) {
        if (functions.size() <= AT_ONCE) {
            return functions;
        }
        long look = now.getEpochSecond() / Watching.POLL.toSeconds();
        int first = (int) (look * AT_ONCE % functions.size());
        List<String> turn = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            turn.add(functions.get((first + i) % functions.size()));
        }
        return turn;
    }
}
