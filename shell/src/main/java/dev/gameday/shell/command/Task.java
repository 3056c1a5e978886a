package dev.gameday.shell.command;

import java.util.List;

/** The tasks that {@code help} sorts the commands by: the {@code group} of each {@code @Command}. */
public final class Task {
    public static final String LOOK = "Look around";
    public static final String PREPARE = "Prepare a game day";
    public static final String RUN = "Run it";
    public static final String CLEAN = "Clean up";
    public static final String LEARN = "Learn from it";
    public static final String CONSOLE = "The console";

    /** In the order of a game day. */
    public static final List<String> ALL = List.of(LOOK, PREPARE, RUN, CLEAN, LEARN, CONSOLE);

    private Task() {}
}
