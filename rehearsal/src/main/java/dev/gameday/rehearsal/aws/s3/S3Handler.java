package dev.gameday.rehearsal.aws.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.CreateBucketResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectLockConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetObjectLockConfigurationResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRetentionRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRetentionResponse;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectLockEnabled;
import software.amazon.awssdk.services.s3.model.ObjectLockRetentionMode;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/**
 * S3 with buckets in memory, without parts or access control; versions and locks where a bucket was made with Object Lock.
 * It is an S3 client itself, so the rehearsal's other services read and write through it. An object is at most 1 MiB, a
 * bucket holds at most 2000. Safe for many threads.
 */
public final class S3Handler implements S3Client {
    private static final int LARGEST_OBJECT_BYTES = 1024 * 1024;

    private final ConcurrentMap<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final InstantSource clock;

    /** No bucket yet; objects are stamped, and locks run out, by the time of {@code clock}. */
    public S3Handler(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public CreateBucketResponse createBucket(CreateBucketRequest request) {
        boolean lockable = Boolean.TRUE.equals(request.objectLockEnabledForBucket());
        if (buckets.putIfAbsent(request.bucket(), new Bucket(lockable)) != null) {
            throw S3Errors.bucketAlreadyOwned();
        }
        return CreateBucketResponse.builder().location("/" + request.bucket()).build();
    }

    @Override
    public HeadBucketResponse headBucket(HeadBucketRequest request) {
        bucket(request.bucket());
        return HeadBucketResponse.builder().build();
    }

    @Override
    public GetObjectLockConfigurationResponse getObjectLockConfiguration(GetObjectLockConfigurationRequest request) {
        if (!bucket(request.bucket()).lockable()) {
            throw S3Errors.noLockOfBucket();
        }
        return GetObjectLockConfigurationResponse.builder()
                .objectLockConfiguration(lock -> lock.objectLockEnabled(ObjectLockEnabled.ENABLED))
                .build();
    }

    @Override
    public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
        SdkBytes content = content(body);
        StoredObject object =
                new StoredObject(request.key(), content, request.contentType(), request.metadata(), clock.instant());
        Bucket bucket = bucket(request.bucket());
        Optional<ObjectLock> lock = ObjectLock.of(request, bucket.lockable(), clock.instant());
        Version put = bucket.put(object, lock, present -> allow(request, present));
        return PutObjectResponse.builder()
                .eTag(object.eTag())
                .versionId(shown(put))
                .build();
    }

    @Override
    public <T> T getObject(GetObjectRequest request, ResponseTransformer<GetObjectResponse, T> transformer) {
        Version version = version(request.bucket(), request.key(), request.versionId());
        StoredObject object = version.object().orElseThrow();
        if (object.eTag().equals(request.ifNoneMatch())) {
            throw S3Errors.notModified();
        }
        GetObjectResponse.Builder response = GetObjectResponse.builder()
                .contentLength(object.length())
                .contentType(Objects.requireNonNullElse(object.contentType(), "binary/octet-stream"))
                .eTag(object.eTag())
                .versionId(shown(version))
                .lastModified(object.modified())
                .metadata(object.metadata());
        version.lock().ifPresent(lock -> response.objectLockMode(lock.mode()).objectLockRetainUntilDate(lock.until()));
        try {
            return transformer.transform(
                    response.build(),
                    AbortableInputStream.create(object.content().asInputStream()));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the SDK's own client: the stream is the caller's to close. */
    @Override
    public ResponseInputStream<GetObjectResponse> getObject(GetObjectRequest request) {
        return getObject(request, ResponseTransformer.toInputStream());
    }

    @Override
    public HeadObjectResponse headObject(HeadObjectRequest request) {
        Version version = version(request.bucket(), request.key(), request.versionId());
        StoredObject object = version.object().orElseThrow();
        HeadObjectResponse.Builder response = HeadObjectResponse.builder()
                .contentLength(object.length())
                .contentType(Objects.requireNonNullElse(object.contentType(), "binary/octet-stream"))
                .eTag(object.eTag())
                .versionId(shown(version))
                .lastModified(object.modified())
                .metadata(object.metadata());
        version.lock().ifPresent(lock -> response.objectLockMode(lock.mode()).objectLockRetainUntilDate(lock.until()));
        return response.build();
    }

    @Override
    public GetObjectRetentionResponse getObjectRetention(GetObjectRetentionRequest request) {
        Version version = version(request.bucket(), request.key(), request.versionId());
        if (!bucket(request.bucket()).lockable()) {
            throw S3Errors.missingLock();
        }
        ObjectLock lock = version.lock().orElseThrow(S3Errors::noRetention);
        return GetObjectRetentionResponse.builder()
                .retention(retention -> retention
                        .mode(ObjectLockRetentionMode.fromValue(lock.mode().toString()))
                        .retainUntilDate(lock.until()))
                .build();
    }

    @Override
    public ListObjectsV2Response listObjectsV2(ListObjectsV2Request request) {
        return new S3Listing(request).of(bucket(request.bucket()).objects());
    }

    @Override
    public ListObjectVersionsResponse listObjectVersions(ListObjectVersionsRequest request) {
        if (request.delimiter() != null) {
            throw S3Errors.notRehearsed("a delimiter of versions is");
        }
        return new S3VersionListing(request).of(bucket(request.bucket()));
    }

    @Override
    public DeleteObjectResponse deleteObject(DeleteObjectRequest request) {
        Bucket bucket = bucket(request.bucket());
        if (request.versionId() == null) {
            Optional<Version> marker = bucket.delete(request.key(), clock.instant());
            return DeleteObjectResponse.builder()
                    .deleteMarker(marker.isPresent() ? true : null)
                    .versionId(marker.map(Version::id).orElse(null))
                    .build();
        }
        boolean bypass = Boolean.TRUE.equals(request.bypassGovernanceRetention());
        Optional<Version> version = bucket.version(request.key(), request.versionId());
        version.ifPresent(one -> bucket.delete(one, clock.instant(), bypass));
        return DeleteObjectResponse.builder()
                .deleteMarker(version.filter(Version::isMarker).isPresent() ? true : null)
                .versionId(request.versionId())
                .build();
    }

    /** An object that can be read: the newest under its key, or the version that is named. */
    private Version version(String name, String key, @Nullable String id) {
        Bucket bucket = bucket(name);
        if (id == null) {
            return bucket.newest(key).filter(newest -> !newest.isMarker()).orElseThrow(S3Errors::noSuchKey);
        }
        Version version = bucket.version(key, id).orElseThrow(S3Errors::noSuchVersion);
        if (version.isMarker()) {
            throw S3Errors.markerIsNoObject();
        }
        return version;
    }

    /** Where no versions are kept, S3 names none. */
    private static @Nullable String shown(Version version) {
        return version.id().equals(Version.NONE) ? null : version.id();
    }

    private Bucket bucket(String name) {
        Bucket bucket = buckets.get(name);
        if (bucket == null) {
            throw S3Errors.noSuchBucket();
        }
        return bucket;
    }

    private static void allow(PutObjectRequest request, @Nullable StoredObject present) {
        if (request.ifNoneMatch() != null && present != null) {
            throw S3Errors.preconditionFailed();
        }
        if (request.ifMatch() != null) {
            if (present == null) {
                throw S3Errors.noSuchKey();
            }
            if (!request.ifMatch().equals(present.eTag())) {
                throw S3Errors.preconditionFailed();
            }
        }
    }

    private static SdkBytes content(RequestBody body) {
        try (InputStream stream = body.contentStreamProvider().newStream()) {
            byte[] bytes = stream.readNBytes(LARGEST_OBJECT_BYTES + 1);
            if (bytes.length > LARGEST_OBJECT_BYTES) {
                throw S3Errors.entityTooLarge();
            }
            return SdkBytes.fromByteArrayUnsafe(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
