package dev.gameday.recorder.report;

import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The events of a session, asked for by their kind. */
record RecordedEvents(List<Recorded> events) {
    RecordedEvents {
        events = List.copyOf(events);
    }

    <E extends GameDayEvent> List<Occurrence<E>> all(Class<E> kind) {
        return events.stream()
                .filter(recorded -> kind.isInstance(recorded.event()))
                .map(recorded -> new Occurrence<>(recorded.at(), kind.cast(recorded.event())))
                .toList();
    }

    <E extends GameDayEvent> Optional<Occurrence<E>> first(Class<E> kind) {
        return all(kind).stream().findFirst();
    }

    <E extends GameDayEvent> Optional<Occurrence<E>> last(Class<E> kind) {
        List<Occurrence<E>> all = all(kind);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    Optional<Instant> began() {
        return events.isEmpty() ? Optional.empty() : Optional.of(events.get(0).at());
    }

    Optional<Instant> ended() {
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(events.get(events.size() - 1).at());
    }
}
