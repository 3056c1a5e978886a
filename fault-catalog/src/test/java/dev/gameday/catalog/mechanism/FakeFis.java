package dev.gameday.catalog.mechanism;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.fis.FisClient;
import software.amazon.awssdk.services.fis.model.ActionsMode;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateRequest;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateResponse;
import software.amazon.awssdk.services.fis.model.DeleteExperimentTemplateRequest;
import software.amazon.awssdk.services.fis.model.DeleteExperimentTemplateResponse;
import software.amazon.awssdk.services.fis.model.Experiment;
import software.amazon.awssdk.services.fis.model.ExperimentState;
import software.amazon.awssdk.services.fis.model.ExperimentStatus;
import software.amazon.awssdk.services.fis.model.ExperimentSummary;
import software.amazon.awssdk.services.fis.model.ExperimentTemplate;
import software.amazon.awssdk.services.fis.model.ExperimentTemplateSummary;
import software.amazon.awssdk.services.fis.model.GetExperimentRequest;
import software.amazon.awssdk.services.fis.model.GetExperimentResponse;
import software.amazon.awssdk.services.fis.model.ListExperimentResolvedTargetsRequest;
import software.amazon.awssdk.services.fis.model.ListExperimentResolvedTargetsResponse;
import software.amazon.awssdk.services.fis.model.ListExperimentTemplatesRequest;
import software.amazon.awssdk.services.fis.model.ListExperimentTemplatesResponse;
import software.amazon.awssdk.services.fis.model.ListExperimentsRequest;
import software.amazon.awssdk.services.fis.model.ListExperimentsResponse;
import software.amazon.awssdk.services.fis.model.ResolvedTarget;
import software.amazon.awssdk.services.fis.model.StartExperimentRequest;
import software.amazon.awssdk.services.fis.model.StartExperimentResponse;
import software.amazon.awssdk.services.fis.model.StopExperimentRequest;
import software.amazon.awssdk.services.fis.model.StopExperimentResponse;

/** FIS with templates, experiments, tags, client tokens and pages of one; states change when a test says so. */
final class FakeFis implements FisClient {
    final Trips trips = new Trips();
    final Map<String, CreateExperimentTemplateRequest> templates = new LinkedHashMap<>();
    final Map<String, Experiment> experiments = new LinkedHashMap<>();
    private final Map<String, String> byToken = new LinkedHashMap<>();
    final List<ActionsMode> modes = new ArrayList<>();
    List<String> resolved = List.of();
    boolean listsLate;
    private int made;

    void becomes(ExperimentStatus status, String reason) {
        experiments.replaceAll((id, experiment) -> experiment.toBuilder()
                .state(ExperimentState.builder().status(status).reason(reason).build())
                .build());
    }

    @Override
    public CreateExperimentTemplateResponse createExperimentTemplate(CreateExperimentTemplateRequest request) {
        trips.on("CreateExperimentTemplate");
        String id = byToken.computeIfAbsent(request.clientToken(), token -> "EXT" + ++made);
        templates.put(id, request);
        return CreateExperimentTemplateResponse.builder()
                .experimentTemplate(ExperimentTemplate.builder().id(id).build())
                .build();
    }

    @Override
    public StartExperimentResponse startExperiment(StartExperimentRequest request) {
        trips.on("StartExperiment");
        if (request.experimentOptions() != null) {
            modes.add(request.experimentOptions().actionsMode());
        }
        String id = byToken.computeIfAbsent(request.clientToken(), token -> "EXP" + ++made);
        experiments.putIfAbsent(
                id,
                Experiment.builder()
                        .id(id)
                        .experimentTemplateId(request.experimentTemplateId())
                        .tags(request.tags())
                        .state(s -> s.status(ExperimentStatus.PENDING))
                        .build());
        return StartExperimentResponse.builder().experiment(experiments.get(id)).build();
    }

    @Override
    public GetExperimentResponse getExperiment(GetExperimentRequest request) {
        trips.on("GetExperiment");
        return GetExperimentResponse.builder()
                .experiment(experiments.get(request.id()))
                .build();
    }

    @Override
    public ListExperimentResolvedTargetsResponse listExperimentResolvedTargets(
            ListExperimentResolvedTargetsRequest request) {
        trips.on("ListExperimentResolvedTargets");
        return ListExperimentResolvedTargetsResponse.builder()
                .resolvedTargets(resolved.stream()
                        .map(arn -> ResolvedTarget.builder()
                                .targetInformation(Map.of("FunctionArn", arn, "AccountId", "111122223333"))
                                .build())
                        .toList())
                .build();
    }

    @Override
    public StopExperimentResponse stopExperiment(StopExperimentRequest request) {
        trips.on("StopExperiment");
        becomes(ExperimentStatus.STOPPING, "Experiment halted by user.");
        return StopExperimentResponse.builder().build();
    }

    @Override
    public ListExperimentsResponse listExperiments(ListExperimentsRequest request) {
        trips.on("ListExperiments");
        List<Experiment> all = listsLate ? List.of() : List.copyOf(experiments.values());
        int page = request.nextToken() == null ? 0 : Integer.parseInt(request.nextToken());
        return ListExperimentsResponse.builder()
                .experiments(
                        all.stream().skip(page).limit(1).map(FakeFis::summary).toList())
                .nextToken(page + 1 < all.size() ? String.valueOf(page + 1) : null)
                .build();
    }

    private static ExperimentSummary summary(Experiment experiment) {
        return ExperimentSummary.builder()
                .id(experiment.id())
                .experimentTemplateId(experiment.experimentTemplateId())
                .state(experiment.state())
                .tags(experiment.tags())
                .build();
    }

    @Override
    public ListExperimentTemplatesResponse listExperimentTemplates(ListExperimentTemplatesRequest request) {
        trips.on("ListExperimentTemplates");
        return ListExperimentTemplatesResponse.builder()
                .experimentTemplates(templates.entrySet().stream()
                        .map(entry -> ExperimentTemplateSummary.builder()
                                .id(entry.getKey())
                                .tags(entry.getValue().tags())
                                .build())
                        .toList())
                .build();
    }

    @Override
    public DeleteExperimentTemplateResponse deleteExperimentTemplate(DeleteExperimentTemplateRequest request) {
        trips.on("DeleteExperimentTemplate");
        if (templates.remove(request.id()) == null) {
            throw Trips.error("ResourceNotFoundException", 404);
        }
        return DeleteExperimentTemplateResponse.builder().build();
    }

    @Override
    public String serviceName() {
        return "fis";
    }

    @Override
    public void close() {}
}
