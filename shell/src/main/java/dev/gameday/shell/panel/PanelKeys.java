package dev.gameday.shell.panel;

/**
 * What the panel can have done: all that its keys are for, and the only way in which it acts. Called on the panel's
 * thread; each must come back at once and report what became of it as an event, never to the panel.
 */
public interface PanelKeys {
    /** Somebody noticed that something is wrong. */
    void detect();

    /** Somebody takes the page. */
    void acknowledge();

    /** Somebody did this about it. */
    void mitigate(String text);

    /** A note for the timeline. */
    void note(String text);

    /** Somebody decided this. */
    void decide(String text);

    /** Somebody learned this. */
    void find(String text);

    /** Somebody expects this; it is not shown before the reveal. */
    void predict(String text);

    /** The next hint is wanted. */
    void hint();

    /** The guided step at hand is done. */
    void next();

    /** The guided step at hand asked something, and this is the answer. */
    void answer(String text);

    /** Everything is to be taken away, now and without another question. */
    void halt();
}
