package dev.gameday.shell.day;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A game day as it goes: when its minute 0 is, when each of its parts began, and when it ended. Immutable; a part not begun has no
 * moment. Parts begin in their order.
 */
public record Day(DayPlan plan, Instant zero, List<Instant> began, Optional<Instant> ended) {
    public Day {
        began = List.copyOf(began);
        if (began.size() > plan.parts().size()) {
            throw new IllegalArgumentException("more parts began than there are");
        }
    }

    /** One that starts now; its first part has not begun. */
    public static Day starting(DayPlan plan, Instant now) {
        return new Day(plan, plan.zero(now), List.of(), Optional.empty());
    }

    /** When that part is planned to begin. */
    public Instant planned(Part part) {
        return zero.plus(Duration.ofMinutes(part.minute()));
    }

    /** The part that began last. */
    public Optional<Part> atHand() {
        return began.isEmpty() ? Optional.empty() : Optional.of(plan.parts().get(began.size() - 1));
    }

    /** The part that comes next. */
    public Optional<Part> following() {
        return began.size() == plan.parts().size()
                ? Optional.empty()
                : Optional.of(plan.parts().get(began.size()));
    }

    /** How late the day is: by how much the next part should have begun already; zero where it is in time. */
    public Duration late(Instant now) {
        Duration late =
                following().map(part -> Duration.between(planned(part), now)).orElse(Duration.ZERO);
        return late.isNegative() || ended.isPresent() ? Duration.ZERO : late;
    }

    /** The same day with its next part begun now. */
    public Day next(Instant now) {
        List<Instant> more = new ArrayList<>(began);
        more.add(now);
        return new Day(plan, zero, more, ended);
    }

    /** The same day, ended now. */
    public Day end(Instant now) {
        return new Day(plan, zero, began, Optional.of(now));
    }

    /** When it began: its first part, or the time that was planned for it. */
    public Instant start() {
        return began.isEmpty() ? planned(plan.parts().get(0)) : began.get(0);
    }
}
