package dev.gameday.runbook.blind;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A scenario as a puzzle: which of its injections are made and for how long, what the page says and when it comes, which
 * suspicions are right (the first is the best) and which mitigations help. {@code owners} are the components whose team
 * can end it when it is called. The page comes when {@code alarm} (logical name) is raised, or {@code after} so long from
 * the first proven effect, whichever is first.
 */
public record BlindCase(
        String id,
        String scenario,
        int level,
        List<String> injections,
        Duration duration,
        Optional<String> alarm,
        Duration after,
        String page,
        String answer,
        List<Suspicion> suspicions,
        List<String> owners,
        List<String> mitigations,
        List<IdealStep> ideal) {
    /** The hardest level; 1 is the easiest. */
    public static final int HARDEST = 3;

    public BlindCase {
        injections = List.copyOf(injections);
        suspicions = List.copyOf(suspicions);
        owners = List.copyOf(owners);
        mitigations = List.copyOf(mitigations);
        ideal = List.copyOf(ideal);
    }

    /** Whether that action, as it is typed after {@code mitigate}, is one of those that help. */
    public boolean helps(String action) {
        return mitigations.stream().anyMatch(help -> action.equals(help) || action.startsWith(help + " "));
    }

    /** How soon after the page the ideal path's first step of that word is done; the last step's time where it has none. */
    public Duration soon(String word) {
        return ideal.stream()
                .filter(step -> step.action().startsWith(word + " "))
                .map(IdealStep::within)
                .findFirst()
                .orElseGet(() -> ideal.get(ideal.size() - 1).within());
    }
}
