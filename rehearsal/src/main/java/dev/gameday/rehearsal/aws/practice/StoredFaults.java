package dev.gameday.rehearsal.aws.practice;

import dev.gameday.rehearsal.aws.fis.action.FaultDocument;
import dev.gameday.rehearsal.aws.lambda.FaultDocuments;
import dev.gameday.rehearsal.flow.Surroundings.InvocationFault;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The fault documents that FIS has put into a bucket, as the extension of a function finds them. */
public final class StoredFaults implements FaultDocuments {
    private final S3Client s3;
    private final InstantSource clock;

    public StoredFaults(S3Client s3, InstantSource clock) {
        this.s3 = s3;
        this.clock = clock;
    }

    @Override
    public List<InvocationFault> active(String bucket, String prefix, String function) {
        Instant now = clock.instant();
        ListObjectsV2Request folder = ListObjectsV2Request.builder()
                .bucket(bucket)
                .prefix(prefix + function + "/")
                .build();
        try {
            return s3.listObjectsV2(folder).contents().stream()
                    .map(object -> FaultDocument.read(
                            s3.getObjectAsBytes(get -> get.bucket(bucket).key(object.key()))
                                    .asByteArray()))
                    .filter(document -> !now.isBefore(document.startsAt()) && now.isBefore(document.endsAt()))
                    .sorted(Comparator.comparing(FaultDocument::startsAt)
                            .thenComparing(document -> document.fault().id()))
                    .map(FaultDocument::fault)
                    .toList();
        } catch (S3Exception | IllegalArgumentException e) {
            return List.of();
        }
    }
}
