package dev.gameday.shell.view;

import dev.gameday.runbook.event.Fold;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.shell.view.text.Tone;
import java.util.Optional;
import java.util.function.Function;

/** Sentences on what people said and did, with who it was. */
final class PeopleNews {
    private PeopleNews() {}

    static void tell(Fold.Builder<News.Telling> fold) {
        say(fold, PeopleEvent.StepAnswered.class, Tone.PLAIN, e -> quoted("answers", e.answer()));
        say(fold, PeopleEvent.Noted.class, Tone.PLAIN, e -> "notes: " + e.text());
        say(fold, PeopleEvent.Detected.class, Tone.WARNING, e -> "detects" + colon(e.text()));
        say(fold, PeopleEvent.Acknowledged.class, Tone.WARNING, e -> "acknowledges" + colon(e.text()));
        say(fold, PeopleEvent.Mitigated.class, Tone.WARNING, e -> "mitigates" + colon(e.text()));
        say(fold, PeopleEvent.HintGiven.class, Tone.WARNING, e -> "takes hint " + e.tier() + ": " + e.text());
        say(fold, PeopleEvent.Paged.class, Tone.BAD, e -> "pages: " + e.text());
        say(fold, PeopleEvent.Looked.class, Tone.MUTED, e -> "looks: " + e.what());
        say(fold, PeopleEvent.Suspected.class, Tone.WARNING, e -> "suspects " + e.component() + ": " + e.cause());
        say(fold, PeopleEvent.MitigationTried.class, Tone.WARNING, e -> "tries " + e.action() + ": " + e.outcome());
        say(fold, PeopleEvent.MitigationTakenBack.class, Tone.PLAIN, e -> "takes back: " + e.outcome());
        say(fold, PeopleEvent.Revealed.class, Tone.TITLE, e -> "reveals: " + e.answer());
        say(fold, PeopleEvent.Decided.class, Tone.PLAIN, e -> "decides: " + e.text());
        say(fold, PeopleEvent.FindingRaised.class, Tone.PLAIN, PeopleNews::found);
        say(
                fold,
                PeopleEvent.FindingChanged.class,
                Tone.PLAIN,
                e -> "says more of the finding of event " + e.finding());
        say(fold, PeopleEvent.PredictionSealed.class, Tone.PLAIN, e -> "seals a prediction");
        say(fold, PeopleEvent.PredictionRevealed.class, Tone.PLAIN, e -> "had predicted: " + e.text());
        say(
                fold,
                PeopleEvent.RoleTaken.class,
                Tone.PLAIN,
                e -> "writes down " + e.person() + " as " + e.role().label());
        say(
                fold,
                PeopleEvent.RoleLeft.class,
                Tone.PLAIN,
                e -> "takes " + e.person() + " off as " + e.role().label());
        say(
                fold,
                PeopleEvent.RollAnswered.class,
                Tone.PLAIN,
                e -> e.present() ? "is here" : "was called and did not answer");
        say(fold, PeopleEvent.Corrected.class, Tone.PLAIN, e -> "corrects event " + e.number() + ": " + e.text());
    }

    private static <E extends PeopleEvent> void say(
            Fold.Builder<News.Telling> fold, Class<E> kind, Tone tone, Function<E, String> sentence) {
        fold.on(kind, (telling, recorded, event) -> {
            String said = sentence.apply(event);
            return said.isEmpty()
                    ? telling
                    : new News.Telling(
                            telling.before(),
                            Optional.of(new Entry(recorded.at(), tone, Optional.of(event.by()), said)));
        });
    }

    private static String found(PeopleEvent.FindingRaised finding) {
        return "finds" + finding.tag().map(tag -> " (" + tag.word() + ")").orElse("") + ": " + finding.text()
                + finding.owner().map(owner -> "; owner " + owner).orElse("")
                + finding.due().map(due -> "; due " + due).orElse("");
    }

    private static String quoted(String verb, String text) {
        return text.isBlank() ? "" : verb + ": " + text;
    }

    private static String colon(String text) {
        return text.isBlank() ? "" : ": " + text;
    }
}
