package dev.gameday.rehearsal.aws.s3;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.utils.BinaryUtils;
import software.amazon.awssdk.utils.Md5Utils;

/** One object as S3 keeps it; the content type is null where the writer gave none. */
record StoredObject(
        String key, SdkBytes content, @Nullable String contentType, Map<String, String> metadata, Instant modified) {
    /** The entity tag: the content's MD5 in quotes, as S3 has it for an object written in one piece. */
    String eTag() {
        return '"' + BinaryUtils.toHex(Md5Utils.computeMD5Hash(content.asByteArrayUnsafe())) + '"';
    }

    long length() {
        return content.asByteArrayUnsafe().length;
    }
}
