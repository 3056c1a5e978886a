package dev.gameday.shell.recovery;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.ControlState.Presence;
import dev.gameday.catalog.ObjectStore;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.leftover.Finding;
import dev.gameday.catalog.leftover.Leftover;
import dev.gameday.catalog.leftover.Look;
import dev.gameday.catalog.leftover.Sweeper;
import dev.gameday.runbook.conductor.Timeline;
import dev.gameday.runbook.profile.Hold;
import dev.gameday.runbook.profile.Profile;
import dev.gameday.runbook.profile.TargetLocks;
import dev.gameday.shell.place.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks through a profile's store too, for the locks that runs left there; tried again while the trouble may pass. */
public final class LockSweeper implements Sweeper {
    private static final String KIND = "lock";
    private static final int TRIES = 5;

    private final Sweeper account;
    private final Profile.Store place;
    private final ObjectStore store;
    private final Timeline timeline;

    /** Looks through the account by that sweeper, and through the store at that place. */
    public LockSweeper(Sweeper account, Profile.Store place, ObjectStore store, Timeline timeline) {
        this.account = account;
        this.place = place;
        this.store = store;
        this.timeline = timeline;
    }

    @Override
    public Look look() {
        Look look = account.look();
        List<Finding> findings = new ArrayList<>(look.findings());
        List<String> unanswered = new ArrayList<>(look.unanswered());
        all().match(
                        locks -> {
                            locks.forEach((key, hold) -> findings.add(finding(key, hold)));
                            return locks;
                        },
                        trouble -> unanswered.add("locks: " + trouble.sentence()));
        return new Look(findings, unanswered);
    }

    private Outcome<Map<String, Hold>> all() {
        Outcome<Map<String, Hold>> outcome = new TargetLocks(store).all();
        for (int i = 1;
                i < TRIES
                        && outcome.match(
                                found -> false, trouble -> trouble.kind().passing());
                i++) {
            Waiting.on(timeline, Duration.ofSeconds(1L << (i - 1)));
            outcome = new TargetLocks(store).all();
        }
        return outcome;
    }

    private Finding finding(String key, Hold hold) {
        String state = (hold.holds(timeline.instant()) ? "holds %s until %s" : "held %s until %s")
                .formatted(hold.target(), hold.until());
        return new Finding(
                new Leftover(KIND, key, hold.session(), state),
                true,
                Optional.empty(),
                "aws s3 rm s3://" + place.bucket() + "/" + place.folder() + key);
    }

    @Override
    public Outcome<ControlState> remove(Finding finding) {
        if (!finding.leftover().kind().equals(KIND)) {
            return account.remove(finding);
        }
        String key = finding.leftover().name();
        return store.delete(key)
                .then(deleted -> store.read(key))
                .map(read -> read.isEmpty()
                        ? ControlState.of(Presence.GONE, "the lock is off")
                        : ControlState.of(Presence.ACTIVE, "the lock is there, perhaps another one"));
    }
}
