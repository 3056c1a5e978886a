package dev.gameday.catalog;

/**
 * Port: the one lever of an account and Region that stops every experiment and lets none start, whoever they are of. The
 * console engages it and never disengages it.
 */
public interface SafetyLever {
    /** Engages it, for that reason (1 to 200 characters); false if it was engaged already. */
    Outcome<Boolean> engage(String reason);
}
