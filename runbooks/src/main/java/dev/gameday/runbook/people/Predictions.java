package dev.gameday.runbook.people;

import dev.gameday.runbook.event.Fold;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.event.Recorded;
import java.util.ArrayList;
import java.util.List;

/** What people predicted, in the order in which they sealed it: a fold over events. Immutable and of bounded size. */
public record Predictions(List<Prediction> all) {
    /** How many are kept; a room holds fewer people. */
    public static final int MOST = 200;

    /** Nobody predicted anything. */
    public static final Predictions NONE = new Predictions(List.of());

    private static final Fold<Predictions> FOLD = Fold.<Predictions>builder()
            .on(
                    PeopleEvent.PredictionSealed.class,
                    (all, r, e) -> all.plus(Prediction.sealed(e.by(), e.seal(), r.at())))
            .on(PeopleEvent.PredictionRevealed.class, (all, r, e) -> all.revealed(e))
            .build();

    public Predictions {
        all = List.copyOf(all);
    }

    /** The predictions after the event. */
    public Predictions apply(Recorded recorded) {
        return FOLD.apply(this, recorded);
    }

    /** Those of these events. */
    public static Predictions of(Iterable<Recorded> events) {
        return FOLD.applyAll(NONE, events);
    }

    /** Those that are still sealed. */
    public List<Prediction> sealed() {
        return all.stream().filter(one -> one.text().isEmpty()).toList();
    }

    /** Those that were revealed. */
    public List<Prediction> revealed() {
        return all.stream().filter(one -> one.text().isPresent()).toList();
    }

    private Predictions plus(Prediction prediction) {
        if (all.size() >= MOST) {
            return this;
        }
        List<Prediction> more = new ArrayList<>(all);
        more.add(prediction);
        return new Predictions(more);
    }

    /** A text whose seal is not in the record is nobody's prediction: it was not committed to. */
    private Predictions revealed(PeopleEvent.PredictionRevealed event) {
        Seal opened = new Seal(event.by(), event.text(), event.salt());
        return new Predictions(all.stream()
                .map(one -> one.seal().equals(event.seal()) && one.text().isEmpty() ? one.revealed(opened) : one)
                .toList());
    }
}
