package dev.gameday.shell.view;

import dev.gameday.runbook.event.Fold;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.shell.view.text.Tone;
import java.util.Optional;

/**
 * What an event has to say to people: one sentence, or nothing where it would only be noise (samples, log lines, what
 * the next event says anyway). Used above the prompt, in the timeline and in the demonstration.
 */
public final class News {
    private static final Fold<Telling> FOLD = build();

    private News() {}

    /** The news of the event; {@code before} is the run as it was before it, for the names of things. */
    public static Optional<Entry> of(RunView before, Recorded recorded) {
        return FOLD.apply(new Telling(before, Optional.empty()), recorded).entry();
    }

    private static Fold<Telling> build() {
        Fold.Builder<Telling> fold = Fold.builder();
        RunNews.tell(fold);
        FaultNews.tell(fold);
        ObservationNews.tell(fold);
        PeopleNews.tell(fold);
        return fold.build();
    }

    /** The run before the event, and what there is to say of it. */
    record Telling(RunView before, Optional<Entry> entry) {}

    /** What to say of one kind of event; an empty sentence is no news. */
    interface Sentence<E extends GameDayEvent> {
        String of(RunView before, E event);
    }

    /** Has the console say this, in this tone, of that kind of event. */
    static <E extends GameDayEvent> void say(
            Fold.Builder<Telling> fold, Class<E> kind, Tone tone, Sentence<E> sentence) {
        fold.on(
                kind,
                (telling, recorded, event) -> said(telling, recorded, tone, sentence.of(telling.before(), event)));
    }

    /** The telling with this said; nothing where the sentence is empty. */
    static Telling said(Telling telling, Recorded recorded, Tone tone, String sentence) {
        return sentence.isEmpty()
                ? telling
                : new Telling(
                        telling.before(), Optional.of(new Entry(recorded.at(), tone, Optional.empty(), sentence)));
    }
}
