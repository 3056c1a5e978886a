package dev.gameday.recorder.report.story;

import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The events of a session that are told one by one, asked for by their kind; and when its first and last event were. */
public record RecordedEvents(List<Kept> kept, Optional<Instant> began, Optional<Instant> ended) {
    public RecordedEvents {
        kept = List.copyOf(kept);
    }

    /** The events alone. */
    public List<Recorded> events() {
        return kept.stream().map(Kept::recorded).toList();
    }

    /** Those that fit. */
    RecordedEvents only(Predicate<GameDayEvent> fitting) {
        return new RecordedEvents(
                kept.stream()
                        .filter(one -> fitting.test(one.recorded().event()))
                        .toList(),
                began,
                ended);
    }

    /** All of that kind, in order. */
    public <E extends GameDayEvent> List<Occurrence<E>> all(Class<E> kind) {
        return kept.stream()
                .map(Kept::recorded)
                .filter(recorded -> kind.isInstance(recorded.event()))
                .map(recorded -> new Occurrence<>(recorded.at(), kind.cast(recorded.event())))
                .toList();
    }

    /** The first of that kind. */
    public <E extends GameDayEvent> Optional<Occurrence<E>> first(Class<E> kind) {
        return all(kind).stream().findFirst();
    }

    /** The last of that kind. */
    public <E extends GameDayEvent> Optional<Occurrence<E>> last(Class<E> kind) {
        List<Occurrence<E>> all = all(kind);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }
}
