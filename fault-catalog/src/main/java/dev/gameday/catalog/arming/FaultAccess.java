package dev.gameday.catalog.arming;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.diagnosis.Diagnosis;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Port: whether a function can read its faults from S3, and addresses by which one without permission can. */
public interface FaultAccess {
    /** What the function's role lacks to read the place; the remedy holds the statements to add. Empty if it may. */
    Outcome<Optional<Diagnosis>> permission(FunctionSetup function, FaultPlace place);

    /** What keeps the function's subnets from S3; empty if nothing does, or if it is in none. */
    Outcome<Optional<Diagnosis>> route(FunctionSetup function);

    /** An address that reads the object with the caller's own permission. It is a secret: never print or record it. */
    Outcome<Presigned> presigned(FaultPlace place, Duration life);

    /** A presigned address and when it ends; {@code bySession} if that is with the signer's own session, earlier than asked. */
    record Presigned(String url, Instant until, boolean bySession) {
        @Override
        public String toString() {
            return "a presigned address until " + until;
        }
    }
}
