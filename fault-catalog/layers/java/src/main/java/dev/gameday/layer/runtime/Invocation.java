package dev.gameday.layer.runtime;

import dev.gameday.layer.document.Document;
import dev.gameday.layer.document.Draws;
import dev.gameday.layer.document.Event;
import dev.gameday.layer.document.Fault;
import dev.gameday.layer.fault.Answer;
import dev.gameday.layer.fault.Course;
import dev.gameday.layer.fault.Effect;
import dev.gameday.layer.fault.NotApplied;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One invocation while a document is in force: what its faults do to it, before and after the handler. */
public final class Invocation {
    private static final long LONG = 60_000;

    private final Document document;
    private final Sandbox sandbox;
    private final String requestId;
    private final Draws draws;
    private final List<Closeable> held = new ArrayList<>();
    private final List<Later> changes = new ArrayList<>();
    private @Nullable Answer answer;
    private @Nullable Replacement replacement;

    /** The n-th of its sandbox. */
    public Invocation(Document document, Sandbox sandbox, String requestId, int n) {
        this.document = document;
        this.sandbox = sandbox;
        this.requestId = requestId;
        this.draws = document.draws(requestId, n);
    }

    /** Begins each fault that hits. One that can't be applied, or fails in a way that nobody foresaw, changes nothing. */
    public void begin(Event event) throws InterruptedException {
        for (Fault fault : document.faults()) {
            if (isBegun(fault, event) && fault.effect().isLast()) {
                return;
            }
        }
    }

    private boolean isBegun(Fault fault, Event event) throws InterruptedException {
        try {
            if (!fault.hits(draws, event)) {
                return false;
            }
            sandbox.admit(fault.effect());
            fault.effect().begin(new Turn(fault.index()));
            return true;
        } catch (NotApplied | RuntimeException | Error e) {
            notApplied(fault.effect(), e.getMessage() == null ? e.toString() : e.getMessage());
            return false;
        }
    }

    String requestId() {
        return requestId;
    }

    /** What to tell Lambda in the handler's place; null when the handler is to run. */
    public @Nullable Answer answer() {
        return answer;
    }

    /** Whether any fault asks what is in the event. */
    boolean looksIntoEvent() {
        return document.looksIntoEvents();
    }

    /** Whether the handler's response is to be changed. */
    public boolean changesResponse() {
        return !changes.isEmpty() && replacement == null;
    }

    /** What to tell Lambda whatever the handler has answered; null when its own answer stands. */
    public @Nullable Answer replacement() {
        Replacement now = replacement;
        if (now == null) {
            return null;
        }
        unchanged("the answer is replaced");
        log(now.effect);
        return now.answer;
    }

    /** The response after all changes. */
    public byte[] changed(byte[] response) {
        byte[] changed = response;
        for (Later later : changes) {
            try {
                changed = later.change.of(changed);
                log(later.effect);
            } catch (NotApplied | RuntimeException | Error e) {
                notApplied(later.effect, e.getMessage() == null ? e.toString() : e.getMessage());
            }
        }
        return changed;
    }

    /** Notes that the response isn't changed. */
    void unchanged(String because) {
        for (Later later : changes) {
            notApplied(later.effect, because);
        }
    }

    /** Gives back what was held while the handler ran; a second time does nothing. */
    public synchronized void end() {
        for (Closeable closeable : held) {
            try {
                closeable.close();
            } catch (IOException | RuntimeException e) {
                // The others are given back all the same.
            }
        }
        held.clear();
    }

    private void log(Effect effect) {
        say(() -> sandbox.log().applied(document.id(), effect.kind(), requestId));
    }

    private void notApplied(Effect effect, String because) {
        say(() -> sandbox.log().notApplied(document.id(), effect.kind(), requestId, because));
    }

    /** What can't be said, for want of memory perhaps, does the invocation no harm. */
    private static void say(Runnable line) {
        try {
            line.run();
        } catch (RuntimeException | Error e) {
            // There is nothing to say it with.
        }
    }

    private static final class Later {
        private final Effect effect;
        private final Course.Change change;

        Later(Effect effect, Course.Change change) {
            this.effect = effect;
            this.change = change;
        }
    }

    private static final class Replacement {
        private final Effect effect;
        private final Answer answer;

        Replacement(Effect effect, Answer answer) {
            this.effect = effect;
            this.answer = answer;
        }
    }

    /** The invocation as one of its faults sees it. */
    private final class Turn implements Course {
        private final int index;

        Turn(int index) {
            this.index = index;
        }

        @Override
        public String requestId() {
            return requestId;
        }

        @Override
        public double draw(String name) {
            return draws.draw(index, name);
        }

        @Override
        public void applied(Effect effect) {
            log(effect);
        }

        @Override
        public void applied(Effect effect, long milliseconds) {
            say(() -> sandbox.log().applied(document.id(), effect.kind(), requestId, milliseconds));
        }

        @Override
        public void pause(long milliseconds) throws InterruptedException {
            sandbox.pause().of(milliseconds);
        }

        @Override
        public void waitForTheEnd() throws InterruptedException {
            while (true) {
                sandbox.pause().of(LONG);
            }
        }

        @Override
        public void answer(Answer given) {
            answer = given;
        }

        @Override
        public void replace(Effect effect, Answer given) {
            replacement = new Replacement(effect, given);
        }

        @Override
        public void change(Effect effect, Change change) {
            changes.add(new Later(effect, change));
        }

        @Override
        public void whileRunning(Closeable closeable) {
            synchronized (Invocation.this) {
                held.add(closeable);
            }
        }

        @Override
        public Path tmp() {
            return sandbox.tmp();
        }

        @Override
        public Closeable deny(List<String> hosts) throws NotApplied {
            return sandbox.egress().deny(hosts);
        }
    }
}
