package dev.gameday.rehearsal.wire;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/** What reflection knows of operations and their shapes. */
final class Shapes {
    private Shapes() {}

    /** Which way an operation's stream flows. */
    enum Stream {
        NONE,
        UP,
        DOWN
    }

    static Stream stream(Method operation) {
        if (operation.getParameterCount() == 1) {
            return Stream.NONE;
        }
        Class<?> type = operation.getParameterTypes()[1];
        if (type != RequestBody.class && type != ResponseTransformer.class) {
            throw new IllegalStateException("a stream of an unknown kind: " + type);
        }
        return type == RequestBody.class ? Stream.UP : Stream.DOWN;
    }

    static SdkPojo builder(Class<?> shape) throws ReflectiveOperationException {
        return (SdkPojo) shape.getMethod("builder").invoke(null);
    }

    /** The type of the operation's answer, which a generic method's return type doesn't tell. */
    static Class<?> response(ServiceInUse service, Method operation) throws ClassNotFoundException {
        String request = operation.getParameterTypes()[0].getName();
        return Class.forName(
                request.replaceFirst("Request$", "Response"),
                true,
                service.client().getClassLoader());
    }

    /** Members that the SDK's S3 client acts on itself, instead of only carrying them, or reads from another's header. */
    static Set<String> leftOut(ServiceInUse service) {
        return service.signingName().equals("s3")
                ? Set.of(
                        "ChecksumAlgorithm",
                        "ChecksumMode",
                        "ContentLength",
                        "ContentMD5",
                        "EncodingType",
                        "CopySource",
                        "ExpiresString")
                : Set.of();
    }

    /** The members that differ, in words, but for those left out. */
    static List<String> differences(SdkPojo sent, SdkPojo arrived, Set<String> leftOut) {
        List<String> differences = new ArrayList<>();
        for (SdkField<?> field : sent.sdkFields()) {
            Object one = set(field.getValueOrDefault(sent));
            Object other = set(field.getValueOrDefault(arrived));
            if (!leftOut.contains(field.memberName()) && !Objects.equals(one, other)) {
                differences.add(field.memberName() + ": " + one + " arrived as " + other);
            }
        }
        return differences;
    }

    private static @Nullable Object set(@Nullable Object value) {
        return value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap ? null : value;
    }
}
