package dev.gameday.shell.day;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One part of a game day. {@code minute} counts from minute 0, before which it is negative; {@code about} is the scenario of a
 * preflight or an experiment, and what a talk, a break, a roll-call or the findings are about else; {@code settings} are the
 * scenario's.
 */
public record Part(int minute, Kind kind, String about, String say, Map<String, String> settings) {
    public Part {
        settings = java.util.Collections.unmodifiableMap(new TreeMap<>(settings));
    }

    /** What happens in it. */
    public enum Kind {
        /** Whether a scenario could run, checked. */
        PREFLIGHT("preflight"),
        /** Everybody answers, and who can stop a run is said. */
        ROLL_CALL("roll-call"),
        /** A scenario is run, guided. */
        SCENARIO("scenario"),
        /** People speak with each other. */
        TALK("talk"),
        /** Nothing happens. */
        BREAK("break"),
        /** Findings get owners and dates. */
        FINDINGS("findings");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** As a plan's file has it. */
        public String key() {
            return key;
        }

        /** The kind that a plan's file has so. */
        static Optional<Kind> of(String key) {
            return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
        }
    }

    /** What it is called on the screen. */
    public String title() {
        return switch (kind) {
            case PREFLIGHT -> "preflight of " + about;
            case SCENARIO -> "scenario " + about;
            case ROLL_CALL, TALK, BREAK, FINDINGS -> about;
        };
    }
}
