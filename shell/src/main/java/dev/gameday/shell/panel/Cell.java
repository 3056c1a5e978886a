package dev.gameday.shell.panel;

import com.googlecode.lanterna.TextCharacter;

/** A character with the width that it was measured with: Lanterna's own guess differs for some symbols and marks. */
final class Cell extends TextCharacter {
    private static final long serialVersionUID = 1L;

    private final boolean wide;

    @SuppressWarnings("deprecation") // there is no other constructor to extend
    Cell(TextCharacter character, boolean wide) {
        super(character);
        this.wide = wide;
    }

    @Override
    public boolean isDoubleWidth() {
        return wide;
    }

    /** Most cells of a screen are the very same as before, which is seen at once. */
    @Override
    public boolean equals(Object other) {
        return this == other || super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
