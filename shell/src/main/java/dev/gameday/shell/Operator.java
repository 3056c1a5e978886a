package dev.gameday.shell;

/** Who sits at the console, as the operating system says: a claim, not a proof. */
public final class Operator {
    private Operator() {}

    /** Their name; {@code unknown} where there is none. */
    public static String name() {
        String name = System.getProperty("user.name", "");
        return name.isBlank() ? "unknown" : name;
    }
}
