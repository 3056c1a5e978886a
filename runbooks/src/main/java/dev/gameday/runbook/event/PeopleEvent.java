package dev.gameday.runbook.event;

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
}
