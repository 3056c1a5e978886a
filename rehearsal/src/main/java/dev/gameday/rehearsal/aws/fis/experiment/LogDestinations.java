package dev.gameday.rehearsal.aws.fis.experiment;

import dev.gameday.rehearsal.aws.fis.action.ActionFailure;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.fis.model.ExperimentTemplateLogConfiguration;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Where the logs of experiments go: line by line into a log group, and in one object into a bucket when the experiment
 * has ended (FIS user guide, "Experiment logging"). A log group that does not exist is made by its first line.
 */
public record LogDestinations(GroupLog groups, S3Client s3, String account, String region) {
    private static final Logger LOG = System.getLogger(LogDestinations.class.getName());
    private static final DateTimeFormatter FOLDER =
            DateTimeFormatter.ofPattern("yyyy/MM/dd").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyyMMddHHmm").withZone(ZoneOffset.UTC);

    /** Writes one line into a stream of a log group. */
    @FunctionalInterface
    public interface GroupLog {
        void write(String group, String stream, String line);
    }

    /** An {@link ActionFailure} when the bucket that the log should go to is not there. */
    void check(ExperimentTemplateLogConfiguration log) {
        if (log.s3Configuration() == null) {
            return;
        }
        try {
            s3.headBucket(bucket -> bucket.bucket(log.s3Configuration().bucketName()));
        } catch (SdkException noBucket) {
            throw new ActionFailure(
                    "ConfigurationFailure",
                    "Log delivery to bucket " + log.s3Configuration().bucketName()
                            + " failed: the bucket does not exist.");
        }
    }

    void write(ExperimentTemplateLogConfiguration log, String experimentId, String line) {
        if (log.cloudWatchLogsConfiguration() != null) {
            String arn = log.cloudWatchLogsConfiguration().logGroupArn();
            String group = arn.substring(arn.indexOf(":log-group:") + ":log-group:".length());
            groups.write(
                    group.endsWith(":*") ? group.substring(0, group.length() - 2) : group,
                    "/aws/fis/" + experimentId,
                    line);
        }
    }

    /** Best effort, as with AWS: an experiment that has ended does not change its state for its log. */
    void deliver(ExperimentTemplateLogConfiguration log, String experimentId, List<String> lines, Instant now) {
        if (log.s3Configuration() == null) {
            return;
        }
        String text = String.join("\n", lines) + "\n";
        try {
            s3.putObject(
                    object -> object.bucket(log.s3Configuration().bucketName())
                            .key(key(log.s3Configuration().prefix(), experimentId, text, now)),
                    RequestBody.fromString(text));
        } catch (SdkException undelivered) {
            LOG.log(
                    Level.WARNING,
                    () -> "The log of experiment " + experimentId + " could not be delivered",
                    undelivered);
        }
    }

    private String key(String prefix, String experimentId, String text, Instant now) {
        String folder = prefix == null ? "" : prefix.endsWith("/") ? prefix : prefix + "/";
        String hash = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 8);
        return folder + "AWSLogs/" + account + "/fis/" + region + "/" + experimentId + "/" + FOLDER.format(now) + "/"
                + account + "_awsfislogs_" + region + "_" + experimentId + "_" + MINUTE.format(now) + "Z_" + hash
                + ".log";
    }
}
