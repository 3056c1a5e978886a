package dev.gameday.catalog.survey;

import java.util.List;
import java.util.Optional;

/** What was found of one kind. {@code gap} says in a sentence what is missing: no answer, or more than were looked at. */
public record Section<T>(List<T> found, Optional<String> gap) {
    public Section {
        found = List.copyOf(found);
    }

    /** All there is. */
    public static <T> Section<T> whole(List<T> found) {
        return new Section<>(found, Optional.empty());
    }

    /** Nothing, and why. */
    public static <T> Section<T> unanswered(String why) {
        return new Section<>(List.of(), Optional.of(why));
    }
}
