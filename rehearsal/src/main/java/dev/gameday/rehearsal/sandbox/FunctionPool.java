package dev.gameday.rehearsal.sandbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One function's sandboxes: how many are at work, and those that rest. Ends none itself. Safe for many threads. */
final class FunctionPool {
    private final Deque<Sandbox> resting = new ArrayDeque<>();
    private final List<Sandbox> working = new ArrayList<>();
    private int busy;

    /** Counts one more invocation, unless there are as many as may be. */
    synchronized boolean begin(int most) {
        if (busy >= most) {
            return false;
        }
        busy++;
        return true;
    }

    /** Counts one less. */
    synchronized void end() {
        busy--;
    }

    /** The one that has rested least and is made as the blueprint says. */
    synchronized Optional<Sandbox> take(Blueprint blueprint) {
        Optional<Sandbox> found = resting.stream()
                .filter(sandbox -> sandbox.blueprint().sameAs(blueprint))
                .findFirst();
        found.ifPresent(sandbox -> {
            resting.remove(sandbox);
            working.add(sandbox);
        });
        return found;
    }

    synchronized void working(Sandbox sandbox) {
        working.add(sandbox);
    }

    synchronized void gone(Sandbox sandbox) {
        working.remove(sandbox);
    }

    /** Lets a sandbox rest; false if it may not, for it was retired while it worked. */
    synchronized boolean giveBack(Sandbox sandbox) {
        boolean wanted = working.remove(sandbox);
        if (wanted) {
            resting.addFirst(sandbox);
        }
        return wanted;
    }

    /** Those at rest of the same version that were made before it was configured so; they are not here any more. */
    synchronized List<Sandbox> removeOutdated(Blueprint blueprint) {
        return remove(sandbox -> sandbox.blueprint().sameVersionAs(blueprint)
                && !sandbox.blueprint().sameAs(blueprint));
    }

    /** Those that have rested since then or longer; they are not here any more. */
    synchronized List<Sandbox> removeResting(long sinceNanos) {
        return remove(sandbox -> sandbox.idleSinceNanos() - sinceNanos <= 0);
    }

    /** All at rest; they are not here any more, and those at work won't come back. */
    synchronized List<Sandbox> retire() {
        working.clear();
        return remove(sandbox -> true);
    }

    /** All at work. */
    synchronized List<Sandbox> atWork() {
        return List.copyOf(working);
    }

    private List<Sandbox> remove(Predicate<Sandbox> which) {
        List<Sandbox> removed = new ArrayList<>();
        for (Iterator<Sandbox> each = resting.iterator(); each.hasNext(); ) {
            Sandbox sandbox = each.next();
            if (which.test(sandbox)) {
                each.remove();
                removed.add(sandbox);
            }
        }
        return removed;
    }
}
