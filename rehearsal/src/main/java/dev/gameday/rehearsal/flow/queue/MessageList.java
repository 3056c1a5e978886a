package dev.gameday.rehearsal.flow.queue;

import org.jspecify.annotations.Nullable;

/** All messages of a queue, visible or in flight, in the order of first sending; any of them leaves at once. */
final class MessageList {
    private @Nullable Message oldest;
    private @Nullable Message newest;
    private int size;

    int size() {
        return size;
    }

    @Nullable Message oldest() {
        return oldest;
    }

    /** Adds a message. One that comes from another queue may be older than some that are here. */
    void add(Message message) {
        Message before = newest;
        while (before != null && before.sentNanos() > message.sentNanos()) {
            before = before.older;
        }
        Message after = before == null ? oldest : before.newer;
        link(before, message);
        link(message, after);
        size++;
    }

    void remove(Message message) {
        link(message.older, message.newer);
        message.older = null;
        message.newer = null;
        size--;
    }

    private void link(@Nullable Message before, @Nullable Message after) {
        if (before == null) {
            oldest = after;
        } else {
            before.newer = after;
        }
        if (after == null) {
            newest = before;
        } else {
            after.older = before;
        }
    }
}
