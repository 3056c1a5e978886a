package dev.gameday.runbook.event;

/**
 * Something that happened in a session, as the record keeps it. Its name in the record is its class's simple name; a
 * name, once written, keeps its meaning for good.
 */
public sealed interface GameDayEvent permits RunEvent, FaultEvent, ArmingEvent, ObservationEvent, PeopleEvent {
    /** Whether something may only be done once this is forced to disk. */
    default boolean durable() {
        return false;
    }
}
