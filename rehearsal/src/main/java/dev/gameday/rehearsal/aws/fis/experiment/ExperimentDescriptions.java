package dev.gameday.rehearsal.aws.fis.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.fis.model.Experiment;
import software.amazon.awssdk.services.fis.model.ExperimentOptions;
import software.amazon.awssdk.services.fis.model.ExperimentStopCondition;
import software.amazon.awssdk.services.fis.model.ExperimentSummary;
import software.amazon.awssdk.services.fis.model.ExperimentTarget;
import software.amazon.awssdk.services.fis.model.ExperimentTargetFilter;
import software.amazon.awssdk.services.fis.model.ExperimentTemplate;
import software.amazon.awssdk.services.fis.model.ExperimentTemplateTarget;
import software.amazon.awssdk.services.fis.model.ResolvedTarget;

/** How experiments look in FIS's answers. */
public record ExperimentDescriptions(String arnPrefix) {
    public String arn(ExperimentRun run) {
        return arnPrefix + "experiment/" + run.record().id();
    }

    public Experiment describe(ExperimentRun run) {
        ExperimentTemplate template = run.template();
        ExperimentRecord record = run.record();
        return Experiment.builder()
                .id(record.id())
                .arn(arn(run))
                .experimentTemplateId(template.id())
                .roleArn(template.roleArn())
                .state(record.state())
                .creationTime(record.created())
                .startTime(record.started().orElse(null))
                .endTime(record.ended().orElse(null))
                .tags(record.tags())
                .experimentOptions(options(run))
                .targetAccountConfigurationsCount(0L)
                .stopConditions(template.stopConditions().stream()
                        .map(condition -> ExperimentStopCondition.builder()
                                .source(condition.source())
                                .value(condition.value())
                                .build())
                        .toList())
                .targets(targets(template))
                .actions(run.actions().stream().collect(Collectors.toMap(ActionRun::name, ActionRun::describe)))
                .build();
    }

    public ExperimentSummary summarize(ExperimentRun run) {
        return ExperimentSummary.builder()
                .id(run.record().id())
                .arn(arn(run))
                .experimentTemplateId(run.template().id())
                .state(run.record().state())
                .creationTime(run.record().created())
                .tags(run.record().tags())
                .experimentOptions(options(run))
                .build();
    }

    private static ExperimentOptions options(ExperimentRun run) {
        return ExperimentOptions.builder()
                .accountTargeting(run.template().experimentOptions().accountTargetingAsString())
                .emptyTargetResolutionMode(run.template().experimentOptions().emptyTargetResolutionModeAsString())
                .actionsMode(run.record().actionsMode())
                .build();
    }

    private static Map<String, ExperimentTarget> targets(ExperimentTemplate template) {
        Map<String, ExperimentTarget> targets = new LinkedHashMap<>();
        template.targets().forEach((name, target) -> targets.put(name, target(target)));
        return targets;
    }

    private static ExperimentTarget target(ExperimentTemplateTarget target) {
        return ExperimentTarget.builder()
                .resourceType(target.resourceType())
                .resourceArns(target.hasResourceArns() ? target.resourceArns() : null)
                .resourceTags(target.hasResourceTags() ? target.resourceTags() : null)
                .parameters(target.hasParameters() ? target.parameters() : null)
                .selectionMode(target.selectionMode())
                .filters(target.filters().stream()
                        .map(filter -> ExperimentTargetFilter.builder()
                                .path(filter.path())
                                .values(filter.values())
                                .build())
                        .toList())
                .build();
    }

    public List<ResolvedTarget> resolved(ExperimentRun run) {
        return run.resolved().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(arn -> ResolvedTarget.builder()
                                .targetName(entry.getKey())
                                .resourceType(Objects.requireNonNull(
                                                run.template().targets().get(entry.getKey()))
                                        .resourceType())
                                .targetInformation(Map.of("arn", arn))
                                .build()))
                .toList();
    }
}
