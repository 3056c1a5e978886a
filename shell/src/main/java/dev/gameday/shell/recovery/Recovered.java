package dev.gameday.shell.recovery;

import java.util.List;

/** What came of recovering one run: a sentence, and what is left or unknown; nothing left is clean. */
public record Recovered(LeftRun run, String sentence, List<String> residue) {
    public Recovered {
        residue = List.copyOf(residue);
    }

    /** Whether nothing is left of it, and nothing unknown. */
    public boolean clean() {
        return residue.isEmpty();
    }
}
