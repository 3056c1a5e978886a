package dev.gameday.rehearsal.aws.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.rehearsal.wire.Rehearsed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

class S3HandlerTest {
    private static final String BUCKET = "fis-config-111122223333-eu-west-1";
    private static final Instant NOW = Instant.parse("2026-01-01T10:00:00Z");

    private final S3Handler handler = new S3Handler(InstantSource.fixed(NOW));
    private final S3Client client = Rehearsed.client(S3Client.builder(), "s3", handler);

    @BeforeEach
    void a_bucket() {
        client.createBucket(r -> r.bucket(BUCKET).createBucketConfiguration(c -> c.locationConstraint("eu-west-1")));
    }

    @Test
    void an_object_comes_back_as_it_was_put() {
        String key = "FisConfigs/a b+c/ä?.json";

        PutObjectResponse put = client.putObject(
                r -> r.bucket(BUCKET).key(key).contentType("application/json").metadata(Map.of("session", "s1")),
                RequestBody.fromString("{\"x\":\"€\"}"));
        ResponseBytes<GetObjectResponse> got =
                client.getObjectAsBytes(r -> r.bucket(BUCKET).key(key));

        assertThat(got.asUtf8String()).isEqualTo("{\"x\":\"€\"}");
        assertThat(got.response().contentType()).isEqualTo("application/json");
        assertThat(got.response().metadata()).containsExactly(Map.entry("session", "s1"));
        assertThat(got.response().lastModified()).isEqualTo(NOW);
        assertThat(got.response().eTag()).isEqualTo(put.eTag());
    }

    @Test
    void a_bucket_in_the_path_is_found_as_one_in_the_host() {
        S3Client pathStyle = Rehearsed.client(S3Client.builder().forcePathStyle(true), "s3", handler);
        pathStyle.putObject(r -> r.bucket(BUCKET).key("k"), RequestBody.fromString("v"));

        assertThat(client.getObjectAsBytes(r -> r.bucket(BUCKET).key("k")).asUtf8String())
                .isEqualTo("v");
    }

    @Test
    void other_handlers_use_it_without_the_wire() {
        handler.putObject(r -> r.bucket(BUCKET).key("k"), RequestBody.fromString("v"));

        assertThat(handler.getObjectAsBytes(r -> r.bucket(BUCKET).key("k")).asUtf8String())
                .isEqualTo("v");
        assertThat(handler.listObjectsV2(r -> r.bucket(BUCKET)).keyCount()).isEqualTo(1);
    }

    @Test
    void the_head_of_an_object_has_its_length_and_no_body() {
        client.putObject(r -> r.bucket(BUCKET).key("k"), RequestBody.fromString("12345"));

        HeadObjectResponse head = client.headObject(r -> r.bucket(BUCKET).key("k"));

        assertThat(head.contentLength()).isEqualTo(5);
        assertThatThrownBy(() -> client.headObject(r -> r.bucket(BUCKET).key("absent")))
                .isInstanceOf(NoSuchKeyException.class);
        assertThatThrownBy(() -> client.headBucket(r -> r.bucket("absent-bucket")))
                .isInstanceOf(NoSuchBucketException.class);
    }

    @Test
    void what_is_not_there_is_named_by_its_code() {
        assertThatThrownBy(() -> client.getObjectAsBytes(r -> r.bucket(BUCKET).key("absent")))
                .isInstanceOfSatisfying(NoSuchKeyException.class, thrown -> {
                    assertThat(thrown.statusCode()).isEqualTo(404);
                    assertThat(thrown.awsErrorDetails().errorCode()).isEqualTo("NoSuchKey");
                });
        assertThatThrownBy(() -> client.listObjectsV2(r -> r.bucket("absent-bucket")))
                .isInstanceOf(NoSuchBucketException.class);
        assertThatThrownBy(() -> client.createBucket(r -> r.bucket(BUCKET))).hasMessageContaining("you already own it");
    }

    @Test
    void a_put_that_must_be_the_first_fails_on_the_second() {
        client.putObject(r -> r.bucket(BUCKET).key("lock").ifNoneMatch("*"), RequestBody.fromString("one"));

        fails(
                412,
                "PreconditionFailed",
                () -> client.putObject(
                        r -> r.bucket(BUCKET).key("lock").ifNoneMatch("*"), RequestBody.fromString("two")));
        assertThat(client.getObjectAsBytes(r -> r.bucket(BUCKET).key("lock")).asUtf8String())
                .isEqualTo("one");
    }

    @Test
    void a_put_that_must_replace_a_known_object_fails_on_another() {
        String one = client.putObject(r -> r.bucket(BUCKET).key("k"), RequestBody.fromString("one"))
                .eTag();
        client.putObject(r -> r.bucket(BUCKET).key("k").ifMatch(one), RequestBody.fromString("two"));

        fails(
                412,
                "PreconditionFailed",
                () -> client.putObject(r -> r.bucket(BUCKET).key("k").ifMatch(one), RequestBody.fromString("three")));
    }

    @Test
    void a_get_of_what_the_caller_has_already_is_not_modified() {
        String tag = client.putObject(r -> r.bucket(BUCKET).key("k"), RequestBody.fromString("v"))
                .eTag();

        assertThatThrownBy(() ->
                        client.getObjectAsBytes(r -> r.bucket(BUCKET).key("k").ifNoneMatch(tag)))
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        thrown -> assertThat(thrown.statusCode()).isEqualTo(304));
    }

    @Test
    void a_listing_has_pages_prefixes_and_common_prefixes() {
        for (String key : new String[] {"a/1", "a/2", "a/b/3", "a/b/4", "c 5"}) {
            client.putObject(r -> r.bucket(BUCKET).key(key), RequestBody.fromString(key));
        }

        ListObjectsV2Response first = client.listObjectsV2(
                r -> r.bucket(BUCKET).prefix("a/").delimiter("/").maxKeys(2));
        ListObjectsV2Response second = client.listObjectsV2(r -> r.bucket(BUCKET)
                .prefix("a/")
                .delimiter("/")
                .maxKeys(2)
                .continuationToken(first.nextContinuationToken()));

        assertThat(first.contents()).extracting(object -> object.key()).containsExactly("a/1", "a/2");
        assertThat(first.isTruncated()).isTrue();
        assertThat(second.commonPrefixes()).extracting(p -> p.prefix()).containsExactly("a/b/");
        assertThat(second.isTruncated()).isFalse();
        assertThat(client.listObjectsV2Paginator(r -> r.bucket(BUCKET).maxKeys(1)).contents().stream()
                        .map(object -> object.key()))
                .containsExactly("a/1", "a/2", "a/b/3", "a/b/4", "c 5");
        assertThat(client.listObjectsV2(r -> r.bucket(BUCKET).startAfter("b").encodingType("url"))
                        .contents())
                .singleElement()
                .satisfies(object -> {
                    assertThat(object.key()).isEqualTo("c 5");
                    assertThat(object.size()).isEqualTo(3);
                });
    }

    @Test
    void a_deleted_object_is_gone_and_may_be_deleted_again() {
        client.putObject(r -> r.bucket(BUCKET).key("k"), RequestBody.fromString("v"));

        client.deleteObject(r -> r.bucket(BUCKET).key("k"));
        client.deleteObject(r -> r.bucket(BUCKET).key("k"));

        assertThat(client.listObjectsV2(r -> r.bucket(BUCKET)).contents()).isEmpty();
    }

    @Test
    void an_object_has_a_largest_size() {
        client.putObject(r -> r.bucket(BUCKET).key("k"), RequestBody.fromBytes(new byte[1024 * 1024]));

        fails(
                400,
                "EntityTooLarge",
                () -> client.putObject(
                        r -> r.bucket(BUCKET).key("k"), RequestBody.fromBytes(new byte[1024 * 1024 + 1])));
    }

    @Test
    void a_copy_is_not_mistaken_for_a_put() {
        fails(
                501,
                "NotRehearsed",
                () -> client.copyObject(r -> r.sourceBucket(BUCKET)
                        .sourceKey("k")
                        .destinationBucket(BUCKET)
                        .destinationKey("l")));
    }

    private static void fails(int status, String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(S3Exception.class, thrown -> {
            assertThat(thrown.statusCode()).isEqualTo(status);
            assertThat(thrown.awsErrorDetails().errorCode()).isEqualTo(code);
        });
    }
}
