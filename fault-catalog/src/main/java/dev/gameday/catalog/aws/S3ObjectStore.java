package dev.gameday.catalog.aws;

import dev.gameday.catalog.ObjectStore;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Retention;
import dev.gameday.catalog.Trouble;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Keeps texts and files as objects in one folder of a bucket. Conditional writes are S3's {@code If-None-Match} and {@code
 * If-Match}, which it decides in one place (Amazon S3 User Guide, "conditional writes"). No text may be longer than 64 KiB, no file than 5 GiB.
 */
public final class S3ObjectStore implements ObjectStore {
    private static final int LONGEST = 64 * 1024;

    private final AwsClients clients;
    private final String bucket;
    private final String folder;

    /** A store in that bucket; {@code folder} ends with a slash or is empty. */
    public S3ObjectStore(AwsClients clients, String bucket, String folder) {
        this.clients = clients;
        this.bucket = bucket;
        this.folder = folder;
    }

    @Override
    public Outcome<Optional<Stored>> read(String key) {
        return AwsTrouble.value(() -> AwsTrouble.existing(() -> clients.s3()
                        .getObjectAsBytes(
                                r -> r.bucket(bucket).key(folder + key).range("bytes=0-" + (LONGEST - 1))))
                .map(S3ObjectStore::stored));
    }

    private static Stored stored(ResponseBytes<GetObjectResponse> object) {
        return new Stored(object.asUtf8String(), object.response().eTag());
    }

    @Override
    public Outcome<Boolean> create(String key, String text) {
        return written(AwsTrouble.value(() -> clients.s3()
                .putObject(r -> r.bucket(bucket).key(folder + key).ifNoneMatch("*"), RequestBody.fromString(text))));
    }

    @Override
    public Outcome<Boolean> replace(String key, String version, String text) {
        return written(AwsTrouble.value(() -> clients.s3()
                .putObject(r -> r.bucket(bucket).key(folder + key).ifMatch(version), RequestBody.fromString(text))));
    }

    /** A condition that did not hold is an answer, not trouble: 412, or 409 where two writes met. */
    private static Outcome<Boolean> written(Outcome<?> put) {
        return put.match(
                done -> Outcome.done(true),
                trouble -> trouble.kind() == Trouble.Kind.CONFLICT || trouble.kind() == Trouble.Kind.NOT_FOUND
                        ? Outcome.done(false)
                        : Outcome.failed(trouble));
    }

    @Override
    public Outcome<Boolean> delete(String key) {
        return AwsTrouble.value(() -> {
            clients.s3().deleteObject(r -> r.bucket(bucket).key(folder + key));
            return true;
        });
    }

    @Override
    public Outcome<List<String>> keys(String prefix) {
        return AwsTrouble.value(() ->
                clients.s3().listObjectsV2Paginator(r -> r.bucket(bucket).prefix(folder + prefix)).contents().stream()
                        .map(S3Object::key)
                        .map(key -> key.substring(folder.length()))
                        .sorted()
                        .toList());
    }

    /** S3 shows an object only once it is whole, so one that a cut upload began is never there. */
    @Override
    public Outcome<Boolean> upload(String key, Path file) {
        return AwsTrouble.value(() -> clients.s3()
                        .putObject(
                                r -> r.bucket(bucket).key(folder + key).ifNoneMatch("*"), RequestBody.fromFile(file)))
                .match(
                        done -> Outcome.done(true),
                        trouble -> trouble.kind() == Trouble.Kind.CONFLICT
                                ? Outcome.done(false)
                                : Outcome.failed(trouble));
    }

    @Override
    public Outcome<Optional<byte[]>> download(String key) {
        return AwsTrouble.value(() -> AwsTrouble.existing(() ->
                        clients.s3().getObjectAsBytes(r -> r.bucket(bucket).key(folder + key)))
                .map(ResponseBytes::asByteArray));
    }

    @Override
    public Outcome<Boolean> keep(String key, String text, Retention retention) {
        return new LockedObjects(clients.s3(), bucket).put(folder + key, text, retention);
    }

    @Override
    public Outcome<List<Kept>> kept(String prefix) {
        return new LockedObjects(clients.s3(), bucket)
                .versions(folder + prefix)
                .map(versions -> versions.stream()
                        .map(version -> new Kept(version.key().substring(folder.length()), version.text()))
                        .toList());
    }
}
