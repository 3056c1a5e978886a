package dev.gameday.runbook.event;

import java.util.List;

/** What people said and did; {@code by} is who. The text is theirs: print it only with control characters taken out. */
public sealed interface PeopleEvent extends GameDayEvent {
    /** Who said or did it. */
    String by();

    /** A guided step was answered, or passed over with {@code next}. */
    record StepAnswered(String by, String step, String answer) implements PeopleEvent {}

    /** A note for the timeline. */
    record Noted(String by, String text) implements PeopleEvent {}

    /** Someone noticed that something is wrong: the human detection. */
    record Detected(String by, String text) implements PeopleEvent {}

    /** Someone took the page. */
    record Acknowledged(String by, String text) implements PeopleEvent {}

    /** Someone did something about it. */
    record Mitigated(String by, String text) implements PeopleEvent {}

    /** A hint was given; what is detected after it was assisted. */
    record HintGiven(String by, int tier, String text) implements PeopleEvent {}

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

    /** Someone changed something to end the trouble: {@code action} is as they typed it, {@code done} whether it changed. */
    record MitigationTried(String by, String action, boolean done, String outcome) implements PeopleEvent {}

    /** A change of a mitigation was taken back, or could not be. */
    record MitigationTakenBack(String by, String action, boolean done, String outcome) implements PeopleEvent {}

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
}
