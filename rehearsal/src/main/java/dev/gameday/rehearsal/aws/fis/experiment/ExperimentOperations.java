package dev.gameday.rehearsal.aws.fis.experiment;

import dev.gameday.rehearsal.aws.fis.answer.FisErrors;
import dev.gameday.rehearsal.aws.fis.answer.Listing;
import dev.gameday.rehearsal.aws.fis.template.TargetAccounts;
import dev.gameday.rehearsal.aws.fis.template.TemplateOperations;
import dev.gameday.rehearsal.aws.model.Likeness;
import java.util.List;
import software.amazon.awssdk.services.fis.model.ExperimentSummary;
import software.amazon.awssdk.services.fis.model.ExperimentTargetAccountConfiguration;
import software.amazon.awssdk.services.fis.model.ExperimentTargetAccountConfigurationSummary;
import software.amazon.awssdk.services.fis.model.GetExperimentRequest;
import software.amazon.awssdk.services.fis.model.GetExperimentResponse;
import software.amazon.awssdk.services.fis.model.GetExperimentTargetAccountConfigurationRequest;
import software.amazon.awssdk.services.fis.model.GetExperimentTargetAccountConfigurationResponse;
import software.amazon.awssdk.services.fis.model.GetSafetyLeverRequest;
import software.amazon.awssdk.services.fis.model.GetSafetyLeverResponse;
import software.amazon.awssdk.services.fis.model.ListExperimentResolvedTargetsRequest;
import software.amazon.awssdk.services.fis.model.ListExperimentResolvedTargetsResponse;
import software.amazon.awssdk.services.fis.model.ListExperimentTargetAccountConfigurationsRequest;
import software.amazon.awssdk.services.fis.model.ListExperimentTargetAccountConfigurationsResponse;
import software.amazon.awssdk.services.fis.model.ListExperimentsRequest;
import software.amazon.awssdk.services.fis.model.ListExperimentsResponse;
import software.amazon.awssdk.services.fis.model.ResolvedTarget;
import software.amazon.awssdk.services.fis.model.StartExperimentRequest;
import software.amazon.awssdk.services.fis.model.StartExperimentResponse;
import software.amazon.awssdk.services.fis.model.StopExperimentRequest;
import software.amazon.awssdk.services.fis.model.StopExperimentResponse;
import software.amazon.awssdk.services.fis.model.TargetAccountConfiguration;
import software.amazon.awssdk.services.fis.model.UpdateSafetyLeverStateRequest;
import software.amazon.awssdk.services.fis.model.UpdateSafetyLeverStateResponse;

/** FIS's operations on experiments, and on the safety lever that halts them all. */
public record ExperimentOperations(
        TemplateOperations templates,
        TargetAccounts accounts,
        Experiments experiments,
        SafetySwitch lever,
        ExperimentDescriptions descriptions) {
    public StartExperimentResponse start(StartExperimentRequest request) {
        ExperimentRun run = experiments.startedBy(request).orElseGet(() -> startNew(request));
        return StartExperimentResponse.builder()
                .experiment(descriptions.describe(run))
                .build();
    }

    private ExperimentRun startNew(StartExperimentRequest request) {
        String template = request.experimentTemplateId();
        return experiments.start(request, new ExperimentPlan(templates.find(template), accounts.of(template)), lever);
    }

    public GetExperimentResponse get(GetExperimentRequest request) {
        return GetExperimentResponse.builder()
                .experiment(descriptions.describe(experiments.get(request.id())))
                .build();
    }

    public StopExperimentResponse stop(StopExperimentRequest request) {
        ExperimentRun run = experiments.get(request.id());
        experiments.stop(run);
        return StopExperimentResponse.builder()
                .experiment(descriptions.describe(run))
                .build();
    }

    public ListExperimentsResponse list(ListExperimentsRequest request) {
        List<ExperimentSummary> found = experiments.all().stream()
                .filter(run -> request.experimentTemplateId() == null
                        || request.experimentTemplateId().equals(run.template().id()))
                .map(descriptions::summarize)
                .toList();
        Listing<ExperimentSummary> page = Listing.of(found, request.nextToken(), request.maxResults());
        return ListExperimentsResponse.builder()
                .experiments(page.elements())
                .nextToken(page.next().orElse(null))
                .build();
    }

    public ListExperimentResolvedTargetsResponse resolvedTargets(ListExperimentResolvedTargetsRequest request) {
        List<ResolvedTarget> found = descriptions.resolved(experiments.get(request.experimentId())).stream()
                .filter(target ->
                        request.targetName() == null || request.targetName().equals(target.targetName()))
                .toList();
        Listing<ResolvedTarget> page = Listing.of(found, request.nextToken(), request.maxResults());
        return ListExperimentResolvedTargetsResponse.builder()
                .resolvedTargets(page.elements())
                .nextToken(page.next().orElse(null))
                .build();
    }

    public GetExperimentTargetAccountConfigurationResponse account(
            GetExperimentTargetAccountConfigurationRequest request) {
        TargetAccountConfiguration found = experiments.get(request.experimentId()).plan().accounts().stream()
                .filter(account -> account.accountId().equals(request.accountId()))
                .findFirst()
                .orElseThrow(() -> FisErrors.notFound("Target account configuration for account " + request.accountId()
                        + " of experiment " + request.experimentId() + " does not exist"));
        return GetExperimentTargetAccountConfigurationResponse.builder()
                .targetAccountConfiguration(Likeness.copy(found, ExperimentTargetAccountConfiguration.builder())
                        .build())
                .build();
    }

    public ListExperimentTargetAccountConfigurationsResponse accounts(
            ListExperimentTargetAccountConfigurationsRequest request) {
        Listing<TargetAccountConfiguration> page =
                Listing.of(experiments.get(request.experimentId()).plan().accounts(), request.nextToken());
        return ListExperimentTargetAccountConfigurationsResponse.builder()
                .targetAccountConfigurations(page.elements().stream()
                        .map(each -> Likeness.copy(each, ExperimentTargetAccountConfigurationSummary.builder())
                                .build())
                        .toList())
                .nextToken(page.next().orElse(null))
                .build();
    }

    public GetSafetyLeverResponse lever(GetSafetyLeverRequest request) {
        return GetSafetyLeverResponse.builder()
                .safetyLever(lever.describe(request.id()))
                .build();
    }

    public UpdateSafetyLeverStateResponse updateLever(UpdateSafetyLeverStateRequest request) {
        lever.update(request.id(), request.state(), experiments);
        return UpdateSafetyLeverStateResponse.builder()
                .safetyLever(lever.describe(request.id()))
                .build();
    }
}
