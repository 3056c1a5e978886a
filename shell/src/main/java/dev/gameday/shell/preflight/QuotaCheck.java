package dev.gameday.shell.preflight;

import dev.gameday.catalog.Mechanism;
import dev.gameday.catalog.readiness.FisUse;
import dev.gameday.catalog.readiness.Readiness;
import dev.gameday.runbook.plan.Plan;
import java.util.Optional;

/** Whether FIS has room left: an injection of it is an experiment of one action, made from a template of its own. */
final class QuotaCheck {
    private static final String NAME = "quotas";

    private QuotaCheck() {}

    static Check of(Plan plan, Readiness readiness) {
        long needed = plan.injections().stream()
                .filter(planned -> planned.injection().fault().mechanism() instanceof Mechanism.FisAction)
                .count();
        return needed == 0
                ? Check.right(NAME, "no FIS experiment is needed")
                : readiness
                        .fisUse()
                        .match(
                                use -> judged(use, needed),
                                trouble ->
                                        Check.wrong(NAME, "it can't be told: " + trouble.sentence(), Optional.empty()));
    }

    private static Check judged(FisUse use, long needed) {
        String sentence = "%d of %d FIS experiments are under way and %d of %d templates are there; this needs %d more"
                .formatted(use.experiments(), FisUse.MOST_EXPERIMENTS, use.templates(), FisUse.MOST_TEMPLATES, needed);
        if (use.experiments() + needed > FisUse.MOST_EXPERIMENTS) {
            return Check.wrong(
                    NAME,
                    sentence + "; wait until some have ended, or stop them",
                    Optional.of("aws fis list-experiments --query"
                            + " 'experiments[?state.status==`running`].[id, experimentTemplateId]' --output text"));
        }
        return use.templates() + needed > FisUse.MOST_TEMPLATES
                ? Check.wrong(
                        NAME,
                        sentence + "; delete some",
                        Optional.of("aws fis list-experiment-templates --query"
                                + " 'experimentTemplates[].[id, lastUpdateTime]' --output text"))
                : Check.right(NAME, sentence);
    }
}
