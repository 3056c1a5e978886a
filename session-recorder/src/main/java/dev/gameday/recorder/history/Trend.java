package dev.gameday.recorder.history;

import dev.gameday.recorder.history.TimeTaken.Kind;
import dev.gameday.runbook.event.RunEvent.Mode;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How the times of one scenario went, period by period, for one mode and one profile (the profile of a live session stands
 * for its team; a record names none). Closed sessions only.
 */
public record Trend(String scenario, Mode mode, Optional<String> profile, List<Period> periods) {
    public Trend {
        periods = List.copyOf(periods);
    }

    /** What a period is. */
    public enum By {
        /** A calendar month, UTC. */
        MONTH,
        /** One session. */
        SESSION;

        String name(SessionFacts session) {
            return this == MONTH
                    ? YearMonth.from(session.opened().atZone(ZoneOffset.UTC)).toString()
                    : session.session().value();
        }
    }

    /** One period: how many sessions it had, and what their times came to. */
    public record Period(String name, int sessions, Map<Timing, Summary> times) {
        public Period {
            times = Map.copyOf(times);
        }

        /** What that time came to. */
        public Summary of(Timing timing) {
            return times.getOrDefault(timing, new Summary(Optional.empty(), 0, 0, 0, 0));
        }
    }

    /**
     * The median of the measured lengths, empty where none was measured, and how many answers there were of each kind. What
     * was assisted, censored or missing never is in the median: it is neither a 0 nor a credit.
     */
    public record Summary(Optional<Duration> median, int measured, int assisted, int censored, int missing) {}

    /** The trends of these sessions, by scenario, live before rehearsed; periods in the order of time. */
    public static List<Trend> of(List<SessionFacts> sessions, By by) {
        Map<Key, List<SessionFacts>> groups = new TreeMap<>(Comparator.comparing(Key::scenario)
                .thenComparing(key -> key.mode() == Mode.LIVE ? 0 : 1)
                .thenComparing(key -> key.profile().orElse("")));
        for (SessionFacts session : sessions) {
            if (session.ending().closed()
                    && session.scenario().isPresent()
                    && session.mode().isPresent()) {
                Key key = new Key(session.scenario().get().id(), session.mode().get(), session.profile());
                groups.computeIfAbsent(key, k -> new ArrayList<>()).add(session);
            }
        }
        List<Trend> trends = new ArrayList<>();
        groups.forEach(
                (key, group) -> trends.add(new Trend(key.scenario(), key.mode(), key.profile(), periods(group, by))));
        return trends;
    }

    private record Key(String scenario, Mode mode, Optional<String> profile) {}

    private static List<Period> periods(List<SessionFacts> group, By by) {
        Map<String, List<SessionFacts>> named = new java.util.LinkedHashMap<>();
        group.stream()
                .sorted(Comparator.comparing(SessionFacts::opened)
                        .thenComparing(session -> session.session().value()))
                .forEach(session -> named.computeIfAbsent(by.name(session), k -> new ArrayList<>())
                        .add(session));
        return named.entrySet().stream()
                .map(entry -> period(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Period period(String name, List<SessionFacts> sessions) {
        Map<Timing, Summary> times = new java.util.EnumMap<>(Timing.class);
        for (Timing timing : Timing.values()) {
            times.put(
                    timing,
                    summary(sessions.stream()
                            .flatMap(session ->
                                    Optional.ofNullable(session.times().get(timing)).stream())
                            .toList()));
        }
        return new Period(name, sessions.size(), times);
    }

    private static Summary summary(List<TimeTaken> taken) {
        List<Duration> measured = taken.stream()
                .filter(time -> time.kind() == Kind.MEASURED)
                .flatMap(time -> time.length().stream())
                .sorted()
                .toList();
        return new Summary(
                median(measured),
                measured.size(),
                count(taken, Kind.ASSISTED),
                count(taken, Kind.CENSORED),
                count(taken, Kind.MISSING));
    }

    private static int count(List<TimeTaken> taken, Kind kind) {
        return (int) taken.stream().filter(time -> time.kind() == kind).count();
    }

    private static Optional<Duration> median(List<Duration> sorted) {
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        Duration upper = sorted.get(sorted.size() / 2);
        Duration lower = sorted.get((sorted.size() - 1) / 2);
        return Optional.of(lower.plus(upper.minus(lower).dividedBy(2)));
    }
}
