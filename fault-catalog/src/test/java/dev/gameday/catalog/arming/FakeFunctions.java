package dev.gameday.catalog.arming;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One function in memory that takes a step of its update each time it is read; troubles can be put in the way of writes. */
final class FakeFunctions implements ArmableFunctions {
    final Map<String, String> tags = new TreeMap<>();
    final List<String> done = new ArrayList<>();
    final Deque<Runnable> beforeWrites = new ArrayDeque<>();
    final Deque<String> failures = new ArrayDeque<>();
    final Deque<Trouble> troubles = new ArrayDeque<>();

    private FunctionSetup setup;

    FakeFunctions(FunctionSetup setup) {
        this.setup = setup;
    }

    Arrangement arrangement() {
        return setup.arrangement();
    }

    FunctionSetup setup() {
        return setup;
    }

    /** Somebody else changes it. */
    void change(Arrangement next) {
        put(next, setup.readiness());
    }

    private void put(Arrangement next, Readiness readiness) {
        setup = new FunctionSetup(
                setup.name(),
                setup.arn(),
                setup.runtime(),
                setup.architecture(),
                setup.role(),
                setup.logGroup(),
                next,
                setup.unreadable(),
                readiness,
                setup.revision() + "x",
                setup.modified());
    }

    @Override
    public Outcome<Optional<FunctionSetup>> read(String function) {
        FunctionSetup read = setup;
        if (read.readiness().is(Readiness.Kind.UPDATING)) {
            String failure = failures.poll();
            put(
                    read.arrangement(),
                    failure == null ? Readiness.READY : new Readiness(Readiness.Kind.UPDATE_FAILED, failure));
        }
        return Outcome.done(Optional.of(read));
    }

    @Override
    public Outcome<Boolean> write(FunctionSetup read, Arrangement next) {
        Runnable before = beforeWrites.poll();
        if (before != null) {
            before.run();
        }
        Trouble trouble = troubles.poll();
        if (trouble != null && !trouble.ambiguous()) {
            return Outcome.failed(trouble);
        }
        if (!read.revision().equals(setup.revision())) {
            done.add("conflict");
            return Outcome.failed(new Trouble(Trouble.Kind.CONFLICT, "PreconditionFailedException"));
        }
        done.add("write");
        put(next, new Readiness(Readiness.Kind.UPDATING, ""));
        return trouble == null ? Outcome.done(true) : Outcome.failed(trouble);
    }

    @Override
    public Outcome<Map<String, String>> tags(String arn) {
        return Outcome.done(Map.copyOf(tags));
    }

    @Override
    public Outcome<Boolean> tag(String arn, String key, String value) {
        done.add("tag");
        tags.put(key, value);
        return Outcome.done(true);
    }

    @Override
    public Outcome<Boolean> untag(String arn, String key) {
        done.add("untag");
        return Outcome.done(tags.remove(key) != null);
    }

    @Override
    public Outcome<Boolean> streams(String arn) {
        return Outcome.done(false);
    }

    @Override
    public Outcome<List<String>> names() {
        return Outcome.done(List.of(setup.name()));
    }
}
