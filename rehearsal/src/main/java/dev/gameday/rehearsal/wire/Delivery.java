package dev.gameday.rehearsal.wire;

/** What becomes of an answer on its way to the client; the carrier does it. */
public enum Delivery {
    /** It is delivered. */
    ANSWERED,
    /** None comes: the connection stays open and silent until the client gives up, or the carrier does. */
    HELD,
    /** None comes: the connection is closed. */
    DROPPED
}
