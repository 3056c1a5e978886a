package dev.gameday.runbook.profile;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A webhook that is told of runs. {@code webhook} says where its address is and never is the address, which is a secret:
 * {@code env:NAME}, or the path of a file that holds nothing else. {@code rehearsals} says whether it is told of those too.
 */
public record Notification(String webhook, Set<Occasion> on, boolean rehearsals) {
    private static final String VARIABLE = "env:";

    public Notification {
        if (on.isEmpty()) {
            throw new IllegalArgumentException("a webhook that is told of nothing");
        }
        on = Collections.unmodifiableSet(EnumSet.copyOf(on));
    }

    /** What it may be told of. */
    public enum Occasion {
        START,
        EFFECT,
        HALT,
        END;

        /** As a profile writes it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The name of the environment's variable that holds the address; empty where a file does. */
    public Optional<String> variable() {
        return webhook.startsWith(VARIABLE) ? Optional.of(webhook.substring(VARIABLE.length())) : Optional.empty();
    }

    /** The same, with a file that is found from the profile's own file. */
    public Notification from(Path profile) {
        return variable().isPresent()
                ? this
                : new Notification(
                        profile.toAbsolutePath()
                                .resolveSibling(webhook)
                                .normalize()
                                .toString(),
                        on,
                        rehearsals);
    }
}
