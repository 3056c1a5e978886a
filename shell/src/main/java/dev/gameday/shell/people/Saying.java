package dev.gameday.shell.people;

import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.people.Author;

/** What anybody can say to a run in a line, each kept as an event of its own. */
public enum Saying {
    /** A line for the timeline. */
    NOTE("Noted") {
        @Override
        public PeopleEvent event(Author author, String text) {
            return new PeopleEvent.Noted(author.name(), text, author.typedBy());
        }
    },
    /** Something is seen to be wrong. */
    DETECT("Detection noted") {
        @Override
        public PeopleEvent event(Author author, String text) {
            return new PeopleEvent.Detected(author.name(), text, author.typedBy());
        }
    },
    /** The page is taken. */
    ACKNOWLEDGE("Acknowledgement noted") {
        @Override
        public PeopleEvent event(Author author, String text) {
            return new PeopleEvent.Acknowledged(author.name(), text, author.typedBy());
        }
    },
    /** Something was done about it. */
    MITIGATE("Mitigation noted") {
        @Override
        public PeopleEvent event(Author author, String text) {
            return new PeopleEvent.Mitigated(author.name(), text, author.typedBy());
        }
    },
    /** Something was decided. */
    DECISION("Decision noted") {
        @Override
        public PeopleEvent event(Author author, String text) {
            return new PeopleEvent.Decided(author.name(), text, author.typedBy());
        }
    };

    private final String done;

    Saying(String done) {
        this.done = done;
    }

    /** What it is in the record. */
    public abstract PeopleEvent event(Author author, String text);

    /** What is answered to whoever said it from elsewhere. */
    public String done() {
        return done;
    }
}
