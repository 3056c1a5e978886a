package dev.gameday.rehearsal;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One thing at a time in a rehearsal, each after the flow has caught up with the clock. Who has to wait for something
 * outside lets others have their turns meanwhile.
 */
final class Turns {
    private final ReentrantLock lock = new ReentrantLock();
    private final Runnable catchUp;
    private boolean catchingUp;

    /** {@code catchUp} brings the flow to the clock's time. */
    Turns(Runnable catchUp) {
        this.catchUp = catchUp;
    }

    /** Has a turn, as soon as there is one; within one, goes on with it. */
    <T> T take(Supplier<T> turn) {
        lock.lock();
        try {
            if (lock.getHoldCount() == 1) {
                catchUp();
            }
            return turn.get();
        } finally {
            lock.unlock();
        }
    }

    /** Brings the flow to the clock's time, within a turn. */
    void catchUp() {
        catchingUp = true;
        try {
            catchUp.run();
        } finally {
            catchingUp = false;
        }
    }

    /** Whether the flow is catching up: then nobody can wait, for everybody waits for that. */
    boolean catchingUp() {
        return catchingUp;
    }

    /** Waits for {@code outside} without a turn; others have theirs. The flow has caught up again afterwards. */
    <T> T aside(Supplier<T> outside) {
        int holds = lock.getHoldCount();
        for (int hold = 0; hold < holds; hold++) {
            lock.unlock();
        }
        try {
            return outside.get();
        } finally {
            for (int hold = 0; hold < holds; hold++) {
                lock.lock();
            }
            if (holds > 0) {
                catchUp();
            }
        }
    }
}
