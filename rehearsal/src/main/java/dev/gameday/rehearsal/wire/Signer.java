package dev.gameday.rehearsal.wire;

import java.util.function.Supplier;

/**
 * The access key id that the call being answered on this thread is signed with; empty outside of one. No more than a
 * claim: signatures are not checked.
 */
public final class Signer {
    private final ThreadLocal<String> accessKey = ThreadLocal.withInitial(() -> "");

    /** The access key id, as {@code AKIAIOSFODNN7EXAMPLE}. */
    public String accessKey() {
        return accessKey.get();
    }

    <T> T during(String key, Supplier<T> call) {
        accessKey.set(key);
        try {
            return call.get();
        } finally {
            accessKey.remove();
        }
    }
}
