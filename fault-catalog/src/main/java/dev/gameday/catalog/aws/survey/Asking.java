package dev.gameday.catalog.aws.survey;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.aws.AwsTrouble;
import dev.gameday.catalog.aws.sweep.Pause;
import dev.gameday.catalog.survey.Section;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Asks AWS for long lists: patiently where trouble may pass, and never for more than a bound. */
record Asking(Pause pause) {
    private static final int TRIES = 5;

    /** The section that {@code ask} comes to; trouble that stays is its gap. */
    <T> Section<T> section(Supplier<Section<T>> ask) {
        return patiently(ask).match(section -> section, trouble -> Section.unanswered(trouble.sentence()));
    }

    /** What the call comes to, tried again while its trouble may pass. */
    <T> Outcome<T> patiently(Supplier<T> call) {
        Outcome<T> outcome = AwsTrouble.value(call);
        for (int i = 1; i < TRIES && passing(outcome); i++) {
            pause.of(Duration.ofSeconds(1L << (i - 1)));
            outcome = AwsTrouble.value(call);
        }
        return outcome;
    }

    /** The first {@code most} of the list; {@code remedy} is said where there are more. */
    static <T> Section<T> first(int most, Stream<T> all, String remedy) {
        List<T> found = all.limit(most + 1L).toList();
        return found.size() <= most
                ? Section.whole(found)
                : new Section<>(
                        found.subList(0, most),
                        Optional.of("there are more than the " + most + " looked at; " + remedy));
    }

    private static <T> boolean passing(Outcome<T> outcome) {
        return outcome.match(value -> false, trouble -> trouble.kind().passing());
    }
}
