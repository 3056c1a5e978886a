package dev.gameday.recorder.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gameday.runbook.event.Recorded;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of a record, as it stands there. {@code at} is the session's clock, {@code wall} the machine's; {@code
 * recorded} is empty where this version doesn't know the event's type or can't read it: {@code event} then holds it raw.
 */
public record RecordLine(
        long number,
        Instant at,
        Instant wall,
        String type,
        ObjectNode event,
        String previous,
        String hash,
        Optional<Recorded> recorded) {}
