package dev.gameday.shell.line;

import org.jspecify.annotations.Nullable;

/** A constant that can be typed and says, in a few words, what it means: completion shows that beside it. */
public interface Choice {
    String meaning();

    /** What a constant means, if it says so. */
    static @Nullable String meaningOf(Object constant) {
        return constant instanceof Choice choice ? choice.meaning() : null;
    }
}
