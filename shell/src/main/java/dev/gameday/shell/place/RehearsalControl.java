package dev.gameday.shell.place;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks a rehearsal for what AWS has no call for: {@code docs/rehearsal.md} describes its path {@code /_rehearsal}. */
@FunctionalInterface
public interface RehearsalControl {
    /** Where there is no rehearsal to ask. */
    RehearsalControl NONE = (method, page, body) -> {
        throw new IllegalStateException("this environment is no rehearsal");
    };

    /**
     * The answer's JSON object; {@code page} is what follows {@code /_rehearsal}. What the rehearsal refuses is a {@link
     * dev.gameday.shell.UsageException} with its sentence.
     */
    Map<String, Object> ask(String method, String page, @Nullable Map<String, Object> body);
}
