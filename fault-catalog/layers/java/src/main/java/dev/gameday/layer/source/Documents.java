package dev.gameday.layer.source;

import dev.gameday.layer.document.Document;
import dev.gameday.layer.json.Unusable;
import dev.gameday.layer.log.LayerLog;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the document, and whether it may be used. Whatever isn't certain is no document: an answer that is
 * neither the document nor "unchanged", an expiry that has come, knowledge that has grown old and isn't renewed in time.
 * One thread looks ({@link #look}, {@link #rest}); those of the invocations ask ({@link #inForce}).
 */
public final class Documents {
    private static final Duration OFTEN = Duration.ofSeconds(5);

    private final Source source;
    private final Clock clock;
    private final LayerLog log;
    private final SandboxMark mark;
    private final Duration interval;
    private final Duration patience;

    private volatile @Nullable Held held;
    /** Whether the first look is worth waiting for, because an earlier process of this sandbox had a document. */
    private volatile boolean awaited;

    private boolean wanted;
    /** Whether an invocation has waited in vain for the look that is under way: no other one then does. */
    private boolean givenUp;

    /** Documents of a source that is looked at in this interval; an invocation waits for a look this long at most. */
    public Documents(Source source, Clock clock, LayerLog log, SandboxMark mark, Duration interval, Duration patience) {
        this.source = source;
        this.clock = clock;
        this.log = log;
        this.mark = mark;
        this.interval = interval;
        this.patience = patience;
        this.awaited = mark.isSet(clock.instant());
    }

    /** Whether to look before the function has started: it costs it nothing, or faults are on in this sandbox. */
    public boolean isUrgent() {
        return awaited || source.isOnThisMachine();
    }

    /** The document whose faults an invocation may have now; null is no fault. Without a document it takes no time. */
    public @Nullable Document inForce() {
        if (held == null && !awaited) {
            return null;
        }
        Held fresh = fresh();
        return fresh == null || fresh.isExpired() ? null : fresh.document();
    }

    /** Looks at the source, and takes in what it says. */
    public void look() {
        Instant asked = clock.instant();
        Held known = held;
        synchronized (this) {
            wanted = false;
        }
        try {
            Reply reply = source.ask(known == null ? null : known.etag());
            if (reply.status() == 304 && known != null) {
                settle(known.confirmed(asked));
            } else if (reply.status() == 200) {
                settle(read(reply, asked, known));
            } else {
                lose("HTTP " + reply.status());
            }
        } catch (IOException | Unusable | RuntimeException | Error e) {
            lose(e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }

    /** How long after a look the next one is due. */
    public Duration rhythm() {
        return interval(held);
    }

    /** Rests until it is time to look again, or an invocation wants to know. */
    public synchronized void rest() throws InterruptedException {
        long end = System.nanoTime() + rhythm().toNanos();
        for (long left = end - System.nanoTime(); left > 0 && !wanted; left = end - System.nanoTime()) {
            wait(left / 1_000_000 + 1);
        }
    }

    private static Held read(Reply reply, Instant asked, @Nullable Held known) throws Unusable {
        ByteBuffer bytes = reply.body();
        if (known != null && known.isSameAs(bytes)) {
            return known.confirmed(asked);
        }
        return new Held(Document.read(bytes.duplicate()), bytes, reply.etag(), asked, false);
    }

    private synchronized @Nullable Held fresh() {
        long end = System.nanoTime() + patience.toNanos();
        expire();
        for (Held now = held; awaited || (now != null && !now.isExpired() && isOld(now)); now = held) {
            wanted = true;
            notifyAll();
            long left = givenUp ? 0 : end - System.nanoTime();
            if (left <= 0) {
                awaited = false;
                givenUp = true;
                return null;
            }
            try {
                wait(left / 1_000_000 + 1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                givenUp = true;
                return null;
            }
            expire();
        }
        return held;
    }

    private synchronized void settle(Held now) {
        Held before = held;
        if (before != null && !before.isExpired() && before.document() != now.document()) {
            log.ended(before.document().id(), "replaced");
        }
        if (before != null && before.document() == now.document()) {
            held = before.isExpired() ? now.asExpired() : now;
        } else if (now.expires(clock.instant())) {
            held = now.asExpired();
            mark.clear();
        } else {
            held = now;
            log.begun(now.document().id(), now.document().expiresAt());
            mark.set(now.document().expiresAt());
        }
        expire();
        looked();
    }

    private synchronized void lose(String because) {
        expire();
        Held before = held;
        if (before != null) {
            if (!before.isExpired()) {
                log.ended(before.document().id(), "gone");
            }
            log.unreadable(because);
            held = null;
        }
        if (before != null || awaited) {
            mark.clear();
        }
        looked();
    }

    private void looked() {
        awaited = false;
        givenUp = false;
        notifyAll();
    }

    private synchronized void expire() {
        Held now = held;
        if (now != null && !now.isExpired() && now.expires(clock.instant())) {
            log.ended(now.document().id(), "expired");
            held = now.asExpired();
            mark.clear();
        }
    }

    private boolean isOld(Held now) {
        Duration often = interval(now);
        return now.isOlderThan(often.plus(often), clock.instant());
    }

    private Duration interval(@Nullable Held now) {
        boolean inForce = now != null && !now.isExpired();
        return inForce && interval.compareTo(OFTEN) > 0 ? OFTEN : interval;
    }
}
