package dev.gameday.shell.blind;

import dev.gameday.runbook.blind.BlindCase;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.event.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The path that was taken and the ideal one, a line a step, each with its time since the page. */
final class Path {
    private static final int MOST = 60;

    private Path() {}

    /** What people did from the page on; of a very long path its beginning. */
    static List<String> taken(List<Recorded> events) {
        Optional<Instant> paged = events.stream()
                .filter(recorded -> recorded.event() instanceof PeopleEvent.Paged)
                .map(Recorded::at)
                .findFirst();
        List<String> steps = new ArrayList<>();
        for (Recorded recorded : events) {
            step(recorded.event())
                    .ifPresent(text ->
                            steps.add(paged.filter(at -> !recorded.at().isBefore(at))
                                            .map(at -> clock(Duration.between(at, recorded.at())))
                                            .orElse("before")
                                    + " " + text));
        }
        List<String> kept = new ArrayList<>(steps.subList(0, Math.min(MOST, steps.size())));
        if (steps.size() > MOST) {
            kept.add("and %d more steps".formatted(steps.size() - MOST));
        }
        return kept;
    }

    /** The ideal path, with when each step should have been done. */
    static List<String> ideal(BlindCase about) {
        return about.ideal().stream()
                .map(step -> clock(step.within()) + " " + step.action())
                .toList();
    }

    private static Optional<String> step(GameDayEvent event) {
        if (event instanceof PeopleEvent.Looked looked) {
            return Optional.of(looked.what());
        } else if (event instanceof PeopleEvent.Acknowledged) {
            return Optional.of("ack");
        } else if (event instanceof PeopleEvent.Detected) {
            return Optional.of("detect");
        } else if (event instanceof PeopleEvent.Suspected suspected) {
            return Optional.of("suspect " + suspected.component() + " " + suspected.cause());
        } else if (event instanceof PeopleEvent.MitigationTried tried) {
            return Optional.of("mitigate " + tried.action() + (tried.done() ? "" : " (in vain)"));
        } else if (event instanceof PeopleEvent.HintGiven hint) {
            return Optional.of("hint " + hint.tier());
        }
        return Optional.empty();
    }

    private static String clock(Duration duration) {
        return String.format(Locale.ROOT, "%02d:%02d", duration.toMinutes(), duration.toSecondsPart());
    }
}
