package dev.gameday.rehearsal.aws.s3;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.s3.model.DeleteMarkerEntry;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ObjectVersion;

/** One page of the versions in a bucket under a prefix, after a key or after one version of it; without delimiters. */
final class S3VersionListing {
    private static final int LARGEST_PAGE = 1000;

    private final ListObjectVersionsRequest request;
    private final String prefix;
    private final int size;

    S3VersionListing(ListObjectVersionsRequest request) {
        this.request = request;
        prefix = Objects.requireNonNullElse(request.prefix(), "");
        size = request.maxKeys() == null ? LARGEST_PAGE : Math.min(LARGEST_PAGE, Math.max(0, request.maxKeys()));
    }

    /** The page. */
    ListObjectVersionsResponse of(Bucket bucket) {
        List<Version> after = after(
                bucket.all().filter(version -> version.key().startsWith(prefix)).toList());
        List<Version> page = after.subList(0, Math.min(size, after.size()));
        boolean truncated = size > 0 && after.size() > size;
        Optional<Version> last = truncated ? Optional.of(page.get(size - 1)) : Optional.empty();
        return ListObjectVersionsResponse.builder()
                .name(request.bucket())
                .prefix(S3Listing.written(prefix, request.encodingTypeAsString()))
                .encodingType(request.encodingTypeAsString())
                .keyMarker(Objects.requireNonNullElse(request.keyMarker(), ""))
                .versionIdMarker(Objects.requireNonNullElse(request.versionIdMarker(), ""))
                .maxKeys(size)
                .isTruncated(truncated)
                .nextKeyMarker(last.map(this::key).orElse(null))
                .nextVersionIdMarker(last.map(Version::id).orElse(null))
                .versions(page.stream()
                        .filter(version -> !version.isMarker())
                        .map(version -> entry(version, bucket))
                        .toList())
                .deleteMarkers(page.stream()
                        .filter(Version::isMarker)
                        .map(version -> marker(version, bucket))
                        .toList())
                .build();
    }

    private List<Version> after(List<Version> all) {
        String key = Objects.requireNonNullElse(request.keyMarker(), "");
        String id = Objects.requireNonNullElse(request.versionIdMarker(), "");
        List<Version> after = new ArrayList<>();
        boolean passed = id.isEmpty();
        for (Version version : all) {
            int place = version.key().compareTo(key);
            if (place > 0 || (place == 0 && !id.isEmpty() && passed)) {
                after.add(version);
            }
            passed = passed || (place == 0 && version.id().equals(id));
        }
        return after;
    }

    private ObjectVersion entry(Version version, Bucket bucket) {
        StoredObject object = version.object().orElseThrow();
        return ObjectVersion.builder()
                .key(key(version))
                .versionId(version.id())
                .isLatest(latest(version, bucket))
                .lastModified(version.at())
                .eTag(object.eTag())
                .size(object.length())
                .storageClass("STANDARD")
                .build();
    }

    private DeleteMarkerEntry marker(Version version, Bucket bucket) {
        return DeleteMarkerEntry.builder()
                .key(key(version))
                .versionId(version.id())
                .isLatest(latest(version, bucket))
                .lastModified(version.at())
                .build();
    }

    private static boolean latest(Version version, Bucket bucket) {
        return bucket.newest(version.key())
                .filter(newest -> newest.id().equals(version.id()))
                .isPresent();
    }

    private String key(Version version) {
        return S3Listing.written(version.key(), request.encodingTypeAsString());
    }
}
