package dev.gameday.shell.leftbehind;

import dev.gameday.recorder.SessionFolder;
import dev.gameday.runbook.conductor.EventLog;
import dev.gameday.runbook.event.Recorded;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import software.amazon.awssdk.http.HttpExecuteResponse;

/**
 * Every moment of one console at which something may happen to it: before, within and after each durable write, before
 * and after each call. At the one that is wanted, what the test wants happens.
 */
final class Moments {
    private final int wanted;
    private final Happening happening;
    private int count;
    private boolean dead;
    private String name = "";
    private long forced;
    private long whole;
    private long torn = -1;

    Moments(int wanted, Happening happening) {
        this.wanted = wanted;
        this.happening = happening;
    }

    /** What happens; a {@link Crash} is thrown by it. */
    @FunctionalInterface
    interface Happening {
        void at(String moment);
    }

    static Moments crash(int wanted) {
        return new Moments(wanted, moment -> {
            throw new Crash(moment);
        });
    }

    /** Whether the wanted moment came. */
    boolean came() {
        return count > wanted;
    }

    /** The wanted moment. */
    String name() {
        return name;
    }

    /** Whether the record had bytes that no force covered. */
    boolean unforced() {
        return torn < 0 && forced < whole;
    }

    HttpExecuteResponse call(String service, Transport.Call call) throws IOException {
        moment("before a call to " + service);
        HttpExecuteResponse response = call.make();
        moment("after a call to " + service);
        return response;
    }

    /** Nothing of a console that is gone runs on, whoever swallowed its end. */
    private void moment(String moment) {
        if (dead) {
            throw new Crash("this console is gone");
        }
        if (count++ == wanted) {
            name = moment;
            dead = true;
            happening.at(moment);
            dead = false;
        }
    }

    /** The log as this console writes it. */
    EventLog log(EventLog log, SessionFolder folder) {
        return events -> append(log, folder.events(), events);
    }

    private void append(EventLog log, Path file, List<Recorded> events) throws IOException {
        boolean durable = events.stream().anyMatch(recorded -> recorded.event().durable());
        if (dead) {
            throw new Crash("this console is gone");
        }
        String what = events.get(0).event().getClass().getSimpleName();
        whole = Files.size(file);
        if (durable) {
            moment("before the write of " + what);
        }
        long before = Files.size(file);
        log.append(events);
        whole = Files.size(file);
        if (durable) {
            torn = before + (whole - before) / 2;
            moment("within the write of " + what);
            torn = -1;
            forced = whole;
            moment("after the write of " + what);
        }
    }

    /** The record as a crash leaves it: torn where it came within a write; else with or without what was not forced. */
    void leave(Path file, boolean unforcedLost) throws IOException {
        long kept = torn >= 0 ? torn : unforcedLost ? forced : Files.size(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(kept);
        }
    }
}
