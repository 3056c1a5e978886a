package dev.gameday.catalog.mechanism;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** S3 with texts and their metadata, by bucket and key. */
final class FakeS3 implements S3Client {
    /** An object. */
    record Stored(String text, Map<String, String> metadata) {}

    final Trips trips = new Trips();
    final Map<String, Stored> objects = new TreeMap<>();

    String text(String path) {
        return objects.getOrDefault(path, new Stored("", Map.of())).text();
    }

    private static String path(String bucket, String key) {
        return "s3://" + bucket + "/" + key;
    }

    @Override
    public HeadObjectResponse headObject(HeadObjectRequest request) {
        trips.on("HeadObject");
        Stored stored = objects.get(path(request.bucket(), request.key()));
        if (stored == null) {
            throw Trips.error("NoSuchKey", 404);
        }
        return HeadObjectResponse.builder().metadata(stored.metadata()).build();
    }

    @Override
    public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
        trips.on("PutObject");
        String path = path(request.bucket(), request.key());
        if ("*".equals(request.ifNoneMatch()) && objects.containsKey(path)) {
            throw Trips.error("PreconditionFailed", 412);
        }
        try {
            objects.put(
                    path,
                    new Stored(
                            new String(body.contentStreamProvider().newStream().readAllBytes(), StandardCharsets.UTF_8),
                            request.metadata()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return PutObjectResponse.builder().build();
    }

    @Override
    public DeleteObjectResponse deleteObject(DeleteObjectRequest request) {
        trips.on("DeleteObject");
        objects.remove(path(request.bucket(), request.key()));
        return DeleteObjectResponse.builder().build();
    }

    @Override
    public String serviceName() {
        return "s3";
    }

    @Override
    public void close() {}
}
