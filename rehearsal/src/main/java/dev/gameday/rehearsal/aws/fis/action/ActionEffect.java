package dev.gameday.rehearsal.aws.fis.action;

/**
 * What an action does to the account. Both calls may throw an {@link ActionFailure} or a service's error, which fail the
 * action.
 */
public interface ActionEffect {
    /** Brings the fault about. */
    void begin(ActionContext action);

    /** Takes the fault away again, at the action's end or when it is stopped; the post action. */
    void end(ActionContext action);

    /** {@code aws:fis:wait}: time passes. */
    ActionEffect WAIT = new ActionEffect() {
        @Override
        public void begin(ActionContext action) {}

        @Override
        public void end(ActionContext action) {}
    };
}
