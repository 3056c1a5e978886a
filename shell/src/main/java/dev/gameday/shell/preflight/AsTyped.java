package dev.gameday.shell.preflight;

import java.util.List;
import java.util.Optional;

/** What a preflight was asked for, in the words of the command line, so that other commands can be given the same. */
public record AsTyped(
        String scenario, List<String> settings, String profile, String binding, Optional<String> rehearsal) {
    public AsTyped {
        settings = List.copyOf(settings);
    }

    /** The option for the same served rehearsal, with a space before it; nothing for the console's own. */
    String place() {
        return rehearsal.map(url -> " --rehearsal " + CommandText.word(url)).orElse("");
    }

    /** The scenario and the options that make its plan. */
    String plan() {
        StringBuilder words = new StringBuilder(CommandText.word(scenario));
        settings.forEach(setting -> words.append(" --set ").append(CommandText.word(setting)));
        words.append(" --profile ").append(CommandText.word(profile));
        words.append(" --binding ").append(CommandText.word(binding));
        return words + place();
    }
}
