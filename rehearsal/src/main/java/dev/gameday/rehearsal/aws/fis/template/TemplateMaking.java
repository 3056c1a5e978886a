package dev.gameday.rehearsal.aws.fis.template;

import dev.gameday.rehearsal.aws.model.Likeness;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.fis.model.AccountTargeting;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateExperimentOptionsInput;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateLogConfigurationInput;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateReportConfigurationInput;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateRequest;
import software.amazon.awssdk.services.fis.model.EmptyTargetResolutionMode;
import software.amazon.awssdk.services.fis.model.ExperimentTemplate;
import software.amazon.awssdk.services.fis.model.ExperimentTemplateExperimentOptions;
import software.amazon.awssdk.services.fis.model.UpdateExperimentTemplateRequest;

/** Turns a checked request into the template that FIS keeps of it, and a change into the request it amounts to. */
final class TemplateMaking {
    private TemplateMaking() {}

    static ExperimentTemplate of(CreateExperimentTemplateRequest request, String id, String arn, Instant now) {
        return changed(request, ExperimentTemplate.builder().id(id).arn(arn).creationTime(now), now);
    }

    /** The template that {@code kept} becomes when the request is what it is made of now. */
    static ExperimentTemplate of(CreateExperimentTemplateRequest request, ExperimentTemplate kept, Instant now) {
        ExperimentTemplate.Builder same =
                ExperimentTemplate.builder().id(kept.id()).arn(kept.arn()).creationTime(kept.creationTime());
        return changed(request, same, now);
    }

    private static ExperimentTemplate changed(
            CreateExperimentTemplateRequest request, ExperimentTemplate.Builder builder, Instant now) {
        return Likeness.copy(request, builder)
                .tags(request.tags())
                .lastUpdateTime(now)
                .experimentOptions(options(Optional.ofNullable(request.experimentOptions())))
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

    /**
     * The request that would make the template as it is after the change: what is given replaces what was there, an
     * empty log or report configuration takes it away, and account targeting stays.
     */
    static CreateExperimentTemplateRequest merged(ExperimentTemplate kept, UpdateExperimentTemplateRequest change) {
        CreateExperimentTemplateRequest.Builder merged =
                Likeness.copy(change, Likeness.copy(kept, CreateExperimentTemplateRequest.builder()));
        if (change.experimentOptions() != null) {
            CreateExperimentTemplateExperimentOptionsInput before = Likeness.copy(
                            kept.experimentOptions(), CreateExperimentTemplateExperimentOptionsInput.builder())
                    .build();
            merged.experimentOptions(Likeness.copy(change.experimentOptions(), before.toBuilder())
                    .build());
        }
        if (change.logConfiguration() != null
                && change.logConfiguration().cloudWatchLogsConfiguration() == null
                && change.logConfiguration().s3Configuration() == null) {
            merged.logConfiguration((CreateExperimentTemplateLogConfigurationInput) null);
        }
        if (change.experimentReportConfiguration() != null
                && change.experimentReportConfiguration().outputs() == null) {
            merged.experimentReportConfiguration((CreateExperimentTemplateReportConfigurationInput) null);
        }
        return merged.build();
    }
}
