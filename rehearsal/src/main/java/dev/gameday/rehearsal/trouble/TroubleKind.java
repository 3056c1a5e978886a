package dev.gameday.rehearsal.trouble;

import dev.gameday.rehearsal.wire.Call;
import dev.gameday.rehearsal.wire.Ruling;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What happens to a call in trouble. */
public enum TroubleKind {
    /** It is refused as one call too many, in the words of its service. */
    THROTTLE,
    /** The service fails: an error of the 5xx kind, and nothing is done. */
    FAIL,
    /** Nothing is done and no answer comes; the connection stays open. */
    HANG,
    /** Nothing is done and the connection is closed. */
    DROP,
    /** It is done, and the connection is closed before the answer: the caller can't know. */
    DROP_AFTER;

    /** As it is typed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All of them as they are typed. */
    public static List<String> words() {
        return Arrays.stream(values()).map(TroubleKind::word).toList();
    }

    /** The kind of that word. */
    public static Optional<TroubleKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    Ruling ruling(Call call) {
        return switch (this) {
            case THROTTLE -> ServiceFaults.throttled(call.service());
            case FAIL -> ServiceFaults.failed(call.service());
            case HANG -> Ruling.HANG;
            case DROP -> Ruling.DROP;
            case DROP_AFTER -> Ruling.DROP_AFTER;
        };
    }
}
