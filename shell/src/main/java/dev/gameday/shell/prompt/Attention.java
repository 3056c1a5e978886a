package dev.gameday.shell.prompt;

/** What else Ctrl-C and leaving concern than the line at hand: a run that is under way. */
public interface Attention {
    /** Nothing else is concerned. */
    Attention NONE = new Attention() {
        @Override
        public void interrupted() {}

        @Override
        public boolean mayLeave() {
            return true;
        }
    };

    /** Ctrl-C was pressed at the prompt; on any thread, and never waits. */
    void interrupted();

    /** The person wants to leave: whether nothing stands against it. */
    boolean mayLeave();

    /** Whether it is asked just now what people predict, which is not to be shown. */
    default boolean predicting() {
        return false;
    }
}
