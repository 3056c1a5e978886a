package dev.gameday.recorder.report;

import java.util.List;
import java.util.Optional;

/**
 * What the record was like that a report was made from: how many events could be read, the hash of the last one, the first
 * thing that breaks its chain, and, in sentences, what of it could not be read.
 */
public record RecordState(long events, String head, Optional<String> fault, List<String> gaps) {
    public RecordState {
        gaps = List.copyOf(gaps);
    }
}
