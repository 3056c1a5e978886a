package dev.gameday.catalog;

/**
 * Names one injection within a session by the runbook step that asks for it. Whatever the injection makes in an account
 * carries {@link #label()}, so it can be found with no local record.
 */
public record InjectionId(SessionId session, String step) {
    /** The tag under which everything we make carries its session's id. */
    public static final String SESSION_TAG = "gameday:session";

    /** The tag under which everything we make carries its step. */
    public static final String STEP_TAG = "gameday:step";

    /** How every name that we give begins. */
    public static final String PREFIX = "gameday-";

    public InjectionId {
        if (!step.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("not a step name: " + step);
        }
    }

    /** The name of what the injection makes: {@code gameday-<session>-<step>}, at most 89 characters. */
    public String label() {
        return PREFIX + session + "-" + step;
    }

    @Override
    public String toString() {
        return session + "/" + step;
    }
}
