package dev.gameday.shell.acceptance;

import java.util.List;

/**
 * One thing that can be wrong with an account: how it comes about, what preflight has to say of it, how its command begins
 * (empty where only people can decide), and how it is put right, by the command itself where that is one of the console's.
 */
record Ailment(String check, List<String> says, String mend, Step strikes, Step heals) {
    /** Something done to an account. */
    @FunctionalInterface
    interface Step {
        void take(AilingAccount account) throws Exception;
    }

    /** Of that check, not yet said how it comes about. */
    static Ailment of(String check, String... says) {
        return new Ailment(check, List.of(says), "", account -> {}, account -> {});
    }

    Ailment mendedBy(String command) {
        return new Ailment(check, says, command, strikes, heals);
    }

    Ailment from(Step step) {
        return new Ailment(check, says, mend, step, heals);
    }

    Ailment until(Step step) {
        return new Ailment(check, says, mend, strikes, step);
    }

    @Override
    public String toString() {
        return check + ": " + String.join(" ... ", says);
    }
}
