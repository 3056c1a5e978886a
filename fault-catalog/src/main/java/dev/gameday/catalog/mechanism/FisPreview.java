package dev.gameday.catalog.mechanism;

import dev.gameday.catalog.Injection;
import dev.gameday.catalog.Mechanism.FisAction;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.aws.AwsTrouble;
import dev.gameday.catalog.aws.sweep.Pause;
import dev.gameday.catalog.readiness.TargetPreview;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.fis.FisClient;

/**
 * Previews targets by an experiment whose actions mode is {@code skip-all} (FIS User Guide, "Generate a target preview").
 * Its template is the one that a run would make. FIS keeps the ended experiment in its history, as it keeps every other.
 */
public final class FisPreview implements TargetPreview {
    private static final int TRIES = 30;
    private static final Duration BETWEEN = Duration.ofSeconds(2);

    private final FisExperiments experiments;
    private final Pause pause;

    /** Through this client; {@code pause} waits while FIS resolves. */
    public FisPreview(Supplier<FisClient> fis, Pause pause) {
        this.experiments = new FisExperiments(fis);
        this.pause = pause;
    }

    @Override
    public boolean knows(Injection injection) {
        return injection.fault().mechanism() instanceof FisAction;
    }

    @Override
    public Outcome<List<String>> resolve(Injection injection) {
        Optional<String> refusal = FisFacts.refusal(injection);
        if (refusal.isPresent()) {
            return Refusal.because(refusal.get());
        }
        Outcome<List<String>> resolved = AwsTrouble.attempt(() -> previewed(injection));
        return left(injection)
                .map(left -> Outcome.<List<String>>failed(new Trouble(Trouble.Kind.REFUSED, left)))
                .orElse(resolved);
    }

    private Outcome<List<String>> previewed(Injection injection) {
        String token = injection.id().label() + "-preview";
        String template = experiments.createTemplate(injection, token);
        FisExperiment experiment = FisExperiment.of(experiments.preview(template, injection.id(), token));
        for (int i = 0; i < TRIES && !experiment.ended(); i++) {
            pause.of(BETWEEN);
            experiment = experiments.get(experiment.id());
        }
        String status = experiment.stated().statusAsString();
        return status.equals("completed")
                ? Outcome.done(experiments.resolved(experiment.id()))
                : Refusal.because(
                        "the preview is " + status + ": " + experiment.stated().reason());
    }

    /** Takes the preview away, whatever came of it, and says what can't be. */
    private Optional<String> left(Injection injection) {
        try {
            experiments.of(injection.id()).stream()
                    .filter(FisExperiment::stoppable)
                    .forEach(experiment -> experiments.stop(experiment.id()));
            experiments.templatesOf(injection.id()).forEach(experiments::deleteTemplate);
            return Optional.of(experiments.templatesOf(injection.id()))
                    .filter(templates -> !templates.isEmpty())
                    .map(templates -> "the preview's template " + String.join(", ", templates) + " is left");
        } catch (SdkException e) {
            return Optional.of(
                    "the preview's template may be left (" + AwsTrouble.of(e).sentence() + ")");
        }
    }
}
