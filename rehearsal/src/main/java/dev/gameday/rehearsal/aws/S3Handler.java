package dev.gameday.rehearsal.aws;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
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
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/**
 * S3 with buckets in memory, without versions, parts or access control. It is an S3 client itself, so the rehearsal's
 * other services read and write through it. An object is at most 1 MiB, a bucket holds at most 2000. Safe for many
 * threads.
 */
public final class S3Handler implements S3Client {
    private static final int LARGEST_OBJECT_BYTES = 1024 * 1024;
    private static final int MOST_OBJECTS = 2000;

    private final ConcurrentMap<String, NavigableMap<String, StoredObject>> buckets = new ConcurrentHashMap<>();
    private final InstantSource clock;

    /** No bucket yet; objects are stamped with the time of {@code clock}. */
    public S3Handler(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public CreateBucketResponse createBucket(CreateBucketRequest request) {
        if (buckets.putIfAbsent(request.bucket(), new ConcurrentSkipListMap<>()) != null) {
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
    public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
        SdkBytes content = content(body);
        StoredObject object =
                new StoredObject(request.key(), content, request.contentType(), request.metadata(), clock.instant());
        NavigableMap<String, StoredObject> bucket = bucket(request.bucket());
        bucket.compute(request.key(), (key, present) -> {
            allow(request, present);
            if (present == null && bucket.size() >= MOST_OBJECTS) {
                throw S3Errors.slowDown();
            }
            return object;
        });
        return PutObjectResponse.builder().eTag(object.eTag()).build();
    }

    @Override
    public <T> T getObject(GetObjectRequest request, ResponseTransformer<GetObjectResponse, T> transformer) {
        StoredObject object = object(request.bucket(), request.key()).orElseThrow(S3Errors::noSuchKey);
        if (object.eTag().equals(request.ifNoneMatch())) {
            throw S3Errors.notModified();
        }
        GetObjectResponse response = GetObjectResponse.builder()
                .contentLength(object.length())
                .contentType(Objects.requireNonNullElse(object.contentType(), "binary/octet-stream"))
                .eTag(object.eTag())
                .lastModified(object.modified())
                .metadata(object.metadata())
                .build();
        try {
            return transformer.transform(
                    response, AbortableInputStream.create(object.content().asInputStream()));
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
        StoredObject object = object(request.bucket(), request.key()).orElseThrow(S3Errors::noSuchKey);
        return HeadObjectResponse.builder()
                .contentLength(object.length())
                .contentType(Objects.requireNonNullElse(object.contentType(), "binary/octet-stream"))
                .eTag(object.eTag())
                .lastModified(object.modified())
                .metadata(object.metadata())
                .build();
    }

    @Override
    public ListObjectsV2Response listObjectsV2(ListObjectsV2Request request) {
        return new S3Listing(request).of(bucket(request.bucket()).values());
    }

    @Override
    public DeleteObjectResponse deleteObject(DeleteObjectRequest request) {
        bucket(request.bucket()).remove(request.key());
        return DeleteObjectResponse.builder().build();
    }

    private Optional<StoredObject> object(String bucket, String key) {
        return Optional.ofNullable(bucket(bucket).get(key));
    }

    private NavigableMap<String, StoredObject> bucket(String name) {
        NavigableMap<String, StoredObject> bucket = buckets.get(name);
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
