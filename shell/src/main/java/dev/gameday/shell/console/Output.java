package dev.gameday.shell.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gameday.shell.line.Choice;
import java.util.function.Supplier;

/** How a listing is printed: for a person, or as JSON for a program; the option {@code --output} of each listing. */
public enum Output implements Choice {
    TEXT("for a person") {
        @Override
        public void print(Console console, Runnable forPeople, Supplier<?> forPrograms) {
            forPeople.run();
        }
    },
    JSON("for a program") {
        @Override
        public void print(Console console, Runnable forPeople, Supplier<?> forPrograms) {
            console.print(json(forPrograms.get()));
        }
    };

    private final String meaning;

    Output(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }

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
