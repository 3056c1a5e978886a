package dev.gameday.runbook.event;

import dev.gameday.catalog.workbench.FunctionSettings;
import dev.gameday.runbook.people.Author;
import dev.gameday.runbook.people.FindingState;
import dev.gameday.runbook.people.FindingTag;
import dev.gameday.runbook.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What people said and did; {@code by} is who. The text is theirs: print it only with control characters taken out. */
public sealed interface PeopleEvent extends GameDayEvent {
    /** Who said or did it: a claim, not a proof. */
    String by();

    /** The operating system's user who typed it for them; empty where they typed it themselves. */
    default Optional<String> typedBy() {
        return Optional.empty();
    }

    /** A guided step was answered, or passed over with {@code next}. */
    record StepAnswered(String by, String step, String answer, Optional<String> typedBy) implements PeopleEvent {
        public StepAnswered(String by, String step, String answer) {
            this(by, step, answer, Optional.empty());
        }
    }

    /** A note for the timeline. */
    record Noted(String by, String text, Optional<String> typedBy) implements PeopleEvent {
        public Noted(String by, String text) {
            this(by, text, Optional.empty());
        }
    }

    /** Someone noticed that something is wrong: the human detection. */
    record Detected(String by, String text, Optional<String> typedBy) implements PeopleEvent {
        public Detected(String by, String text) {
            this(by, text, Optional.empty());
        }
    }

    /** Someone took the page. */
    record Acknowledged(String by, String text, Optional<String> typedBy) implements PeopleEvent {
        public Acknowledged(String by, String text) {
            this(by, text, Optional.empty());
        }
    }

    /** Someone did something about it. */
    record Mitigated(String by, String text, Optional<String> typedBy) implements PeopleEvent {
        public Mitigated(String by, String text) {
            this(by, text, Optional.empty());
        }
    }

    /** Something was decided. */
    record Decided(String by, String text, Optional<String> typedBy) implements PeopleEvent {}

    /** A hint was given; what is detected after it was assisted. */
    record HintGiven(String by, int tier, String text, Optional<String> typedBy) implements PeopleEvent {
        public HintGiven(String by, int tier, String text) {
            this(by, tier, text, Optional.empty());
        }
    }

    /** Something was learned; who follows it up by when, where that is known already. */
    record FindingRaised(
            String by,
            String text,
            Optional<FindingTag> tag,
            Optional<String> owner,
            Optional<LocalDate> due,
            Optional<String> typedBy)
            implements PeopleEvent {
        @Override
        public boolean durable() {
            return true;
        }
    }

    /** What is known now of the finding that the event of that number raised; what is empty stays as it was. */
    record FindingChanged(
            String by,
            long finding,
            Optional<FindingTag> tag,
            Optional<String> owner,
            Optional<LocalDate> due,
            Optional<FindingState> state)
            implements PeopleEvent {
        @Override
        public boolean durable() {
            return true;
        }
    }

    /** Someone committed to a prediction that nobody can read yet: the hash of a {@link dev.gameday.runbook.people.Seal}. */
    record PredictionSealed(String by, String seal, Optional<String> typedBy) implements PeopleEvent {
        @Override
        public boolean durable() {
            return true;
        }
    }

    /** What they had predicted, and the salt that proves it to be what was sealed. */
    record PredictionRevealed(String by, String seal, String text, String salt) implements PeopleEvent {}

    /** Someone holds a role from now on. */
    record RoleTaken(String by, Role role, String person) implements PeopleEvent {}

    /** Someone no longer holds a role. */
    record RoleLeft(String by, Role role, String person) implements PeopleEvent {}

    /** Someone answered the roll-call, or was called and did not. */
    record RollAnswered(String by, boolean present, Optional<String> typedBy) implements PeopleEvent {}

    /** What was said of the event of that number, once the record was closed: the event itself stays as it is. */
    record Corrected(String by, long number, String text) implements PeopleEvent {
        @Override
        public boolean durable() {
            return true;
        }
    }

    /** A page went out to whoever is on call; {@code by} is what paged. */
    record Paged(String by, String text) implements PeopleEvent {}

    /** Someone who was not told what is wrong looked somewhere: {@code what} is as they typed it. */
    record Looked(String by, String what) implements PeopleEvent {}

    /** Someone supposes that this component is at fault, for that cause. */
    record Suspected(String by, String component, String cause) implements PeopleEvent {}

    /**
     * Someone is about to change something to end the trouble: after this is on disk, and not before, it may be done. {@code
     * deployed} are the functions that it may change, each as it was before anything was done to it: what takes it back.
     */
    record MitigationBegun(String by, String action, List<FunctionSettings> deployed) implements PeopleEvent {
        public MitigationBegun {
            deployed = List.copyOf(deployed);
        }

        @Override
        public boolean durable() {
            return true;
        }
    }

    /** Someone changed something to end the trouble: {@code action} is as they typed it, {@code done} whether it changed. */
    record MitigationTried(String by, String action, boolean done, String outcome) implements PeopleEvent {}

    /** A function that mitigations changed, {@code action}, is as it was deployed again, or could not be made so. */
    record MitigationTakenBack(String by, String action, boolean done, String outcome) implements PeopleEvent {
        @Override
        public boolean durable() {
            return true;
        }
    }

    /**
     * What was wrong was told to those who had not been told: the case, what it was, the path that was taken beside the ideal
     * one, and what the path scored.
     */
    record Revealed(
            String by, String about, String answer, List<String> taken, List<String> ideal, List<ScoredPart> score)
            implements PeopleEvent {
        public Revealed {
            taken = List.copyOf(taken);
            ideal = List.copyOf(ideal);
            score = List.copyOf(score);
        }

        /** The points of all parts, 0 to 100. */
        public int points() {
            return Math.max(0, score.stream().mapToInt(ScoredPart::points).sum());
        }
    }

    /** One part of a score: so many points of so many, and why. What costs has a negative number of none. */
    record ScoredPart(String name, int points, int of, String why) {}
    /** Who said it, and at whose keyboard. */
    static Author author(PeopleEvent event) {
        return new Author(event.by(), event.typedBy());
    }
}
