package dev.gameday.recorder.format;

import dev.gameday.runbook.event.GameDayEvent;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The names under which events stand in a record: the simple names of the classes that {@link GameDayEvent} permits. */
public final class EventTypes {
    private static final Map<String, Class<? extends GameDayEvent>> BY_NAME = new TreeMap<>();

    static {
        collect(GameDayEvent.class);
    }

    private EventTypes() {}

    /** The class of events of that name; empty if this version doesn't know it. */
    public static Optional<Class<? extends GameDayEvent>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Every class of events by its name, in the order of the names. */
    public static Map<String, Class<? extends GameDayEvent>> all() {
        return java.util.Collections.unmodifiableMap(BY_NAME);
    }

    private static void collect(Class<? extends GameDayEvent> family) {
        for (Class<?> permitted : family.getPermittedSubclasses()) {
            Class<? extends GameDayEvent> member = permitted.asSubclass(GameDayEvent.class);
            if (member.isSealed()) {
                collect(member);
            } else if (BY_NAME.put(member.getSimpleName(), member) != null) {
                throw new IllegalStateException("two events are called " + member.getSimpleName());
            }
        }
    }
}
