package dev.gameday.shell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.function.Supplier;

/** How a listing is printed: for a person, or as JSON for a program; the option {@code --output} of each listing. */
public enum Output {
    TEXT {
        @Override
        public void print(Console console, Runnable forPeople, Supplier<?> forPrograms) {
            forPeople.run();
        }
    },
    JSON {
        @Override
        public void print(Console console, Runnable forPeople, Supplier<?> forPrograms) {
            console.print(json(forPrograms.get()));
        }
    };

    /** Only the chosen form is made. The value for programs is made of maps, lists, strings, numbers and booleans. */
    public abstract void print(Console console, Runnable forPeople, Supplier<?> forPrograms);

    private static String json(Object value) {
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("A listing holds something that JSON cannot say", impossible);
        }
    }
}
