package dev.gameday.shell.preflight;

import dev.gameday.shell.join.Where;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a preflight was asked for, in the words of the command line, so that other commands can be given the same. */
public record AsTyped(String scenario, List<String> settings, Where where, Optional<String> rehearsal) {
    public AsTyped {
        settings = List.copyOf(settings);
    }

    /** The option for the same account or served rehearsal, with a space before it; nothing for the console's own. */
    String place() {
        return where.live() == null ? option("--rehearsal", rehearsal.orElse(null)) : option("--live", where.live());
    }

    /** The binding as an argument, with a space before it; nothing where it is the profile's own. */
    String binding() {
        return where.binding() == null ? "" : " " + CommandText.word(where.binding());
    }

    /** The scenario and the options that make its plan. */
    String plan() {
        StringBuilder words = new StringBuilder(CommandText.word(scenario));
        settings.forEach(setting -> words.append(option("--set", setting)));
        return words + ground();
    }

    /** The options for the same account or rehearsal, profile and binding, with a space before each. */
    String ground() {
        return option("--profile", where.profile()) + option("--binding", where.binding()) + place();
    }

    private static String option(String name, @Nullable String value) {
        return value == null ? "" : " " + name + " " + CommandText.word(value);
    }
}
