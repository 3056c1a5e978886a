package dev.gameday.shell.arming;

/** What became of one function: how it ended, and why where it is not as it was wanted. */
public record ArmingEnd(Kind kind, String sentence) {
    /** How it ended. */
    public enum Kind {
        /** It is as it was wanted. */
        DONE,
        /** It could not be armed, and everything that was begun is taken away again. */
        UNDONE,
        /** Something that was added is still there. */
        LEFT
    }

    public boolean is(Kind wanted) {
        return kind == wanted;
    }
}
