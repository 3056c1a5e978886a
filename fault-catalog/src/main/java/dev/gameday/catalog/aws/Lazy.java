package dev.gameday.catalog.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** A client that is built when it is first asked for, once, and closed with all others of its list. */
final class Lazy<T extends SdkAutoCloseable> implements Supplier<T> {
    private final Supplier<T> builder;
    private @Nullable T built;

    Lazy(Supplier<T> builder) {
        this.builder = builder;
    }

    @Override
    public synchronized T get() {
        T present = built;
        if (present == null) {
            present = builder.get();
            built = present;
        }
        return present;
    }

    synchronized void close() {
        if (built != null) {
            built.close();
        }
    }

    /** Clients that are closed together. */
    static final class All {
        private final List<Lazy<?>> all = new ArrayList<>();

        <T extends SdkAutoCloseable> Supplier<T> add(Supplier<T> builder) {
            Lazy<T> lazy = new Lazy<>(builder);
            all.add(lazy);
            return lazy;
        }

        void close() {
            all.forEach(Lazy::close);
        }
    }
}
