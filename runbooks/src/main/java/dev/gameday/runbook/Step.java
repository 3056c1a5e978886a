package dev.gameday.runbook;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One step of a runbook. A guided step waits for the facilitator; the others end by themselves. */
public sealed interface Step {
    /** Names the step within its runbook. */
    String id();

    /** What the screen calls it. */
    String title();

    /** Whether it waits for {@code next}; an unattended run goes on at once. */
    default boolean guided() {
        return false;
    }

    /** Text to be read out; guided. */
    record Brief(String id, String title, String text) implements Step {
        @Override
        public boolean guided() {
            return true;
        }
    }

    /** Waits, at most {@code patience}, until the steady state has held for {@code window}. */
    record Baseline(String id, String title, Duration window, Duration patience) implements Step {}

    /** A question that is answered before the injection; guided. {@code preset} is what an unattended run answers. */
    record Predict(String id, String title, String question, String preset) implements Step {
        @Override
        public boolean guided() {
            return true;
        }
    }

    /** Injects a fault of the catalog into a target (logical name), in {@code zone} where the target has zones. */
    record Inject(
            String id,
            String title,
            String fault,
            String target,
            Optional<String> zone,
            String duration,
            Map<String, String> arguments,
            Proof proof)
            implements Step {
        public Inject {
            arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
        }
    }

    /** Watches until a moment, then goes on; {@code lookFor} says what to look at, {@code responders} what they are told. */
    record Observe(String id, String title, List<String> lookFor, Moment until, Optional<Responders> responders)
            implements Step {
        public Observe {
            lookFor = List.copyOf(lookFor);
        }

        /** One that has nothing for responders. */
        public Observe(String id, String title, List<String> lookFor, Moment until) {
            this(id, title, lookFor, until, Optional.empty());
        }
    }

    /**
     * What the facilitator has for those who respond while a fault is in place: questions to put to them, and the steps that
     * would mitigate it, which are theirs to find.
     */
    record Responders(List<String> questions, List<String> mitigations) {
        public Responders {
            questions = List.copyOf(questions);
            mitigations = List.copyOf(mitigations);
        }
    }

    /** The runbook itself presses halt at a moment: a drill. */
    record Halt(String id, String title, Moment at) implements Step {}

    /** Takes away the injections of these steps and waits until they are seen gone. */
    record Remove(String id, String title, List<String> injections) implements Step {
        public Remove {
            injections = List.copyOf(injections);
        }
    }

    /** Waits, at most {@code patience}, until the steady state has held for three windows of {@code window}. */
    record Recover(String id, String title, Duration window, Duration patience) implements Step {}

    /** Questions for people when it is over; guided. */
    record Debrief(String id, String title, List<String> questions) implements Step {
        public Debrief {
            questions = List.copyOf(questions);
        }

        @Override
        public boolean guided() {
            return true;
        }
    }
}
