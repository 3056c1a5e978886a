package dev.gameday.shell.command.scenario;

/** Who sits at the console, as the operating system says: a claim, not a proof. */
final class Operator {
    private Operator() {}

    static String name() {
        String name = System.getProperty("user.name", "");
        return name.isBlank() ? "unknown" : name;
    }
}
