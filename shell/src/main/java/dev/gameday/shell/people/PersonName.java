package dev.gameday.shell.people;

/** What somebody is called, as it is typed: one line of text, short enough for a list. */
public record PersonName(String value) {
    private static final int LONGEST = 60;

    public PersonName {
        if (value.isBlank() || value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a name has 1 to " + LONGEST + " characters on one line.");
        }
        value = value.strip();
    }

    /** The name as it is typed. */
    public static PersonName of(String typed) {
        return new PersonName(typed);
    }

    @Override
    public String toString() {
        return value;
    }
}
