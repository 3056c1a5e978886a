package dev.gameday.catalog.diagnosis;

import java.util.function.Function;

/** What mends a diagnosis and can be given whole: a command for a shell, or a function that the console itself can arm. */
public sealed interface Mend {
    /** Calls the one that it is. */
    <T> T match(Function<String, T> command, Function<String, T> arming);

    /** A command for a POSIX shell, in one line. */
    record Command(String line) implements Mend {
        @Override
        public <T> T match(Function<String, T> command, Function<String, T> arming) {
            return command.apply(line);
        }
    }

    /** The function of that name is to be given the FIS extension: recorded, and taken off again as it was put there. */
    record Arming(String function) implements Mend {
        @Override
        public <T> T match(Function<String, T> command, Function<String, T> arming) {
            return arming.apply(function);
        }
    }
}
