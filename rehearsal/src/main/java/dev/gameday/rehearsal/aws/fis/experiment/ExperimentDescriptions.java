package dev.gameday.rehearsal.aws.fis.experiment;

import dev.gameday.rehearsal.aws.model.Likeness;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.fis.model.Experiment;
import software.amazon.awssdk.services.fis.model.ExperimentOptions;
import software.amazon.awssdk.services.fis.model.ExperimentReport;
import software.amazon.awssdk.services.fis.model.ExperimentReportStatus;
import software.amazon.awssdk.services.fis.model.ExperimentSummary;
import software.amazon.awssdk.services.fis.model.ResolvedTarget;

/** How experiments look in FIS's answers. */
public record ExperimentDescriptions(String arnPrefix) {
    public String arn(ExperimentRun run) {
        return arnPrefix + "experiment/" + run.record().id();
    }

    Experiment describe(ExperimentRun run) {
        ExperimentRecord record = run.record();
        return Likeness.copy(run.template(), Experiment.builder())
                .id(record.id())
                .arn(arn(run))
                .experimentTemplateId(run.template().id())
                .state(record.state())
                .creationTime(record.created())
                .startTime(record.started().orElse(null))
                .endTime(record.ended().orElse(null))
                .tags(record.tags())
                .experimentOptions(options(run))
                .experimentReport(report(run))
                .actions(run.actions().stream().collect(Collectors.toMap(ActionRun::name, ActionRun::describe)))
                .build();
    }

    ExperimentSummary summarize(ExperimentRun run) {
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
        return Likeness.copy(run.template().experimentOptions(), ExperimentOptions.builder())
                .actionsMode(run.record().actionsMode())
                .build();
    }

    /** A report is pending until the experiment has ended, and is then cancelled: rehearsal makes none, and says so. */
    private static @Nullable ExperimentReport report(ExperimentRun run) {
        if (run.template().experimentReportConfiguration() == null) {
            return null;
        }
        boolean ended = run.record().hasEnded();
        return ExperimentReport.builder()
                .state(state -> state.status(ended ? ExperimentReportStatus.CANCELLED : ExperimentReportStatus.PENDING)
                        .reason(
                                ended
                                        ? "Reports are not made in rehearsal."
                                        : "The report follows the end of the experiment."))
                .build();
    }

    List<ResolvedTarget> resolved(ExperimentRun run) {
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
