package dev.gameday.shell.people;

import java.time.DateTimeException;
import java.time.LocalDate;

/** The day by which something is to be done, as it is typed: {@code 2026-01-31}. */
public record DueDate(LocalDate day) {
    /** The day as it is typed. */
    public static DueDate of(String typed) {
        try {
            return new DueDate(LocalDate.parse(typed.strip()));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("give a day as 2026-01-31.", e);
        }
    }
}
