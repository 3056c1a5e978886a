package dev.gameday.rehearsal.aws.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.rehearsal.wire.Rehearsed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.DeleteMarkerEntry;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ObjectLockMode;
import software.amazon.awssdk.services.s3.model.ObjectLockRetentionMode;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** A bucket with Object Lock, through the SDK's own client. */
class ObjectLockTest {
    private static final String LOCKED = "evidence";
    private static final String PLAIN = "plain";
    private static final Instant NOW = Instant.parse("2026-01-01T10:00:00Z");
    private static final Instant UNTIL = NOW.plus(Duration.ofDays(365));

    private Instant now = NOW;
    private final S3Client client = Rehearsed.client(S3Client.builder(), "s3", new S3Handler(() -> now));

    @BeforeEach
    void buckets() {
        client.createBucket(r -> r.bucket(LOCKED).objectLockEnabledForBucket(true));
        client.createBucket(r -> r.bucket(PLAIN));
    }

    @Test
    void an_object_is_put_with_its_lock_and_shows_it() {
        String version = put(LOCKED, "k", "one", lock(ObjectLockMode.COMPLIANCE, UNTIL));

        GetObjectResponse got =
                client.getObjectAsBytes(r -> r.bucket(LOCKED).key("k")).response();
        assertThat(got.objectLockMode()).isEqualTo(ObjectLockMode.COMPLIANCE);
        assertThat(got.objectLockRetainUntilDate()).isEqualTo(UNTIL);
        assertThat(got.versionId()).isEqualTo(version).isNotBlank();
        assertThat(client.headObject(r -> r.bucket(LOCKED).key("k")).objectLockRetainUntilDate())
                .isEqualTo(UNTIL);
        assertThat(client.getObjectRetention(r -> r.bucket(LOCKED).key("k"))
                        .retention()
                        .mode())
                .isEqualTo(ObjectLockRetentionMode.COMPLIANCE);
        assertThat(client.getObjectLockConfiguration(r -> r.bucket(LOCKED))
                        .objectLockConfiguration()
                        .objectLockEnabledAsString())
                .isEqualTo("Enabled");
    }

    @Test
    void a_bucket_without_it_takes_no_lock_and_shows_none() {
        fails(400, "InvalidRequest", () -> put(PLAIN, "k", "one", lock(ObjectLockMode.COMPLIANCE, UNTIL)))
                .hasMessageContaining("Bucket is missing ObjectLockConfiguration");
        assertThat(put(PLAIN, "k", "one", request -> {})).isNull();
        fails(
                        400,
                        "InvalidRequest",
                        () -> client.getObjectRetention(r -> r.bucket(PLAIN).key("k")))
                .hasMessageContaining("Bucket is missing Object Lock Configuration");
        fails(
                404,
                "ObjectLockConfigurationNotFoundError",
                () -> client.getObjectLockConfiguration(r -> r.bucket(PLAIN)));
    }

    @Test
    void a_lock_is_whole_ahead_and_over_content_that_is_checked() {
        fails(400, "InvalidArgument", () -> put(LOCKED, "k", "one", lock(ObjectLockMode.COMPLIANCE, NOW)))
                .hasMessageContaining("must be in the future");
        fails(
                        400,
                        "InvalidArgument",
                        () -> put(
                                LOCKED,
                                "k",
                                "one",
                                r -> r.checksumAlgorithm(ChecksumAlgorithm.SHA256)
                                        .objectLockRetainUntilDate(UNTIL)))
                .hasMessageContaining("must both be supplied");
        fails(
                400,
                "InvalidArgument",
                () -> put(
                        LOCKED,
                        "k",
                        "one",
                        r -> r.checksumAlgorithm(ChecksumAlgorithm.SHA256)
                                .objectLockMode("FOREVER")
                                .objectLockRetainUntilDate(UNTIL)));
        fails(501, "NotRehearsed", () -> put(LOCKED, "k", "one", r -> r.objectLockLegalHoldStatus("ON")));
        assertThat(client.listObjectVersions(r -> r.bucket(LOCKED)).versions()).isEmpty();
    }

    @Test
    void a_put_without_anything_to_check_the_content_by_gets_no_lock() {
        S3Handler handler = new S3Handler(() -> now);
        handler.createBucket(r -> r.bucket(LOCKED).objectLockEnabledForBucket(true));
        assertThatThrownBy(() -> handler.putObject(
                        r -> r.bucket(LOCKED)
                                .key("k")
                                .objectLockMode(ObjectLockMode.GOVERNANCE)
                                .objectLockRetainUntilDate(UNTIL),
                        RequestBody.fromString("one")))
                .hasMessageContaining("Content-MD5 OR x-amz-checksum-");
    }

    @Test
    void a_locked_version_outlives_deletes_and_overwrites_until_its_day() {
        String first = put(LOCKED, "k", "one", lock(ObjectLockMode.COMPLIANCE, UNTIL));
        put(LOCKED, "k", "two", request -> {});
        DeleteObjectResponse marker = client.deleteObject(r -> r.bucket(LOCKED).key("k"));

        assertThat(marker.deleteMarker()).isTrue();
        fails(
                404,
                "NoSuchKey",
                () -> client.getObjectAsBytes(r -> r.bucket(LOCKED).key("k")));
        fails(
                405,
                "MethodNotAllowed",
                () -> client.getObjectAsBytes(r -> r.bucket(LOCKED).key("k").versionId(marker.versionId())));
        fails(
                404,
                "NoSuchVersion",
                () -> client.getObjectAsBytes(r -> r.bucket(LOCKED).key("k").versionId("unheard-of")));
        assertThat(client.listObjectsV2(r -> r.bucket(LOCKED)).contents()).isEmpty();
        fails(403, "AccessDenied", () -> delete(first, true)).hasMessageContaining("protected by object lock");
        assertThat(text(first)).isEqualTo("one");

        now = UNTIL;
        delete(first, false);
        fails(404, "NoSuchVersion", () -> text(first));
    }

    @Test
    void governance_gives_way_to_who_bypasses_it() {
        String version = put(LOCKED, "k", "one", lock(ObjectLockMode.GOVERNANCE, UNTIL));

        fails(403, "AccessDenied", () -> delete(version, false));
        delete(version, true);

        assertThat(client.listObjectVersions(r -> r.bucket(LOCKED)).versions()).isEmpty();
    }

    @Test
    void a_delete_marker_that_is_deleted_shows_the_object_again() {
        put(LOCKED, "k", "one", request -> {});
        String marker = client.deleteObject(r -> r.bucket(LOCKED).key("k")).versionId();

        delete(marker, false);

        assertThat(client.getObjectAsBytes(r -> r.bucket(LOCKED).key("k")).asUtf8String())
                .isEqualTo("one");
    }

    @Test
    void all_versions_are_listed_the_newest_first_and_in_pages() {
        String old = put(LOCKED, "a/1", "one", request -> {});
        String recent = put(LOCKED, "a/1", "two", request -> {});
        String other = put(LOCKED, "a/2", "three", request -> {});
        String hidden = client.deleteObject(r -> r.bucket(LOCKED).key("a/2")).versionId();
        put(LOCKED, "b", "four", request -> {});

        assertThat(client
                        .listObjectVersionsPaginator(
                                r -> r.bucket(LOCKED).prefix("a/").maxKeys(1))
                        .versions()
                        .stream()
                        .map(ObjectVersion::versionId))
                .containsExactly(recent, old, other);
        List<DeleteMarkerEntry> markers =
                client.listObjectVersions(r -> r.bucket(LOCKED)).deleteMarkers();
        assertThat(markers).singleElement().satisfies(marker -> {
            assertThat(marker.versionId()).isEqualTo(hidden);
            assertThat(marker.isLatest()).isTrue();
        });
        assertThat(client.listObjectVersions(r -> r.bucket(LOCKED).keyMarker("a/2"))
                        .versions())
                .extracting(ObjectVersion::key)
                .containsExactly("b");
        put(PLAIN, "k", "one", request -> {});
        assertThat(client.listObjectVersions(r -> r.bucket(PLAIN)).versions())
                .extracting(ObjectVersion::versionId)
                .containsExactly("null");
    }

    private static Consumer<PutObjectRequest.Builder> lock(ObjectLockMode mode, Instant until) {
        return request -> request.checksumAlgorithm(ChecksumAlgorithm.SHA256)
                .objectLockMode(mode)
                .objectLockRetainUntilDate(until);
    }

    private String put(String bucket, String key, String text, Consumer<PutObjectRequest.Builder> more) {
        return client.putObject(r -> more.accept(r.bucket(bucket).key(key)), RequestBody.fromString(text))
                .versionId();
    }

    private String text(String version) {
        return client.getObjectAsBytes(r -> r.bucket(LOCKED).key("k").versionId(version))
                .asUtf8String();
    }

    private void delete(String version, boolean bypass) {
        client.deleteObject(
                r -> r.bucket(LOCKED).key("k").versionId(version).bypassGovernanceRetention(bypass ? true : null));
    }

    private static AbstractThrowableAssert<?, ?> fails(int status, String code, ThrowingCallable call) {
        return assertThatThrownBy(call).isInstanceOfSatisfying(S3Exception.class, thrown -> {
            assertThat(thrown.statusCode()).isEqualTo(status);
            assertThat(thrown.awsErrorDetails().errorCode()).isEqualTo(code);
        });
    }
}
