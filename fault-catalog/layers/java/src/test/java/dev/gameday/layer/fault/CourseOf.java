package dev.gameday.layer.fault;

import dev.gameday.layer.document.Draws;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An invocation's course that keeps what is asked of it, for a fault at one index. */
public final class CourseOf implements Course {
    private final Draws draws;
    private final int index;
    private final Path tmp;
    private final List<Long> pauses = new ArrayList<>();
    private final List<Closeable> held = new ArrayList<>();

    public CourseOf(Draws draws, int index, Path tmp) {
        this.draws = draws;
        this.index = index;
        this.tmp = tmp;
    }

    public List<Long> pauses() {
        return pauses;
    }

    public List<Closeable> held() {
        return held;
    }

    @Override
    public String requestId() {
        return "r";
    }

    @Override
    public double draw(String name) {
        return draws.draw(index, name);
    }

    @Override
    public void applied(Effect effect) {}

    @Override
    public void applied(Effect effect, long milliseconds) {}

    @Override
    public void pause(long milliseconds) {
        pauses.add(milliseconds);
    }

    @Override
    public void waitForTheEnd() {}

    @Override
    public void answer(Answer answer) {}

    @Override
    public void replace(Effect effect, Answer answer) {}

    @Override
    public void change(Effect effect, Change change) {}

    @Override
    public void whileRunning(Closeable closeable) {
        held.add(closeable);
    }

    @Override
    public Path tmp() {
        return tmp;
    }

    @Override
    public Closeable deny(List<String> hosts) {
        return () -> {};
    }
}
