package dev.gameday.rehearsal.aws.fis.template;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.fis.model.AccountTargeting;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateActionInput;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateExperimentOptionsInput;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateLogConfigurationInput;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateRequest;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateTargetInput;
import software.amazon.awssdk.services.fis.model.EmptyTargetResolutionMode;
import software.amazon.awssdk.services.fis.model.ExperimentTemplate;
import software.amazon.awssdk.services.fis.model.ExperimentTemplateAction;
import software.amazon.awssdk.services.fis.model.ExperimentTemplateExperimentOptions;
import software.amazon.awssdk.services.fis.model.ExperimentTemplateLogConfiguration;
import software.amazon.awssdk.services.fis.model.ExperimentTemplateStopCondition;
import software.amazon.awssdk.services.fis.model.ExperimentTemplateTarget;
import software.amazon.awssdk.services.fis.model.ExperimentTemplateTargetFilter;

/** Turns a checked request into the template that FIS keeps of it. */
public final class TemplateMaking {
    private TemplateMaking() {}

    public static ExperimentTemplate of(CreateExperimentTemplateRequest request, String id, String arn, Instant now) {
        return ExperimentTemplate.builder()
                .id(id)
                .arn(arn)
                .description(request.description())
                .roleArn(request.roleArn())
                .creationTime(now)
                .lastUpdateTime(now)
                .tags(request.tags())
                .targetAccountConfigurationsCount(0L)
                .stopConditions(request.stopConditions().stream()
                        .map(condition -> ExperimentTemplateStopCondition.builder()
                                .source(condition.source())
                                .value(condition.value())
                                .build())
                        .toList())
                .targets(each(request.targets(), TemplateMaking::target))
                .actions(each(request.actions(), TemplateMaking::action))
                .experimentOptions(options(Optional.ofNullable(request.experimentOptions())))
                .logConfiguration(Optional.ofNullable(request.logConfiguration())
                        .map(TemplateMaking::log)
                        .orElse(null))
                .build();
    }

    private static <A, B> Map<String, B> each(Map<String, A> all, Function<A, B> change) {
        Map<String, B> changed = new LinkedHashMap<>();
        all.forEach((name, one) -> changed.put(name, change.apply(one)));
        return changed;
    }

    private static ExperimentTemplateTarget target(CreateExperimentTemplateTargetInput target) {
        return ExperimentTemplateTarget.builder()
                .resourceType(target.resourceType())
                .resourceArns(target.hasResourceArns() ? target.resourceArns() : null)
                .resourceTags(target.hasResourceTags() ? target.resourceTags() : null)
                .parameters(target.hasParameters() ? target.parameters() : null)
                .selectionMode(target.selectionMode())
                .filters(target.filters().stream()
                        .map(filter -> ExperimentTemplateTargetFilter.builder()
                                .path(filter.path())
                                .values(filter.values())
                                .build())
                        .toList())
                .build();
    }

    private static ExperimentTemplateAction action(CreateExperimentTemplateActionInput action) {
        return ExperimentTemplateAction.builder()
                .actionId(action.actionId())
                .description(action.description())
                .parameters(action.parameters())
                .targets(action.targets())
                .startAfter(action.hasStartAfter() ? action.startAfter() : null)
                .build();
    }

    private static ExperimentTemplateExperimentOptions options(
            Optional<CreateExperimentTemplateExperimentOptionsInput> options) {
        return ExperimentTemplateExperimentOptions.builder()
                .accountTargeting(options.map(CreateExperimentTemplateExperimentOptionsInput::accountTargeting)
                        .orElse(AccountTargeting.SINGLE_ACCOUNT))
                .emptyTargetResolutionMode(
                        options.map(CreateExperimentTemplateExperimentOptionsInput::emptyTargetResolutionMode)
                                .orElse(EmptyTargetResolutionMode.FAIL))
                .build();
    }

    private static ExperimentTemplateLogConfiguration log(CreateExperimentTemplateLogConfigurationInput log) {
        ExperimentTemplateLogConfiguration.Builder made =
                ExperimentTemplateLogConfiguration.builder().logSchemaVersion(log.logSchemaVersion());
        if (log.cloudWatchLogsConfiguration() != null) {
            made.cloudWatchLogsConfiguration(
                    logs -> logs.logGroupArn(log.cloudWatchLogsConfiguration().logGroupArn()));
        }
        if (log.s3Configuration() != null) {
            made.s3Configuration(s3 -> s3.bucketName(log.s3Configuration().bucketName())
                    .prefix(log.s3Configuration().prefix()));
        }
        return made.build();
    }
}
