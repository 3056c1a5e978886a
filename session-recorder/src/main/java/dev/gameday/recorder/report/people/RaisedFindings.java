package dev.gameday.recorder.report.people;

import dev.gameday.runbook.event.Fold;
import dev.gameday.runbook.event.PeopleEvent.FindingChanged;
import dev.gameday.runbook.event.PeopleEvent.FindingRaised;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.people.FindingState;
import dev.gameday.runbook.people.FindingTag;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The findings that a record holds, each with what was said of it last: a fold over events, corrections included. */
public record RaisedFindings(Map<Long, Finding> byEvent) {
    private static final RaisedFindings NONE = new RaisedFindings(Map.of());

    private static final Fold<RaisedFindings> FOLD = Fold.<RaisedFindings>builder()
            .on(FindingRaised.class, (all, r, e) -> all.with(r.number(), raised(r.number(), e)))
            .on(FindingChanged.class, (all, r, e) -> all.changed(e))
            .build();

    public RaisedFindings {
        byEvent = Collections.unmodifiableMap(new LinkedHashMap<>(byEvent));
    }

    /** Those of these events, in the order in which they were raised. */
    public static List<Finding> of(List<Recorded> events) {
        return List.copyOf(FOLD.applyAll(NONE, events).byEvent.values());
    }

    private static Finding raised(long number, FindingRaised event) {
        return new Finding(
                event.text(),
                event.tag().map(FindingTag::word).orElse(""),
                event.owner().orElse(""),
                event.due().map(LocalDate::toString).orElse(""),
                FindingState.OPEN,
                Optional.of(number));
    }

    /** What is said of a finding that the record doesn't hold is passed over. */
    private RaisedFindings changed(FindingChanged event) {
        Finding before = byEvent.get(event.finding());
        if (before == null) {
            return this;
        }
        return with(
                event.finding(),
                new Finding(
                        before.text(),
                        event.tag().map(FindingTag::word).orElse(before.tag()),
                        event.owner().orElse(before.owner()),
                        event.due().map(LocalDate::toString).orElse(before.due()),
                        event.state().orElse(before.state()),
                        before.event()));
    }

    private RaisedFindings with(long number, Finding finding) {
        Map<Long, Finding> more = new LinkedHashMap<>(byEvent);
        more.put(number, finding);
        return new RaisedFindings(more);
    }
}
