package dev.gameday.rehearsal.clock;

import java.util.Locale;

/** Who moves a rehearsal's time. */
public enum Pace {
    /** It goes by itself, in step with real time or a multiple of it. */
    SCALED,
    /** It moves only when it is told to. */
    TOLD,
    /** The console that it is part of moves it. */
    CONSOLE;

    /** As it is written in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
