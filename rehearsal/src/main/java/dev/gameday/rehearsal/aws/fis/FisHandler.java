package dev.gameday.rehearsal.aws.fis;

import dev.gameday.rehearsal.aws.fis.action.ActionCatalog;
import dev.gameday.rehearsal.aws.fis.answer.FisErrors;
import dev.gameday.rehearsal.aws.fis.answer.Identifiers;
import dev.gameday.rehearsal.aws.fis.answer.Listing;
import dev.gameday.rehearsal.aws.fis.experiment.Engine;
import dev.gameday.rehearsal.aws.fis.experiment.ExperimentDescriptions;
import dev.gameday.rehearsal.aws.fis.experiment.ExperimentRun;
import dev.gameday.rehearsal.aws.fis.experiment.Experiments;
import dev.gameday.rehearsal.aws.fis.experiment.SafetySwitch;
import dev.gameday.rehearsal.aws.fis.template.Templates;
import java.util.List;
import java.util.Random;
import software.amazon.awssdk.services.fis.FisClient;
import software.amazon.awssdk.services.fis.model.ActionSummary;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateRequest;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateResponse;
import software.amazon.awssdk.services.fis.model.DeleteExperimentTemplateRequest;
import software.amazon.awssdk.services.fis.model.DeleteExperimentTemplateResponse;
import software.amazon.awssdk.services.fis.model.ExperimentSummary;
import software.amazon.awssdk.services.fis.model.ExperimentTemplate;
import software.amazon.awssdk.services.fis.model.ExperimentTemplateSummary;
import software.amazon.awssdk.services.fis.model.GetActionRequest;
import software.amazon.awssdk.services.fis.model.GetActionResponse;
import software.amazon.awssdk.services.fis.model.GetExperimentRequest;
import software.amazon.awssdk.services.fis.model.GetExperimentResponse;
import software.amazon.awssdk.services.fis.model.GetExperimentTemplateRequest;
import software.amazon.awssdk.services.fis.model.GetExperimentTemplateResponse;
import software.amazon.awssdk.services.fis.model.GetSafetyLeverRequest;
import software.amazon.awssdk.services.fis.model.GetSafetyLeverResponse;
import software.amazon.awssdk.services.fis.model.ListActionsRequest;
import software.amazon.awssdk.services.fis.model.ListActionsResponse;
import software.amazon.awssdk.services.fis.model.ListExperimentResolvedTargetsRequest;
import software.amazon.awssdk.services.fis.model.ListExperimentResolvedTargetsResponse;
import software.amazon.awssdk.services.fis.model.ListExperimentTemplatesRequest;
import software.amazon.awssdk.services.fis.model.ListExperimentTemplatesResponse;
import software.amazon.awssdk.services.fis.model.ListExperimentsRequest;
import software.amazon.awssdk.services.fis.model.ListExperimentsResponse;
import software.amazon.awssdk.services.fis.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.fis.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.fis.model.ResolvedTarget;
import software.amazon.awssdk.services.fis.model.StartExperimentRequest;
import software.amazon.awssdk.services.fis.model.StartExperimentResponse;
import software.amazon.awssdk.services.fis.model.StopExperimentRequest;
import software.amazon.awssdk.services.fis.model.StopExperimentResponse;
import software.amazon.awssdk.services.fis.model.TagResourceRequest;
import software.amazon.awssdk.services.fis.model.TagResourceResponse;
import software.amazon.awssdk.services.fis.model.UntagResourceRequest;
import software.amazon.awssdk.services.fis.model.UntagResourceResponse;
import software.amazon.awssdk.services.fis.model.UpdateSafetyLeverStateRequest;
import software.amazon.awssdk.services.fis.model.UpdateSafetyLeverStateResponse;

/**
 * FIS's operations on templates, experiments, actions, the safety lever and tags. Accounts are single: target account
 * configurations are not offered. What an experiment does, it does through the {@link FisSurroundings}.
 */
public final class FisHandler implements FisClient {
    private final ActionCatalog catalog = ActionCatalog.load();
    private final Templates templates;
    private final Experiments experiments;
    private final SafetySwitch lever;
    private final ExperimentDescriptions descriptions;
    private final ResourceTags tags;
    private final String arnPrefix;

    /** An FIS without templates and experiments, its safety lever disengaged. */
    public FisHandler(FisAccount account, FisSurroundings surroundings) {
        Random random = new Random(account.seed());
        Identifiers identifiers = new Identifiers(random);
        Engine engine = surroundings.engine(account, catalog, random);
        this.arnPrefix = account.arnPrefix();
        this.templates = new Templates(catalog, identifiers, account.agenda(), arnPrefix);
        this.experiments = new Experiments(engine, identifiers, surroundings.alarms());
        this.lever = new SafetySwitch(engine, arnPrefix);
        this.descriptions = new ExperimentDescriptions(arnPrefix);
        this.tags = new ResourceTags(templates, experiments, descriptions);
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}

    @Override
    public CreateExperimentTemplateResponse createExperimentTemplate(CreateExperimentTemplateRequest request) {
        return CreateExperimentTemplateResponse.builder()
                .experimentTemplate(templates.create(request))
                .build();
    }

    @Override
    public GetExperimentTemplateResponse getExperimentTemplate(GetExperimentTemplateRequest request) {
        return GetExperimentTemplateResponse.builder()
                .experimentTemplate(templates.get(request.id()))
                .build();
    }

    @Override
    public DeleteExperimentTemplateResponse deleteExperimentTemplate(DeleteExperimentTemplateRequest request) {
        return DeleteExperimentTemplateResponse.builder()
                .experimentTemplate(templates.delete(request.id()))
                .build();
    }

    @Override
    public ListExperimentTemplatesResponse listExperimentTemplates(ListExperimentTemplatesRequest request) {
        Listing<ExperimentTemplate> page = Listing.of(templates.all(), request.nextToken(), request.maxResults());
        return ListExperimentTemplatesResponse.builder()
                .experimentTemplates(
                        page.elements().stream().map(FisHandler::summarize).toList())
                .nextToken(page.next().orElse(null))
                .build();
    }

    private static ExperimentTemplateSummary summarize(ExperimentTemplate template) {
        return ExperimentTemplateSummary.builder()
                .id(template.id())
                .arn(template.arn())
                .description(template.description())
                .creationTime(template.creationTime())
                .lastUpdateTime(template.lastUpdateTime())
                .tags(template.tags())
                .build();
    }

    @Override
    public StartExperimentResponse startExperiment(StartExperimentRequest request) {
        ExperimentRun run = experiments
                .startedBy(request)
                .orElseGet(() -> experiments.start(request, templates.get(request.experimentTemplateId()), lever));
        return StartExperimentResponse.builder()
                .experiment(descriptions.describe(run))
                .build();
    }

    @Override
    public GetExperimentResponse getExperiment(GetExperimentRequest request) {
        return GetExperimentResponse.builder()
                .experiment(descriptions.describe(experiments.get(request.id())))
                .build();
    }

    @Override
    public StopExperimentResponse stopExperiment(StopExperimentRequest request) {
        ExperimentRun run = experiments.get(request.id());
        experiments.stop(run);
        return StopExperimentResponse.builder()
                .experiment(descriptions.describe(run))
                .build();
    }

    @Override
    public ListExperimentsResponse listExperiments(ListExperimentsRequest request) {
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

    @Override
    public ListExperimentResolvedTargetsResponse listExperimentResolvedTargets(
            ListExperimentResolvedTargetsRequest request) {
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

    @Override
    public GetActionResponse getAction(GetActionRequest request) {
        return GetActionResponse.builder()
                .action(catalog.find(String.valueOf(request.id()))
                        .map(kind -> kind.describe(arnPrefix))
                        .orElseThrow(() -> FisErrors.notFound("Action " + request.id() + " does not exist")))
                .build();
    }

    @Override
    public ListActionsResponse listActions(ListActionsRequest request) {
        List<ActionSummary> all =
                catalog.all().stream().map(kind -> kind.summarize(arnPrefix)).toList();
        Listing<ActionSummary> page = Listing.of(all, request.nextToken(), request.maxResults());
        return ListActionsResponse.builder()
                .actions(page.elements())
                .nextToken(page.next().orElse(null))
                .build();
    }

    @Override
    public GetSafetyLeverResponse getSafetyLever(GetSafetyLeverRequest request) {
        return GetSafetyLeverResponse.builder()
                .safetyLever(lever.describe(request.id()))
                .build();
    }

    @Override
    public UpdateSafetyLeverStateResponse updateSafetyLeverState(UpdateSafetyLeverStateRequest request) {
        lever.update(request.id(), request.state(), experiments);
        return UpdateSafetyLeverStateResponse.builder()
                .safetyLever(lever.describe(request.id()))
                .build();
    }

    @Override
    public TagResourceResponse tagResource(TagResourceRequest request) {
        tags.add(request.resourceArn(), request.tags());
        return TagResourceResponse.builder().build();
    }

    @Override
    public UntagResourceResponse untagResource(UntagResourceRequest request) {
        tags.remove(request.resourceArn(), request.tagKeys());
        return UntagResourceResponse.builder().build();
    }

    @Override
    public ListTagsForResourceResponse listTagsForResource(ListTagsForResourceRequest request) {
        return ListTagsForResourceResponse.builder()
                .tags(tags.of(request.resourceArn()))
                .build();
    }
}
