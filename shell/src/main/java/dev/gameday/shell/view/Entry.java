package dev.gameday.shell.view;

import java.time.Instant;
import java.util.Optional;

/** One line of the timeline: when, who said it where a person did, and one sentence. */
public record Entry(Instant at, Tone tone, Optional<String> author, String sentence) {
    /** As one line: the time of day, the author, the sentence. */
    public Line line() {
        return Line.of(Elapsed.time(at) + " ", Tone.MUTED)
                .plus(author.map(name -> name + " ").orElse(""), Tone.TITLE)
                .plus(sentence, tone);
    }
}
