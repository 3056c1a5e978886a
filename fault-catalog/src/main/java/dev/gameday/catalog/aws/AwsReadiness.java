package dev.gameday.catalog.aws;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.readiness.FisUse;
import dev.gameday.catalog.readiness.Readiness;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.fis.model.ExperimentStatus;

/**
 * Asks STS for the time and FIS for what runs. AWS has no call for its time: it stands in the Date of every answer, a
 * refusal's included, to the second (RFC 9110, 6.6.1).
 */
public final class AwsReadiness implements Readiness {
    private static final Set<ExperimentStatus> OVER = Set.of(
            ExperimentStatus.COMPLETED, ExperimentStatus.STOPPED, ExperimentStatus.FAILED, ExperimentStatus.CANCELLED);

    private final AwsClients clients;
    private final InstantSource clock;

    /** {@code clock} is the one that requests are signed by. */
    public AwsReadiness(AwsClients clients, InstantSource clock) {
        this.clients = clients;
        this.clock = clock;
    }

    @Override
    public Outcome<Duration> clockSkew() {
        return AwsTrouble.attempt(() -> {
            Instant before = clock.instant();
            SdkHttpResponse answer = answer();
            Instant here = before.plus(Duration.between(before, clock.instant()).dividedBy(2));
            return date(answer)
                    .map(there -> Outcome.done(Duration.between(here, there).truncatedTo(ChronoUnit.SECONDS)))
                    .orElseGet(() ->
                            Outcome.failed(new Trouble(Trouble.Kind.REFUSED, "AWS's answer does not say its time")));
        });
    }

    private SdkHttpResponse answer() {
        try {
            return clients.sts().getCallerIdentity().sdkHttpResponse();
        } catch (AwsServiceException refused) {
            if (refused.awsErrorDetails() == null || refused.awsErrorDetails().sdkHttpResponse() == null) {
                throw refused;
            }
            return refused.awsErrorDetails().sdkHttpResponse();
        }
    }

    private static Optional<Instant> date(SdkHttpResponse answer) {
        try {
            return answer.firstMatchingHeader("Date")
                    .map(text -> DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public Outcome<FisUse> fisUse() {
        return AwsTrouble.value(() -> {
            long experiments = clients.fis().listExperimentsPaginator(r -> r.maxResults(100)).experiments().stream()
                    .filter(experiment -> !OVER.contains(experiment.state().status()))
                    .count();
            long templates =
                    clients
                            .fis()
                            .listExperimentTemplatesPaginator(r -> r.maxResults(100))
                            .experimentTemplates()
                            .stream()
                            .count();
            return new FisUse((int) experiments, (int) templates);
        });
    }
}
