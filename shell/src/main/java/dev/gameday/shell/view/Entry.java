package dev.gameday.shell.view;

import dev.gameday.shell.view.text.Elapsed;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Tone;
import java.time.Instant;
import java.util.Optional;

/** One line of the timeline: when, what about, who said it where a person did, and one sentence. */
public record Entry(Instant at, Tone tone, Topic topic, Optional<String> author, String sentence) {
    /** One of the run, or of people where one of them said it. */
    public Entry(Instant at, Tone tone, Optional<String> author, String sentence) {
        this(at, tone, author.isPresent() ? Topic.PEOPLE : Topic.RUN, author, sentence);
    }

    /** As one line: the time of day, the author, the sentence. */
    public Line line() {
        return Line.of(Elapsed.time(at) + " ", Tone.MUTED)
                .plus(author.map(name -> name + " ").orElse(""), Tone.TITLE)
                .plus(sentence, tone);
    }

    Entry about(Topic changed) {
        return new Entry(at, tone, changed, author, sentence);
    }
}
