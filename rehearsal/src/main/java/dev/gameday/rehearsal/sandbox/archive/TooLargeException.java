package dev.gameday.rehearsal.sandbox.archive;

/** An archive that would unpack to more than is allowed. */
public final class TooLargeException extends Exception {
    private static final long serialVersionUID = 1;

    private final long unpackedBytes;

    TooLargeException(long unpackedBytes) {
        super("it unpacks to " + unpackedBytes + " bytes");
        this.unpackedBytes = unpackedBytes;
    }

    /** What it says that it unpacks to. */
    public long unpackedBytes() {
        return unpackedBytes;
    }
}
