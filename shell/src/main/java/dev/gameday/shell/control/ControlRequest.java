package dev.gameday.shell.control;

import dev.gameday.runbook.people.Author;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a second terminal wants of a run: one JSON line. {@code by} is who asks, as the operating system names them; {@code
 * details} are what else the verb takes, by name, {@code as} among them: for whom they type.
 */
public record ControlRequest(
        Verb verb, String text, String by, @Nullable Map<String, String> details) {
    /** The longest request, in characters. */
    static final int LONGEST = 16 * 1024;

    /** Refuses one with a part missing. */
    public ControlRequest {
        Objects.requireNonNull(verb, "verb");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(by, "by");
        details = details == null ? Map.of() : Map.copyOf(details);
    }

    /** One without details. */
    public ControlRequest(Verb verb, String text, String by) {
        this(verb, text, by, Map.of());
    }

    /** Who speaks. */
    Author author() {
        return Author.typed(detail("as").orElse(by), by);
    }

    /** What was given under that name. */
    Optional<String> detail(String name) {
        return Optional.ofNullable(details).map(given -> given.get(name));
    }

    /** All that was given beside the text. */
    Map<String, String> given() {
        return details == null ? Map.of() : details;
    }

    /** What can be wanted. */
    public enum Verb {
        /** Take everything away; {@code text} is the reason. Answered when every fault is settled. */
        HALT,
        /** Write {@code text} into the timeline. */
        NOTE,
        /** Somebody noticed that something is wrong. */
        DETECT,
        /** Somebody takes the page. */
        ACKNOWLEDGE,
        /** Somebody did {@code text} about it. */
        MITIGATE,
        /** {@code text} was decided. */
        DECISION,
        /** {@code text} was found; {@code tag}, {@code owner} and {@code due} may be known. */
        FINDING,
        /** Give the next hint. */
        HINT,
        /** The guided step at hand is done, with {@code text} for an answer. */
        NEXT,
        /** Put {@code text} under seal as a prediction. */
        PREDICT,
        /** Reveal what is sealed. */
        REVEAL,
        /** {@code person} takes {@code role}, or leaves it where {@code left} is true. */
        ROLE,
        /** {@code person} answered the roll-call, or did not where {@code present} is false. */
        ROLL,
        /** Say how the run is doing. */
        STATUS,
        /** Do what a responder typed: {@code text} is how wide their screen is, then its words, one a line. */
        RESPOND,
        /** Send the record's lines, from the first on, as they are written; the run's end ends them. */
        WATCH,
        /** The same with what a responder may see of them, and no more. */
        SEE
    }
}
