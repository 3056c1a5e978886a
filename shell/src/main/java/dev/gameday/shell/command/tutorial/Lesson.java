package dev.gameday.shell.command.tutorial;

import dev.gameday.shell.view.RunView;
import java.util.List;
import java.util.function.Predicate;

/**
 * One thing to type and why. {@code typed} is an example of it, of which the first {@code fixed} words must be so; where
 * it has more, the person owes one of their own at least. A lesson of a run is {@code ready} when the run has come that far.
 */
record Lesson(String title, String text, List<String> typed, int fixed, boolean ofRun, Predicate<RunView> ready) {
    /** One that needs no run. */
    static Lesson of(String title, String text, String... typed) {
        return new Lesson(title, text, List.of(typed), typed.length, false, view -> true);
    }

    /** One that speaks to the run, whose words from {@code fixed} on are the person's own. */
    static Lesson during(String title, String text, Predicate<RunView> ready, int fixed, String... typed) {
        return new Lesson(title, text, List.of(typed), fixed, true, ready);
    }

    boolean takes(List<String> words) {
        boolean owed = typed.size() > fixed;
        return words.size() >= (owed ? fixed + 1 : fixed)
                && words.subList(0, fixed).equals(typed.subList(0, fixed));
    }

    String example() {
        return String.join(" ", typed);
    }
}
