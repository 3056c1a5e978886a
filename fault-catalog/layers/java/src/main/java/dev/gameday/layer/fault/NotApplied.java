package dev.gameday.layer.fault;

/** A fault that was chosen can't be applied; the message says why. */
public final class NotApplied extends Exception {
    private static final long serialVersionUID = 1L;

    /** For this reason. */
    public NotApplied(String because) {
        super(because);
    }
}
