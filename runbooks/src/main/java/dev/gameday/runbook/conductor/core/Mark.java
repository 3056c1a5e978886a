package dev.gameday.runbook.conductor.core;

/** What can have happened to one injection; each at most once, at a known time. */
public enum Mark {
    /** Its undo is recorded. */
    RECORDED,
    /** The call that starts it was made ({@code t_req}). */
    REQUESTED,
    /** That call was answered, well or badly: nothing of it is still on its way. */
    ANSWERED,
    /** It gave no usable answer, or who made it is gone: something of it may still be on its way. */
    UNANSWERED,
    /** AWS took it on. */
    ACCEPTED,
    /** Its effect was proven ({@code t_eff}). */
    EFFECTIVE,
    /** Its effect was looked for in vain. */
    NOT_EFFECTIVE,
    /** The control plane said that it was over. */
    ENDED,
    /** Its removal began. */
    REMOVAL_REQUESTED,
    /** Read back and seen gone. */
    REMOVED,
    /** Its effect was no longer seen after that. */
    EFFECT_GONE,
    /** Its removal was given up on. */
    GIVEN_UP
}
