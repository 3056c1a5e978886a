package dev.gameday.runbook.profile;

import dev.gameday.catalog.ObjectStore;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.SessionId;
import dev.gameday.catalog.Target;
import dev.gameday.catalog.Trouble;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Locks on targets that every console of the account sees: one object a target, made only where there is none. A lock ends
 * by itself when its run can't be going on any more, so a console that died blocks nobody for longer.
 */
public final class TargetLocks {
    /** Where the locks are in the store. */
    public static final String FOLDER = "locks/";

    private static final int KEY_DIGITS = 40;

    private final ObjectStore store;

    public TargetLocks(ObjectStore store) {
        this.store = store;
    }

    /** Who holds these targets now, other than that session; reads only. */
    public Outcome<List<Hold>> others(SessionId session, List<Target> targets, Instant now) {
        List<Hold> holds = new ArrayList<>();
        for (Target target : targets) {
            Outcome<Optional<ObjectStore.Stored>> read = store.read(key(target.arn()));
            if (read instanceof Outcome.Failed<Optional<ObjectStore.Stored>> failed) {
                return Outcome.failed(failed.trouble());
            }
            read.value()
                    .flatMap(stored -> stored)
                    .map(stored -> Hold.read(stored.text()))
                    .filter(hold -> hold.holds(now) && !hold.session().equals(session.value()))
                    .ifPresent(holds::add);
        }
        return Outcome.done(List.copyOf(holds));
    }

    /** Takes all of them or none: what it comes to is who was faster; empty means that all are ours. */
    public Outcome<List<Hold>> take(SessionId session, String by, List<Target> targets, Instant now, Instant until) {
        for (Target target : targets) {
            Hold hold = new Hold(session.value(), by, target.arn(), until);
            Outcome<Optional<Hold>> taken = take(hold, now);
            Optional<Hold> other = taken.value().orElse(Optional.of(hold));
            if (taken.value().isEmpty() || other.isPresent()) {
                release(session);
                return taken.map(faster -> faster.stream().toList());
            }
        }
        return Outcome.done(List.of());
    }

    private Outcome<Optional<Hold>> take(Hold hold, Instant now) {
        String key = key(hold.target());
        Outcome<Boolean> created = store.create(key, hold.text());
        if (created.value().orElse(false)) {
            return Outcome.done(Optional.empty());
        }
        // A refusal, or no answer to a write that may have happened all the same: what is there decides.
        return store.read(key).then(read -> {
            if (read.isEmpty()) {
                return created.then(refused -> Outcome.failed(
                        new Trouble(Trouble.Kind.CONFLICT, "the lock on " + hold.target() + " went as it was taken")));
            }
            Hold present = Hold.read(read.get().text());
            if (present.session().equals(hold.session())) {
                return Outcome.done(Optional.empty());
            }
            if (present.holds(now)) {
                return Outcome.done(Optional.of(present));
            }
            return store.replace(key, read.get().version(), hold.text())
                    .map(replaced -> replaced ? Optional.empty() : Optional.of(present));
        });
    }

    /** Lets go of everything that the session holds; says how many locks that was. Idempotent. */
    public Outcome<Integer> release(SessionId session) {
        return held(session).then(keys -> {
            int released = 0;
            for (String key : keys) {
                Outcome<Boolean> deleted = store.delete(key);
                if (deleted instanceof Outcome.Failed<Boolean> failed) {
                    return Outcome.failed(failed.trouble());
                }
                released++;
            }
            return Outcome.done(released);
        });
    }

    /** The keys of the locks that the session holds. */
    public Outcome<List<String>> held(SessionId session) {
        return all().map(locks -> locks.entrySet().stream()
                .filter(lock -> lock.getValue().session().equals(session.value()))
                .map(Map.Entry::getKey)
                .toList());
    }

    /** Every lock that there is, by its key; those whose time is over included. */
    public Outcome<Map<String, Hold>> all() {
        return store.keys(FOLDER).then(keys -> {
            Map<String, Hold> locks = new TreeMap<>();
            for (String key : keys) {
                Outcome<Optional<ObjectStore.Stored>> read = store.read(key);
                if (read instanceof Outcome.Failed<Optional<ObjectStore.Stored>> failed) {
                    return Outcome.failed(failed.trouble());
                }
                read.value().flatMap(stored -> stored).ifPresent(stored -> locks.put(key, Hold.read(stored.text())));
            }
            return Outcome.done(locks);
        });
    }

    static String key(String arn) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(arn.getBytes(StandardCharsets.UTF_8));
            return FOLDER + HexFormat.of().formatHex(digest).substring(0, KEY_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
