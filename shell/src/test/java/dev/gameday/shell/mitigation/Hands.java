package dev.gameday.shell.mitigation;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.workbench.Change;
import dev.gameday.catalog.workbench.FunctionSettings;
import dev.gameday.catalog.workbench.QueueDepth;
import dev.gameday.catalog.workbench.Workbench;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A workbench over functions in memory; its next restorings may meet trouble, and it may be slow to apply. */
final class Hands implements Workbench {
    final Map<String, FunctionSettings> functions = new TreeMap<>();
    final Deque<Trouble> troubles = new ArrayDeque<>();
    int looksUntilApplied;
    int restored;

    @Override
    public Outcome<FunctionSettings> function(String name) {
        FunctionSettings known = functions.get(name);
        return known == null
                ? Outcome.failed(new Trouble(Trouble.Kind.NOT_FOUND, "there is no " + name))
                : Outcome.done(known);
    }

    @Override
    public Outcome<Boolean> applied(String function) {
        return Outcome.done(looksUntilApplied-- <= 0);
    }

    @Override
    public Outcome<Change> restore(FunctionSettings settings) {
        restored++;
        Trouble trouble = troubles.poll();
        if (trouble != null) {
            return Outcome.failed(trouble);
        }
        return function(settings.name()).map(known -> {
            functions.put(settings.name(), settings);
            return new Change("restored");
        });
    }

    @Override
    public Outcome<Change> timeout(String function, int seconds) {
        return function(function).map(known -> {
            functions.put(
                    function,
                    new FunctionSettings(
                            function,
                            seconds,
                            known.memory(),
                            known.reserved(),
                            known.subnets(),
                            known.role(),
                            known.lastModified()));
            return new Change(function + " may take " + seconds + " s");
        });
    }

    @Override
    public Outcome<Map<String, String>> policies(String role) {
        throw new AssertionError("no roles here");
    }

    @Override
    public Outcome<QueueDepth> queue(String name) {
        throw new AssertionError("no queues here");
    }

    @Override
    public Outcome<Map<String, String>> zones(List<String> subnets) {
        throw new AssertionError("no zones here");
    }

    @Override
    public Outcome<Change> memory(String function, int megabytes) {
        throw new AssertionError("only timeouts are changed here");
    }

    @Override
    public Outcome<Change> concurrency(String function, Optional<Integer> executions) {
        throw new AssertionError("only timeouts are changed here");
    }

    @Override
    public Outcome<Change> subnets(String function, List<String> subnets) {
        throw new AssertionError("only timeouts are changed here");
    }

    @Override
    public Outcome<Change> policies(String role, Map<String, String> wanted) {
        throw new AssertionError("no roles here");
    }

    @Override
    public Outcome<Change> redrive(String queue, String deadLetters, int most) {
        throw new AssertionError("no queues here");
    }
}
