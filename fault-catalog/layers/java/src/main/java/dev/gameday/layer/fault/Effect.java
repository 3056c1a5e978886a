package dev.gameday.layer.fault;

/**
 * What a fault does to one invocation. It begins after Lambda has given the event out and before the handler gets it;
 * what it does then or later it asks of the invocation's {@link Course}.
 */
public interface Effect {
    /** The word that the document has for it. */
    String kind();

    /** Begins. An interruption means that the layer is being closed. */
    void begin(Course course) throws NotApplied, InterruptedException;

    /** Whether this decides what the invocation's answer is, so that no later fault is looked at. */
    default boolean isLast() {
        return false;
    }
}
