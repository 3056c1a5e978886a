package dev.gameday.rehearsal.flow;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Timeouts of one kind, which all wait equally long and so are due in the order they were set. Only the first of them
 * stands in the agenda; one that is void by then is passed over, so that a timeout which never comes costs next to
 * nothing. One that is due before an earlier one, after a change of the time waited, stands in the agenda by itself.
 */
public final class Timeouts implements Runnable {
    private static final int ROOM_AT_FIRST = 64;

    private final Agenda agenda;
    private @Nullable Waiting[] waiting = new @Nullable Waiting[ROOM_AT_FIRST];
    private int[] tags = new int[ROOM_AT_FIRST];
    private long[] dues = new long[ROOM_AT_FIRST];
    private int first;
    private int size;
    private long latestDue = Long.MIN_VALUE;
    private boolean scheduled;

    /** No timeout yet. */
    public Timeouts(Agenda agenda) {
        this.agenda = agenda;
    }

    /** Who waits, for one thing at a time; a tag tells an older wait from a newer. */
    public interface Waiting {
        /** Whether it still waits for what that tag stands for. */
        boolean isWaiting(int tag);

        /** The time is over, and it still waits. */
        void timedOut(int tag);
    }

    /** Sets a timeout that is due at {@code dueNanos} since the agenda's origin. */
    public void add(Waiting who, int tag, long dueNanos) {
        if (dueNanos < latestDue && size > 0) {
            agenda.afterNanos(dueNanos - agenda.nanos(), () -> expire(who, tag));
            return;
        }
        if (size == dues.length) {
            grow();
        }
        int place = (first + size) & (dues.length - 1);
        waiting[place] = who;
        tags[place] = tag;
        dues[place] = dueNanos;
        size++;
        latestDue = dueNanos;
        if (!scheduled) {
            scheduled = true;
            agenda.afterNanos(dueNanos - agenda.nanos(), this);
        }
    }

    @Override
    public void run() {
        scheduled = false;
        while (size > 0) {
            Waiting who = waiting[first];
            int tag = tags[first];
            long due = dues[first];
            boolean isLive = who != null && who.isWaiting(tag);
            if (isLive && due > agenda.nanos()) {
                scheduled = true;
                agenda.afterNanos(due - agenda.nanos(), this);
                return;
            }
            waiting[first] = null;
            first = (first + 1) & (dues.length - 1);
            size--;
            if (isLive && who != null) {
                // It may set another timeout, which must not schedule a second run beside this one.
                scheduled = true;
                who.timedOut(tag);
                scheduled = false;
            }
        }
    }

    private static void expire(Waiting who, int tag) {
        if (who.isWaiting(tag)) {
            who.timedOut(tag);
        }
    }

    private void grow() {
        int room = 2 * dues.length;
        @Nullable Waiting[] grownWaiting = Arrays.copyOf(waiting, room);
        int[] grownTags = new int[room];
        long[] grownDues = new long[room];
        for (int index = 0; index < size; index++) {
            int place = (first + index) & (dues.length - 1);
            grownWaiting[index] = waiting[place];
            grownTags[index] = tags[place];
            grownDues[index] = dues[place];
        }
        Arrays.fill(grownWaiting, size, room, null);
        waiting = grownWaiting;
        tags = grownTags;
        dues = grownDues;
        first = 0;
    }
}
