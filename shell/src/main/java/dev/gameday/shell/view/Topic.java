package dev.gameday.shell.view;

import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.ObservationEvent;
import dev.gameday.runbook.event.PeopleEvent;

/** What an entry of the timeline is about; the timeline can be narrowed to one of them. */
public enum Topic {
    /** The run: its steps, its halt, its verdict. */
    RUN("the run"),
    /** Faults from their undo to their end. */
    FAULTS("faults"),
    /** Bounds, alarms, stop conditions, and what can't be read. */
    MEASURES("measures"),
    /** What people said and did. */
    PEOPLE("people");

    private final String noun;

    Topic(String noun) {
        this.noun = noun;
    }

    /** What a heading calls it. */
    public String noun() {
        return noun;
    }

    /** What that event is about. */
    static Topic of(GameDayEvent event) {
        if (event instanceof FaultEvent) {
            return FAULTS;
        } else if (event instanceof ObservationEvent) {
            return MEASURES;
        }
        return event instanceof PeopleEvent ? PEOPLE : RUN;
    }
}
