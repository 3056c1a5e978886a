package dev.gameday.shell.leftbehind;

/** The console is gone: an error, so that nothing of it handles what happened. */
final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    Crash(String where) {
        super(where);
    }
}
