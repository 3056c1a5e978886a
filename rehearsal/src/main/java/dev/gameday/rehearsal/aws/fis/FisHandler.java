package dev.gameday.rehearsal.aws.fis;

import dev.gameday.rehearsal.aws.fis.action.ActionCatalog;
import dev.gameday.rehearsal.aws.fis.action.ActionOperations;
import dev.gameday.rehearsal.aws.fis.answer.FisErrors;
import dev.gameday.rehearsal.aws.fis.answer.Identifiers;
import dev.gameday.rehearsal.aws.fis.experiment.Engine;
import dev.gameday.rehearsal.aws.fis.experiment.ExperimentDescriptions;
import dev.gameday.rehearsal.aws.fis.experiment.ExperimentOperations;
import dev.gameday.rehearsal.aws.fis.experiment.Experiments;
import dev.gameday.rehearsal.aws.fis.experiment.SafetySwitch;
import dev.gameday.rehearsal.aws.fis.template.TargetAccountOperations;
import dev.gameday.rehearsal.aws.fis.template.TargetAccounts;
import dev.gameday.rehearsal.aws.fis.template.TemplateOperations;
import dev.gameday.rehearsal.aws.fis.template.Templates;
import dev.gameday.rehearsal.aws.model.ModelRules;
import java.util.Random;
import software.amazon.awssdk.services.fis.FisClient;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateRequest;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateResponse;
import software.amazon.awssdk.services.fis.model.CreateTargetAccountConfigurationRequest;
import software.amazon.awssdk.services.fis.model.CreateTargetAccountConfigurationResponse;
import software.amazon.awssdk.services.fis.model.DeleteExperimentTemplateRequest;
import software.amazon.awssdk.services.fis.model.DeleteExperimentTemplateResponse;
import software.amazon.awssdk.services.fis.model.DeleteTargetAccountConfigurationRequest;
import software.amazon.awssdk.services.fis.model.DeleteTargetAccountConfigurationResponse;
import software.amazon.awssdk.services.fis.model.FisRequest;
import software.amazon.awssdk.services.fis.model.GetActionRequest;
import software.amazon.awssdk.services.fis.model.GetActionResponse;
import software.amazon.awssdk.services.fis.model.GetExperimentRequest;
import software.amazon.awssdk.services.fis.model.GetExperimentResponse;
import software.amazon.awssdk.services.fis.model.GetExperimentTargetAccountConfigurationRequest;
import software.amazon.awssdk.services.fis.model.GetExperimentTargetAccountConfigurationResponse;
import software.amazon.awssdk.services.fis.model.GetExperimentTemplateRequest;
import software.amazon.awssdk.services.fis.model.GetExperimentTemplateResponse;
import software.amazon.awssdk.services.fis.model.GetSafetyLeverRequest;
import software.amazon.awssdk.services.fis.model.GetSafetyLeverResponse;
import software.amazon.awssdk.services.fis.model.GetTargetAccountConfigurationRequest;
import software.amazon.awssdk.services.fis.model.GetTargetAccountConfigurationResponse;
import software.amazon.awssdk.services.fis.model.GetTargetResourceTypeRequest;
import software.amazon.awssdk.services.fis.model.GetTargetResourceTypeResponse;
import software.amazon.awssdk.services.fis.model.ListActionsRequest;
import software.amazon.awssdk.services.fis.model.ListActionsResponse;
import software.amazon.awssdk.services.fis.model.ListExperimentResolvedTargetsRequest;
import software.amazon.awssdk.services.fis.model.ListExperimentResolvedTargetsResponse;
import software.amazon.awssdk.services.fis.model.ListExperimentTargetAccountConfigurationsRequest;
import software.amazon.awssdk.services.fis.model.ListExperimentTargetAccountConfigurationsResponse;
import software.amazon.awssdk.services.fis.model.ListExperimentTemplatesRequest;
import software.amazon.awssdk.services.fis.model.ListExperimentTemplatesResponse;
import software.amazon.awssdk.services.fis.model.ListExperimentsRequest;
import software.amazon.awssdk.services.fis.model.ListExperimentsResponse;
import software.amazon.awssdk.services.fis.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.fis.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.fis.model.ListTargetAccountConfigurationsRequest;
import software.amazon.awssdk.services.fis.model.ListTargetAccountConfigurationsResponse;
import software.amazon.awssdk.services.fis.model.ListTargetResourceTypesRequest;
import software.amazon.awssdk.services.fis.model.ListTargetResourceTypesResponse;
import software.amazon.awssdk.services.fis.model.StartExperimentRequest;
import software.amazon.awssdk.services.fis.model.StartExperimentResponse;
import software.amazon.awssdk.services.fis.model.StopExperimentRequest;
import software.amazon.awssdk.services.fis.model.StopExperimentResponse;
import software.amazon.awssdk.services.fis.model.TagResourceRequest;
import software.amazon.awssdk.services.fis.model.TagResourceResponse;
import software.amazon.awssdk.services.fis.model.UntagResourceRequest;
import software.amazon.awssdk.services.fis.model.UntagResourceResponse;
import software.amazon.awssdk.services.fis.model.UpdateExperimentTemplateRequest;
import software.amazon.awssdk.services.fis.model.UpdateExperimentTemplateResponse;
import software.amazon.awssdk.services.fis.model.UpdateSafetyLeverStateRequest;
import software.amazon.awssdk.services.fis.model.UpdateSafetyLeverStateResponse;
import software.amazon.awssdk.services.fis.model.UpdateTargetAccountConfigurationRequest;
import software.amazon.awssdk.services.fis.model.UpdateTargetAccountConfigurationResponse;

/**
 * All 26 operations of FIS. A request is held to the service model first, and then to what FIS checks beyond it. What an
 * experiment does, it does through the {@link FisSurroundings}; configurations of other accounts and reports are kept
 * and answered, and not acted out.
 */
public final class FisHandler implements FisClient {
    private final ModelRules rules = ModelRules.of("fis");
    private final TemplateOperations templates;
    private final TargetAccountOperations accounts;
    private final ExperimentOperations experiments;
    private final ActionOperations actions;
    private final ResourceTags tags;

    /** An FIS without templates and experiments, its safety lever disengaged. */
    public FisHandler(FisAccount account, FisSurroundings surroundings) {
        Random random = new Random(account.seed());
        Identifiers identifiers = new Identifiers(random);
        ActionCatalog catalog = ActionCatalog.load();
        Engine engine = surroundings.engine(account, catalog, random);
        Templates made = new Templates(catalog, identifiers, account.agenda(), account.arnPrefix());
        TargetAccounts others = new TargetAccounts();
        Experiments started = new Experiments(engine, identifiers, surroundings.alarms());
        ExperimentDescriptions descriptions = new ExperimentDescriptions(account.arnPrefix());
        this.templates = new TemplateOperations(made, others);
        this.accounts = new TargetAccountOperations(made, others);
        this.experiments = new ExperimentOperations(
                templates, others, started, new SafetySwitch(engine, account.arnPrefix()), descriptions);
        this.actions = new ActionOperations(catalog, account.arnPrefix());
        this.tags = new ResourceTags(made, started, descriptions);
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}

    private <R extends FisRequest> R checked(R request) {
        rules.complaint(request).ifPresent(complaint -> {
            throw FisErrors.invalid(complaint);
        });
        return request;
    }

    @Override
    public CreateExperimentTemplateResponse createExperimentTemplate(CreateExperimentTemplateRequest request) {
        return templates.create(checked(request));
    }

    @Override
    public GetExperimentTemplateResponse getExperimentTemplate(GetExperimentTemplateRequest request) {
        return templates.get(checked(request));
    }

    @Override
    public UpdateExperimentTemplateResponse updateExperimentTemplate(UpdateExperimentTemplateRequest request) {
        return templates.update(checked(request));
    }

    @Override
    public DeleteExperimentTemplateResponse deleteExperimentTemplate(DeleteExperimentTemplateRequest request) {
        return templates.delete(checked(request));
    }

    @Override
    public ListExperimentTemplatesResponse listExperimentTemplates(ListExperimentTemplatesRequest request) {
        return templates.list(checked(request));
    }

    @Override
    public CreateTargetAccountConfigurationResponse createTargetAccountConfiguration(
            CreateTargetAccountConfigurationRequest request) {
        return accounts.create(checked(request));
    }

    @Override
    public GetTargetAccountConfigurationResponse getTargetAccountConfiguration(
            GetTargetAccountConfigurationRequest request) {
        return accounts.get(checked(request));
    }

    @Override
    public UpdateTargetAccountConfigurationResponse updateTargetAccountConfiguration(
            UpdateTargetAccountConfigurationRequest request) {
        return accounts.update(checked(request));
    }

    @Override
    public DeleteTargetAccountConfigurationResponse deleteTargetAccountConfiguration(
            DeleteTargetAccountConfigurationRequest request) {
        return accounts.delete(checked(request));
    }

    @Override
    public ListTargetAccountConfigurationsResponse listTargetAccountConfigurations(
            ListTargetAccountConfigurationsRequest request) {
        return accounts.list(checked(request));
    }

    @Override
    public StartExperimentResponse startExperiment(StartExperimentRequest request) {
        return experiments.start(checked(request));
    }

    @Override
    public GetExperimentResponse getExperiment(GetExperimentRequest request) {
        return experiments.get(checked(request));
    }

    @Override
    public StopExperimentResponse stopExperiment(StopExperimentRequest request) {
        return experiments.stop(checked(request));
    }

    @Override
    public ListExperimentsResponse listExperiments(ListExperimentsRequest request) {
        return experiments.list(checked(request));
    }

    @Override
    public ListExperimentResolvedTargetsResponse listExperimentResolvedTargets(
            ListExperimentResolvedTargetsRequest request) {
        return experiments.resolvedTargets(checked(request));
    }

    @Override
    public GetExperimentTargetAccountConfigurationResponse getExperimentTargetAccountConfiguration(
            GetExperimentTargetAccountConfigurationRequest request) {
        return experiments.account(checked(request));
    }

    @Override
    public ListExperimentTargetAccountConfigurationsResponse listExperimentTargetAccountConfigurations(
            ListExperimentTargetAccountConfigurationsRequest request) {
        return experiments.accounts(checked(request));
    }

    @Override
    public GetSafetyLeverResponse getSafetyLever(GetSafetyLeverRequest request) {
        return experiments.lever(checked(request));
    }

    @Override
    public UpdateSafetyLeverStateResponse updateSafetyLeverState(UpdateSafetyLeverStateRequest request) {
        return experiments.updateLever(checked(request));
    }

    @Override
    public GetActionResponse getAction(GetActionRequest request) {
        return actions.get(checked(request));
    }

    @Override
    public ListActionsResponse listActions(ListActionsRequest request) {
        return actions.list(checked(request));
    }

    @Override
    public GetTargetResourceTypeResponse getTargetResourceType(GetTargetResourceTypeRequest request) {
        return actions.resourceType(checked(request));
    }

    @Override
    public ListTargetResourceTypesResponse listTargetResourceTypes(ListTargetResourceTypesRequest request) {
        return actions.resourceTypes(checked(request));
    }

    @Override
    public TagResourceResponse tagResource(TagResourceRequest request) {
        return tags.add(checked(request));
    }

    @Override
    public UntagResourceResponse untagResource(UntagResourceRequest request) {
        return tags.remove(checked(request));
    }

    @Override
    public ListTagsForResourceResponse listTagsForResource(ListTagsForResourceRequest request) {
        return tags.list(checked(request));
    }
}
