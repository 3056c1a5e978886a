package dev.gameday.shell.place;

import dev.gameday.catalog.Injection;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.readiness.FisUse;
import dev.gameday.catalog.readiness.Readiness;
import dev.gameday.catalog.readiness.TargetPreview;
import dev.gameday.catalog.survey.AccountSurvey;
import java.time.Duration;
import java.util.List;

/** Those that look around in an account before anything is run there. */
public record Scouts(AccountSurvey survey, Readiness readiness, TargetPreview preview) {
    private static final Trouble UNSEEN =
            new Trouble(Trouble.Kind.REFUSED, "this environment's account can't be looked through");

    /** For an environment whose account is not to be looked through. */
    public static final Scouts NONE = new Scouts(
            (scope, progress) -> {
                throw new UnsupportedOperationException(UNSEEN.sentence());
            },
            new Readiness() {
                @Override
                public Outcome<Duration> clockSkew() {
                    return Outcome.failed(UNSEEN);
                }

                @Override
                public Outcome<FisUse> fisUse() {
                    return Outcome.failed(UNSEEN);
                }
            },
            new TargetPreview() {
                @Override
                public boolean knows(Injection injection) {
                    return true;
                }

                @Override
                public Outcome<List<String>> resolve(Injection injection) {
                    return Outcome.failed(UNSEEN);
                }
            });
}
