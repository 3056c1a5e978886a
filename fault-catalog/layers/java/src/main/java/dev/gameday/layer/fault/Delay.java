package dev.gameday.layer.fault;

import dev.gameday.layer.json.Fields;
import dev.gameday.layer.json.Unusable;

/** Holds the event back before the handler gets it. */
public final class Delay implements Effect {
    private final Distribution distribution;

    private Delay(Distribution distribution) {
        this.distribution = distribution;
    }

    /** What the document says of it. */
    public static Delay read(Fields fields) throws Unusable {
        return new Delay(Distribution.read(fields.object("milliseconds")));
    }

    @Override
    public String kind() {
        return "delay";
    }

    /** Noted before it is waited for: the wait may not come back. */
    @Override
    public void begin(Course course) throws InterruptedException {
        long milliseconds = milliseconds(course);
        course.applied(this, milliseconds);
        course.pause(milliseconds);
    }

    /** How long the invocation is held back, in whole milliseconds, at most {@value Distribution#LONGEST}. */
    long milliseconds(Course course) {
        return (long) Math.min(Distribution.LONGEST, Math.floor(distribution.of(course)));
    }
}
