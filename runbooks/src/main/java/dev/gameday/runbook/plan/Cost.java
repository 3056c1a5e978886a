package dev.gameday.runbook.plan;

import dev.gameday.catalog.Mechanism;
import java.time.Duration;

/**
 * What a plan costs at the most in FIS action-minutes, the unit that AWS bills: each FIS action's duration in minutes, begun
 * ones counted whole. What AWS asks for a minute is on its pricing page and differs by Region.
 */
public record Cost(int actionMinutes) {
    private static final long SECONDS = 60;

    /** The plan's cost, if every action lasts for its whole duration. */
    public static Cost of(Plan plan) {
        return new Cost(plan.injections().stream()
                .filter(planned -> planned.injection().fault().mechanism() instanceof Mechanism.FisAction)
                .mapToInt(planned -> minutes(planned.injection().duration()))
                .sum());
    }

    private static int minutes(Duration duration) {
        return (int) ((duration.toSeconds() + SECONDS - 1) / SECONDS);
    }
}
