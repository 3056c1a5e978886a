package dev.gameday.runbook.profile;

import dev.gameday.catalog.ObjectStore;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A store in memory; a write can lose its answer after it happened, and every call can fail. */
final class MemoryStore implements ObjectStore {
    static final Trouble TROUBLE = new Trouble(Trouble.Kind.UNREACHABLE, "no answer");

    final TreeMap<String, Stored> objects = new TreeMap<>();
    final List<String> writes = new ArrayList<>();
    boolean losesAnswers;
    boolean dead;
    private int version;

    private <T> Outcome<T> answer(T value) {
        return dead ? Outcome.failed(TROUBLE) : Outcome.done(value);
    }

    @Override
    public Outcome<Optional<Stored>> read(String key) {
        return answer(Optional.ofNullable(objects.get(key)));
    }

    @Override
    public Outcome<Boolean> create(String key, String text) {
        return objects.containsKey(key) ? answer(false) : write(key, text);
    }

    @Override
    public Outcome<Boolean> replace(String key, String expected, String text) {
        Stored present = objects.get(key);
        return present == null || !present.version().equals(expected) ? answer(false) : write(key, text);
    }

    private Outcome<Boolean> write(String key, String text) {
        if (dead) {
            return Outcome.failed(TROUBLE);
        }
        writes.add(key);
        objects.put(key, new Stored(text, "v" + ++version));
        return losesAnswers ? Outcome.failed(TROUBLE) : Outcome.done(true);
    }

    @Override
    public Outcome<Boolean> delete(String key) {
        if (!dead) {
            objects.remove(key);
        }
        return answer(true);
    }

    @Override
    public Outcome<List<String>> keys(String prefix) {
        return answer(
                objects.keySet().stream().filter(key -> key.startsWith(prefix)).toList());
    }
}
