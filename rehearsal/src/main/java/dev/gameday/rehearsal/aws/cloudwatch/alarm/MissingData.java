package dev.gameday.rehearsal.aws.cloudwatch.alarm;

import java.util.Optional;
import java.util.stream.Stream;

/** What an alarm takes a missing datapoint for, named as the API names it. */
public enum MissingData {
    MISSING("missing", "Missing"),
    IGNORE("ignore", "Ignored"),
    BREACHING("breaching", "Breaching"),
    NOT_BREACHING("notBreaching", "NonBreaching");

    private final String treatment;
    private final String word;

    MissingData(String treatment, String word) {
        this.treatment = treatment;
        this.word = word;
    }

    public static Optional<MissingData> of(String treatment) {
        return Stream.of(values())
                .filter(candidate -> candidate.treatment.equals(treatment))
                .findFirst();
    }

    /** The word in the reason of an alarm's state. */
    public String word() {
        return word;
    }
}
