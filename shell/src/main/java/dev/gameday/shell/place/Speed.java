package dev.gameday.shell.place;

import java.util.OptionalInt;

/** How fast a rehearsal's time goes: that many times as fast as the wall clock, or as fast as the machine can. */
public record Speed(OptionalInt factor) {
    private static final int FASTEST = 600;
    private static final int WATCHABLE = 10;

    /** As fast as the machine can: time is virtual. */
    public static final Speed MAX = new Speed(OptionalInt.empty());

    /** As the wall clock. */
    public static final Speed REAL = new Speed(OptionalInt.of(1));

    /** Reads {@code max} or a whole number from 1 to 600; says what else can't be. */
    public static Speed parse(String text) {
        if (text.equals("max")) {
            return MAX;
        }
        try {
            int factor = Integer.parseInt(text);
            if (factor >= 1 && factor <= FASTEST) {
                return new Speed(OptionalInt.of(factor));
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("give max or a whole number from 1 to " + FASTEST + ".", e);
        }
        throw new IllegalArgumentException("give max or a whole number from 1 to " + FASTEST + ".");
    }

    /** Whether time is virtual. */
    public boolean virtual() {
        return factor.isEmpty();
    }

    /** Whether somebody may be looking on: what is only for eyes is not worth its calls where time flies. */
    public boolean watchable() {
        return factor.isPresent() && factor.getAsInt() <= WATCHABLE;
    }

    @Override
    public String toString() {
        return factor.isPresent() ? Integer.toString(factor.getAsInt()) : "max";
    }
}
