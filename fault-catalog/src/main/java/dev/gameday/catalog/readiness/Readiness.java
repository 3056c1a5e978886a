package dev.gameday.catalog.readiness;

import dev.gameday.catalog.Outcome;
import java.time.Duration;

/** Port: what a run needs beside permissions and targets; changes nothing. */
public interface Readiness {
    /** How far AWS's clock is ahead of the one that requests are signed by; negative where it is behind. */
    Outcome<Duration> clockSkew();

    /** What of FIS is in use. */
    Outcome<FisUse> fisUse();
}
