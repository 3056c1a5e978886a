package dev.gameday.catalog.mechanism;

import dev.gameday.catalog.Injection;
import dev.gameday.catalog.InjectionId;
import dev.gameday.catalog.Mechanism.FisAction;
import dev.gameday.catalog.Target;
import dev.gameday.catalog.aws.AwsTrouble;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.fis.FisClient;
import software.amazon.awssdk.services.fis.model.ActionsMode;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateActionInput;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateStopConditionInput;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateTargetInput;
import software.amazon.awssdk.services.fis.model.EmptyTargetResolutionMode;
import software.amazon.awssdk.services.fis.model.Experiment;
import software.amazon.awssdk.services.fis.model.ExperimentTemplateSummary;

/** The calls to FIS, each for what carries one injection's tags. FIS lists by no tag, so lists are read to their end. */
final class FisExperiments {
    private final Supplier<FisClient> fis;

    FisExperiments(Supplier<FisClient> fis) {
        this.fis = fis;
    }

    String createTemplate(Injection injection, String token) {
        FisAction action = (FisAction) injection.fault().mechanism();
        Map<String, String> parameters = new TreeMap<>();
        action.parameters().forEach((name, value) -> parameters.put(name, injection.fill(value)));
        List<String> arns = injection.targets().stream().map(Target::arn).toList();
        return fis.get()
                .createExperimentTemplate(r -> r.clientToken(token + "-template")
                        .description(injection.id().label())
                        .roleArn(injection.role())
                        .tags(tags(injection.id()))
                        .stopConditions(stopConditions(injection.stopAlarms()))
                        .experimentOptions(o -> o.emptyTargetResolutionMode(EmptyTargetResolutionMode.FAIL))
                        .targets(Map.of("targets", target(injection, arns)))
                        .actions(Map.of("fault", action(action, parameters))))
                .experimentTemplate()
                .id();
    }

    private static CreateExperimentTemplateTargetInput target(Injection injection, List<String> arns) {
        return CreateExperimentTemplateTargetInput.builder()
                .resourceType(injection.fault().target().resourceType())
                .resourceArns(arns)
                .selectionMode("ALL")
                .build();
    }

    private static CreateExperimentTemplateActionInput action(FisAction action, Map<String, String> parameters) {
        return CreateExperimentTemplateActionInput.builder()
                .actionId(action.actionId())
                .parameters(parameters)
                .targets(Map.of(action.targetKey(), "targets"))
                .build();
    }

    private static List<CreateExperimentTemplateStopConditionInput> stopConditions(List<String> alarms) {
        if (alarms.isEmpty()) {
            return List.of(CreateExperimentTemplateStopConditionInput.builder()
                    .source("none")
                    .build());
        }
        return alarms.stream()
                .map(arn -> CreateExperimentTemplateStopConditionInput.builder()
                        .source("aws:cloudwatch:alarm")
                        .value(arn)
                        .build())
                .toList();
    }

    Experiment start(String template, InjectionId id, String token) {
        return fis.get()
                .startExperiment(r -> r.clientToken(token + "-start")
                        .experimentTemplateId(template)
                        .tags(tags(id)))
                .experiment();
    }

    /** Starts an experiment that resolves its targets and skips every action. */
    Experiment preview(String template, InjectionId id, String token) {
        return fis.get()
                .startExperiment(r -> r.clientToken(token + "-start")
                        .experimentTemplateId(template)
                        .experimentOptions(options -> options.actionsMode(ActionsMode.SKIP_ALL))
                        .tags(tags(id)))
                .experiment();
    }

    /** The ARNs that an experiment's targets came to. FIS gives those under a name of its own for each kind. */
    List<String> resolved(String experiment) {
        return fis
                .get()
                .listExperimentResolvedTargetsPaginator(r -> r.experimentId(experiment))
                .resolvedTargets()
                .stream()
                .flatMap(target -> target.targetInformation().values().stream())
                .filter(value -> value.startsWith("arn:"))
                .distinct()
                .sorted()
                .toList();
    }

    FisExperiment get(String experiment) {
        return FisExperiment.of(fis.get().getExperiment(r -> r.id(experiment)).experiment());
    }

    List<FisExperiment> of(InjectionId id) {
        return fis.get().listExperimentsPaginator(r -> r.maxResults(100)).experiments().stream()
                .filter(experiment -> ours(experiment.tags(), id))
                .map(FisExperiment::of)
                .toList();
    }

    /** Stops it. FIS has no code of its own for one that is over: it refuses as invalid, or has forgotten it. */
    void stop(String experiment) {
        try {
            AwsTrouble.existing(() -> fis.get().stopExperiment(r -> r.id(experiment)));
        } catch (AwsServiceException e) {
            if (e.statusCode() != 400 || get(experiment).stoppable()) {
                throw e;
            }
        }
    }

    List<String> templatesOf(InjectionId id) {
        return fis.get().listExperimentTemplatesPaginator(r -> r.maxResults(100)).experimentTemplates().stream()
                .filter(template -> ours(template.tags(), id))
                .map(ExperimentTemplateSummary::id)
                .toList();
    }

    void deleteTemplate(String template) {
        AwsTrouble.existing(() -> fis.get().deleteExperimentTemplate(r -> r.id(template)));
    }

    private static boolean ours(Map<String, String> tags, InjectionId id) {
        return id.session().value().equals(tags.get(InjectionId.SESSION_TAG))
                && id.step().equals(tags.get(InjectionId.STEP_TAG));
    }

    private static Map<String, String> tags(InjectionId id) {
        return Map.of(
                InjectionId.SESSION_TAG, id.session().value(), InjectionId.STEP_TAG, id.step(), "Name", id.label());
    }
}
