package dev.gameday.catalog.readiness;

import dev.gameday.catalog.Injection;
import dev.gameday.catalog.Outcome;
import java.util.List;

/**
 * Port: has FIS itself say what it would hit, by an experiment that skips every action. It makes a template for that,
 * which carries the injection's tags, and deletes it again: what a crash leaves, sweep finds.
 */
public interface TargetPreview {
    /** Whether FIS would do this injection at all. */
    boolean knows(Injection injection);

    /** The ARNs that FIS resolves the targets to; trouble says what was left, if anything was. */
    Outcome<List<String>> resolve(Injection injection);
}
