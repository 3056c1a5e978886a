package dev.gameday.rehearsal.aws.fis.template;

import dev.gameday.rehearsal.aws.fis.answer.FisErrors;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateLogConfigurationInput;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateReportConfigurationInput;

/** What FIS refuses in a template's configuration of its log and of its report. */
final class ReportingCheck {
    private ReportingCheck() {}

    static void checkLog(@Nullable CreateExperimentTemplateLogConfigurationInput log) {
        if (log == null) {
            return;
        }
        if (log.cloudWatchLogsConfiguration() == null && log.s3Configuration() == null) {
            throw FisErrors.invalid("Must specify at least one log destination in logConfiguration");
        }
        if (log.cloudWatchLogsConfiguration() != null
                && !String.valueOf(log.cloudWatchLogsConfiguration().logGroupArn())
                        .matches("arn:aws[a-z-]*:logs:[a-z0-9-]+:[0-9]{12}:log-group:[^:*]+(:\\*)?")) {
            throw FisErrors.invalid("logGroupArn must be the ARN of a log group, not "
                    + log.cloudWatchLogsConfiguration().logGroupArn());
        }
        if (log.logSchemaVersion() == null || log.logSchemaVersion() < 1 || log.logSchemaVersion() > 2) {
            throw FisErrors.invalid("logSchemaVersion must be 1 or 2");
        }
    }

    static void checkReport(@Nullable CreateExperimentTemplateReportConfigurationInput report) {
        if (report == null) {
            return;
        }
        if (report.outputs() == null
                || report.outputs().s3Configuration() == null
                || report.outputs().s3Configuration().bucketName() == null) {
            throw FisErrors.invalid("experimentReportConfiguration must have an S3 bucket in its outputs");
        }
        checkDuration("preExperimentDuration", report.preExperimentDuration());
        checkDuration("postExperimentDuration", report.postExperimentDuration());
    }

    private static void checkDuration(String name, @Nullable String value) {
        try {
            if (value != null && Duration.parse(value).isNegative()) {
                throw FisErrors.invalid(name + " must not be negative");
            }
        } catch (DateTimeParseException notADuration) {
            throw FisErrors.invalid(name + " is no ISO 8601 duration: " + value);
        }
    }
}
