package dev.gameday.recorder.report.story;

import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.ObservationEvent.BoundBreached;
import dev.gameday.runbook.event.ObservationEvent.BoundRegained;
import dev.gameday.runbook.event.ObservationEvent.InvocationsSeen;
import dev.gameday.runbook.event.ObservationEvent.LinesFound;
import dev.gameday.runbook.event.ObservationEvent.SamplesRead;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Keeps of a session, however long, what is told of it one by one: of each kind of event the first {@value #MOST} and the
 * last one, people's words shortened. Of the bounds, from which mitigation follows, it keeps {@value #MOST_OF_BOUNDS}.
 */
public final class KeptEvents {
    private static final int MOST = 2_000;
    private static final int MOST_OF_BOUNDS = 50_000;
    private static final int MOST_JSON = 5_000;
    private static final Set<Class<?>> PASSED_OVER = Set.of(SamplesRead.class, LinesFound.class, InvocationsSeen.class);
    private static final Set<Class<?>> BOUNDS = Set.of(BoundBreached.class, BoundRegained.class);

    private final List<Kept> kept = new ArrayList<>();
    private final Map<Class<?>, Tally> tallies = new HashMap<>();
    private Optional<Instant> began = Optional.empty();
    private Optional<Instant> ended = Optional.empty();

    /** Takes the next event of the session. */
    public void take(Kept next) {
        Instant at = next.recorded().at();
        began = began.or(() -> Optional.of(at));
        ended = Optional.of(at);
        Class<? extends GameDayEvent> kind = next.recorded().event().getClass();
        if (!PASSED_OVER.contains(kind)) {
            tallies.computeIfAbsent(kind, k -> new Tally()).take(lighter(next), BOUNDS.contains(kind));
        }
    }

    private Kept lighter(Kept next) {
        Kept shortened = Shortening.of(next);
        return kept.size() < MOST_JSON
                ? shortened
                : new Kept(shortened.recorded(), shortened.evidence().withoutJson());
    }

    /** What is kept, in the order in which it was taken. */
    public RecordedEvents events() {
        List<Kept> all = new ArrayList<>(kept);
        tallies.values().forEach(tally -> tally.last.ifPresent(all::add));
        return new RecordedEvents(all, began, ended);
    }

    /** What is not kept, in sentences; empty if nothing is left out. */
    public List<String> leftOut() {
        Map<String, Long> missing = new TreeMap<>();
        tallies.forEach((kind, tally) -> {
            if (tally.missing > 0) {
                missing.put(kind.getSimpleName(), tally.missing);
            }
        });
        return missing.entrySet().stream()
                .map(one -> "%d more events of type %s are in the record".formatted(one.getValue(), one.getKey()))
                .toList();
    }

    private final class Tally {
        private int taken;
        private long missing;
        private Optional<Kept> last = Optional.empty();

        private void take(Kept next, boolean bound) {
            if (taken < (bound ? MOST_OF_BOUNDS : MOST)) {
                taken++;
                kept.add(next);
                return;
            }
            missing += last.isPresent() ? 1 : 0;
            last = Optional.of(next);
        }
    }
}
