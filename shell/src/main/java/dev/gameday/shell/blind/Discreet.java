package dev.gameday.shell.blind;

import dev.gameday.shell.console.Discretion;
import java.util.Optional;
import java.util.Set;

/**
 * A console whose engineer isn't told what is wrong: it runs and proposes only what a responder does, so that no list, plan
 * or record can tell by what is in it, and takes out of everything that it prints the words that would tell.
 */
record Discreet(Optional<Concealment> concealment) implements Discretion {
    private static final Set<String> OPEN = Set.of(
            "look",
            "suspect",
            "mitigate",
            "wait",
            "reveal",
            "hint",
            "ack",
            "detect",
            "note",
            "halt",
            "next",
            "status",
            "panel",
            "join",
            "help",
            "version",
            "clear",
            "exit");

    @Override
    public String text(String text) {
        return concealment.map(kept -> kept.text(text)).orElse(text);
    }

    @Override
    public boolean allows(String command) {
        return OPEN.contains(command);
    }
}
