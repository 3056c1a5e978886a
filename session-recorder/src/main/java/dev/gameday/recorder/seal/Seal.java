package dev.gameday.recorder.seal;

import dev.gameday.catalog.SessionId;
import java.time.Instant;

/**
 * What a seal states: that this file of the session holds so many events, the last of them with the hash {@code head},
 * said at {@code at} by the machine's clock. {@code number} counts the file's seals from 1; {@code previous} is the hash of
 * the seal before.
 */
public record Seal(
        long number,
        SessionId session,
        String file,
        long events,
        String head,
        Instant at,
        VerifyingKey key,
        String previous) {}
