package dev.gameday.layer.fault;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;

/** One invocation on its way, as a fault may change it. */
public interface Course {
    /** Lambda's id of the invocation. */
    String requestId();

    /** The number of this name that the invocation draws for the fault: at least 0, below 1, always the same. */
    double draw(String name);

    /** Notes that the effect is applied. Those that come later (changes, replacements) are noted when they do. */
    void applied(Effect effect);

    /** Notes that the effect is applied for so many milliseconds. */
    void applied(Effect effect, long milliseconds);

    /** Waits so long. */
    void pause(long milliseconds) throws InterruptedException;

    /** Waits until somebody ends this process, which is what Lambda does at the function's timeout. */
    void waitForTheEnd() throws InterruptedException;

    /** Answers Lambda with this; the handler never hears of the invocation. */
    void answer(Answer answer);

    /** Answers Lambda with this in the place of what the handler answers. */
    void replace(Effect effect, Answer answer);

    /** Changes the handler's response on its way to Lambda. */
    void change(Effect effect, Change change);

    /** Closes this when the handler has answered. */
    void whileRunning(Closeable held);

    /** The folder that functions may write to. */
    Path tmp();

    /** Refuses outgoing calls to these hosts until closed. */
    Closeable deny(List<String> hosts) throws NotApplied;

    /** A change of a response's bytes. */
    interface Change {
        /** The changed bytes; the given ones may be changed in place. */
        byte[] of(byte[] response) throws NotApplied;
    }
}
