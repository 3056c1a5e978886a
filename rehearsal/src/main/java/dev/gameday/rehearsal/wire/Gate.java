package dev.gameday.rehearsal.wire;

/** What stands between a readable request and its handler: limits and trouble. */
@FunctionalInterface
public interface Gate {
    /** Lets every call pass. */
    Gate OPEN = call -> Ruling.PASS;

    /** What becomes of the call; asked once for each. */
    Ruling ruling(Call call);

    /** This gate first; the next one where this one lets the call pass. */
    default Gate then(Gate next) {
        return call -> {
            Ruling first = ruling(call);
            return first == Ruling.PASS ? next.ruling(call) : first;
        };
    }
}
