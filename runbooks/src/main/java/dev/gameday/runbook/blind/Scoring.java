package dev.gameday.runbook.blind;

import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.ObservationEvent;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.event.PeopleEvent.ScoredPart;
import dev.gameday.runbook.event.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What a path scores, 0 to 100, from the events alone. Being on it, the right suspicion and a mitigation that helps count
 * in full when they come as soon as on the ideal path and nothing when they take four times as long; a flow that is back in
 * its bounds while the fault is still there, and a path without a needless change, count too; hints cost. An event's time is
 * the session's.
 */
public final class Scoring {
    private static final int ON_IT = 20;
    private static final int SUSPICION = 30;
    private static final int COMPONENT_ONLY = 10;
    private static final int MITIGATION = 30;
    private static final int BACK = 10;
    private static final int CARE = 10;
    private static final int NEEDLESS = 5;
    private static final List<Integer> HINTS = List.of(8, 12, 20);
    private static final int TOO_LATE = 4;

    /** The formula, as it is printed with every score. */
    public static final List<String> FORMULA = List.of(
            "20 on it, 30 right suspicion (10 for the component alone), 30 a mitigation that helps: in full within the",
            "ideal path's time after the page, falling to nothing at four times that. 10 for the flow back in its bounds",
            "while the fault was there; 10 for care, less 5 for each change that does not help. Hints cost 8, 12, 20.");

    private final BlindCase about;
    private final List<Recorded> events;
    private final Optional<Instant> paged;

    private Scoring(BlindCase about, List<Recorded> events) {
        this.about = about;
        this.events = events;
        this.paged = first(PeopleEvent.Paged.class, event -> true);
    }

    /** The parts of the score. A path before the page scores nothing. */
    public static List<ScoredPart> of(BlindCase about, List<Recorded> events) {
        return new Scoring(about, events).parts();
    }

    private List<ScoredPart> parts() {
        List<ScoredPart> parts = new ArrayList<>();
        parts.add(timed("on it", ON_IT, about.ideal().get(0).within(), onIt(), "nobody looked after the page"));
        parts.add(suspicion());
        parts.add(timed(
                "mitigation",
                MITIGATION,
                about.soon("mitigate"),
                first(PeopleEvent.MitigationTried.class, tried -> tried.done() && about.helps(tried.action())),
                "no mitigation that helps"));
        parts.add(back());
        parts.add(care());
        parts.add(hints());
        return parts;
    }

    private Optional<Instant> onIt() {
        return events.stream()
                .filter(recorded -> paged.map(at -> !recorded.at().isBefore(at)).orElse(false))
                .filter(recorded -> recorded.event() instanceof PeopleEvent.Looked
                        || recorded.event() instanceof PeopleEvent.Acknowledged
                        || recorded.event() instanceof PeopleEvent.Detected
                        || recorded.event() instanceof PeopleEvent.Suspected)
                .map(Recorded::at)
                .findFirst();
    }

    private ScoredPart suspicion() {
        Optional<Instant> right = first(
                PeopleEvent.Suspected.class,
                said -> about.suspicions().contains(new Suspicion(said.component(), said.cause())));
        Optional<Instant> near = first(
                PeopleEvent.Suspected.class,
                said -> about.suspicions().stream()
                        .anyMatch(each -> each.component().equals(said.component())));
        if (right.isPresent() || near.isEmpty()) {
            return timed("suspicion", SUSPICION, about.soon("suspect"), right, "no right suspicion");
        }
        ScoredPart part = timed("suspicion", COMPONENT_ONLY, about.soon("suspect"), near, "");
        return new ScoredPart(part.name(), part.points(), SUSPICION, "the component, not the cause: " + part.why());
    }

    private ScoredPart timed(String name, int of, Duration ideal, Optional<Instant> at, String missing) {
        if (at.isEmpty() || paged.isEmpty()) {
            return new ScoredPart(name, 0, of, missing);
        }
        Duration took = Duration.between(paged.get(), at.get());
        double late = took.minus(ideal).toMillis()
                / (double) ideal.multipliedBy(TOO_LATE - 1L).toMillis();
        int points = (int) Math.round(of * Math.min(1, Math.max(0, 1 - late)));
        return new ScoredPart(name, points, of, "after %s, ideally within %s".formatted(spoken(took), spoken(ideal)));
    }

    private ScoredPart back() {
        Set<String> out = new TreeSet<>();
        boolean helped = false;
        boolean back = false;
        boolean gone = false;
        for (Recorded recorded : events) {
            GameDayEvent event = recorded.event();
            if (event instanceof ObservationEvent.BoundBreached breached) {
                out.add(breached.metric());
                back = false;
            } else if (event instanceof ObservationEvent.BoundRegained regained) {
                out.remove(regained.metric());
            } else if (event instanceof PeopleEvent.MitigationTried tried) {
                helped |= tried.done() && about.helps(tried.action());
            } else if (event instanceof FaultEvent.RemovalRequested) {
                gone = gone || !helped;
            }
            back |= helped && out.isEmpty() && !gone;
        }
        return back
                ? new ScoredPart("flow", BACK, BACK, "back in its bounds by what you did")
                : new ScoredPart("flow", 0, BACK, "not back in its bounds by the reveal");
    }

    private ScoredPart care() {
        List<String> needless = events.stream()
                .map(Recorded::event)
                .filter(PeopleEvent.MitigationTried.class::isInstance)
                .map(PeopleEvent.MitigationTried.class::cast)
                .filter(tried -> tried.done() && !about.helps(tried.action()) && !undoes(tried.action()))
                .map(PeopleEvent.MitigationTried::action)
                .toList();
        int points = Math.max(0, CARE - NEEDLESS * needless.size());
        return new ScoredPart(
                "care",
                points,
                CARE,
                needless.isEmpty() ? "no needless change" : "needless: " + String.join(", ", needless));
    }

    /** To put back what was deployed is never needless: it may be one's own change that is put back. */
    private static boolean undoes(String action) {
        return action.startsWith("roll-back ") || action.startsWith("restore-policy ");
    }

    private ScoredPart hints() {
        long given = events.stream()
                .filter(recorded -> recorded.event() instanceof PeopleEvent.HintGiven)
                .count();
        int cost = HINTS.stream().limit(given).mapToInt(Integer::intValue).sum();
        return new ScoredPart(
                "hints", -cost, 0, given == 0 ? "none taken" : given + " taken; what came after was assisted");
    }

    private <E extends GameDayEvent> Optional<Instant> first(Class<E> kind, Predicate<E> wanted) {
        return events.stream()
                .filter(recorded -> kind.isInstance(recorded.event()) && wanted.test(kind.cast(recorded.event())))
                .map(Recorded::at)
                .findFirst();
    }

    /** As {@code 2 min 05 s}. */
    static String spoken(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        return seconds < 60 ? seconds + " s" : String.format(Locale.ROOT, "%d min %02d s", seconds / 60, seconds % 60);
    }
}
