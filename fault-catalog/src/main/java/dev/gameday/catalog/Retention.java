package dev.gameday.catalog;

import java.time.Instant;

/** Until when a text is kept from everyone who would change or delete it. */
public record Retention(Mode mode, Instant until) {
    /** Who can't end it before: nobody at all, or nobody without a right that an account gives to few. */
    public enum Mode {
        COMPLIANCE,
        GOVERNANCE
    }
}
