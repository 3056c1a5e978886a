package dev.gameday.shell.run;

import dev.gameday.catalog.SessionId;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Gives each session an id that sorts by its day and time (UTC) and is told apart by six random characters. */
public final class SessionIds {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 6;

    private final SecureRandom random = new SecureRandom();
    private final InstantSource wall;

    /** Ids of the times that this clock shows. */
    public SessionIds(InstantSource wall) {
        this.wall = wall;
    }

    /** Another one. */
    public SessionId next() {
        StringBuilder id = new StringBuilder(FORM.format(wall.instant())).append('-');
        for (int i = 0; i < LENGTH; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new SessionId(id.toString());
    }
}
