package dev.gameday.shell.guards;

import dev.gameday.shell.ExitCode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One way in which guards say no: the state of the account or the profile, the guards, the words of their sentences, and
 * how a run ends that waives them, and why if it is halted.
 */
record Guarded(
        String when,
        List<String> guards,
        Consumer<GuardTrial> given,
        String scenario,
        List<String> words,
        ExitCode waived,
        String because) {
    /** With the stop drill, which is allowed everything and holds when its guards are waived. */
    static Guarded when(String when, String guard, Consumer<GuardTrial> given) {
        return new Guarded(when, List.of(guard.split(" ")), given, "stop-drill", List.of(), ExitCode.HELD, "");
    }

    Guarded in(String otherScenario) {
        return new Guarded(when, guards, given, otherScenario, words, waived, because);
    }

    Guarded says(String... sentences) {
        return new Guarded(when, guards, given, scenario, Arrays.asList(sentences), waived, because);
    }

    /** Where a waiver can't help for long: what the guard feared halts the run, with that reason. */
    Guarded thenHalts(String reason) {
        return new Guarded(when, guards, given, scenario, words, ExitCode.HALTED, reason);
    }

    /** The options that waive all of these guards. */
    String[] waivers(String reason) {
        return Stream.concat(
                        guards.stream().flatMap(guard -> Stream.of("--override", guard)), Stream.of("--reason", reason))
                .toArray(String[]::new);
    }

    @Override
    public String toString() {
        return String.join(", ", guards) + ": " + when;
    }
}
