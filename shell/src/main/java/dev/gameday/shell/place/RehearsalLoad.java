package dev.gameday.shell.place;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.load.LoadChange;
import dev.gameday.catalog.load.LoadDriver;
import dev.gameday.shell.SpokenException;
import dev.gameday.shell.UsageException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The load of a rehearsal, by its page {@code /load}: its own process's, or one that is served. The rehearsal ends each
 * change at the flow's time, whether or not anybody is there to remove it.
 */
public final class RehearsalLoad implements LoadDriver {
    private static final String PAGE = "/load";

    private final RehearsalControl control;

    private RehearsalLoad(RehearsalControl control) {
        this.control = control;
    }

    /** The driver of that rehearsal; none where there is no rehearsal. */
    public static LoadDriver of(RehearsalControl control) {
        return control.equals(RehearsalControl.NONE) ? LoadDriver.NONE : new RehearsalLoad(control);
    }

    @Override
    public Outcome<LoadChange> raise(String id, double factor, Duration duration) {
        return present(id)
                .then(present -> present.map(Outcome::done)
                        .orElseGet(() -> attempt(() -> change(control.ask(
                                "PUT", PAGE + "/" + id, Map.of("factor", factor, "for", duration.toString()))))));
    }

    @Override
    public Outcome<Optional<LoadChange>> present(String id) {
        return all().map(changes ->
                changes.stream().filter(change -> change.id().equals(id)).findFirst());
    }

    @Override
    public Outcome<Optional<LoadChange>> remove(String id) {
        return present(id)
                .then(present -> present.isEmpty()
                        ? Outcome.done(present)
                        : attempt(() -> control.ask("DELETE", PAGE + "/" + id, null))
                                .match(answer -> present(id), trouble -> endedMeanwhile(id, trouble)));
    }

    /** A change may end by itself between the look and the removal, and is then refused as one that is not there. */
    private Outcome<Optional<LoadChange>> endedMeanwhile(String id, Trouble trouble) {
        return present(id).then(present -> present.isEmpty() ? Outcome.done(present) : Outcome.failed(trouble));
    }

    @Override
    public Outcome<List<LoadChange>> all() {
        return attempt(() -> {
            if (!(control.ask("GET", PAGE, null).get("load") instanceof List<?> changes)) {
                throw new IllegalArgumentException("no 'load'");
            }
            return changes.stream().map(RehearsalLoad::change).toList();
        });
    }

    @Override
    public String byHand(String id) {
        return "curl -X DELETE \"$REHEARSAL/_rehearsal" + PAGE + "/" + id
                + "\" (REHEARSAL is the URL that gameday rehearsal serve printed)";
    }

    private static LoadChange change(Object answered) {
        if (answered instanceof Map<?, ?> fields
                && fields.get("id") instanceof String id
                && fields.get("factor") instanceof Number factor
                && fields.get("until") instanceof String until) {
            return new LoadChange(id, factor.doubleValue(), Instant.parse(until));
        }
        throw new IllegalArgumentException("no change of load: " + answered);
    }

    private static <T> Outcome<T> attempt(Supplier<T> call) {
        try {
            return Outcome.done(call.get());
        } catch (UsageException refused) {
            return trouble(Trouble.Kind.REFUSED, refused);
        } catch (SpokenException unreachable) {
            return trouble(Trouble.Kind.UNREACHABLE, unreachable);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Outcome.failed(new Trouble(
                    Trouble.Kind.SERVICE_FAILED,
                    "the rehearsal's answer about its load can't be read: " + unreadable.getMessage()));
        }
    }

    private static <T> Outcome<T> trouble(Trouble.Kind kind, SpokenException said) {
        return Outcome.failed(new Trouble(kind, String.valueOf(said.getMessage())));
    }
}
