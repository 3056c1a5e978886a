package dev.gameday.shell.line;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Finds what was probably meant: the name with the fewest edits (Levenshtein), at most a third of its length. */
final class Nearest {
    private Nearest() {}

    static @Nullable String to(String typed, Collection<String> names) {
        String nearest = null;
        int fewest = Integer.MAX_VALUE;
        for (String name : names.stream().sorted().toList()) {
            int edits = edits(typed, name);
            if (edits < fewest && edits <= Math.max(1, name.length() / 3)) {
                nearest = name;
                fewest = edits;
            }
        }
        return nearest;
    }

    private static int edits(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] current = new int[to.length() + 1];
            current[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = above[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, Math.min(above[column], current[column - 1]) + 1);
            }
            above = current;
        }
        return above[to.length()];
    }
}
