package dev.gameday.layer.document;

import dev.gameday.layer.fault.Effect;
import dev.gameday.layer.json.Fields;
import dev.gameday.layer.json.Unusable;
import org.jspecify.annotations.Nullable;

/** One fault of a document: an effect, and which invocations have it. */
public final class Fault {
    private final int index;
    private final double percentage;
    private final @Nullable Match match;
    private final Effect effect;

    private Fault(int index, double percentage, @Nullable Match match, Effect effect) {
        this.index = index;
        this.percentage = percentage;
        this.match = match;
        this.effect = effect;
    }

    static Fault read(Fields fields, int index) throws Unusable {
        double percentage = fields.has("percentage") ? fields.number("percentage", 0, 100) : 100;
        Match match = fields.has("match") ? Match.read(fields.object("match")) : null;
        return new Fault(index, percentage, match, Kinds.read(fields));
    }

    /** Its place in the document, from 0. */
    public int index() {
        return index;
    }

    /** What it does. */
    public Effect effect() {
        return effect;
    }

    /** Whether the invocation that draws so and has this event is hit. The event is looked into only if it must be. */
    public boolean hits(Draws draws, Event event) {
        return draws.draw(index, "hit") * 100 < percentage && (match == null || match.matches(event));
    }

    boolean looksIntoEvents() {
        return match != null;
    }
}
