package dev.gameday.shell.guards;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** The guards of what a profile's file allows: where, what, how much and when. */
class ProfileLimitsTest extends GuardContract {
    ProfileLimitsTest(@TempDir Path folder) throws IOException {
        super(folder);
    }

    static Stream<Guarded> guards() {
        return Stream.of(
                says("account", "\"999988887777\"", "account")
                        .says(
                                "the caller's account is 111122223333 but the profile payments allows 999988887777",
                                "switch credentials or profile"),
                says("region", "us-east-1", "region")
                        .says(
                                "the Region is eu-west-1 but the profile payments allows us-east-1",
                                "switch the Region or the profile"),
                says("scenarios", "[stale-positions]", "scenario")
                        .says("the profile payments does not allow stop-drill", "add it to its scenarios"),
                says("faults", "[lambda-error]", "fault")
                        .says("the profile payments does not allow the fault lambda-delay", "add it to its faults"),
                says("limits", "{resources: 1, percentage: 100, longest: PT1M, action-minutes: 240}", "blast-radius")
                        .says(
                                "step delay hits ",
                                "more than the profile payments allows (1, 100 %, PT1M)",
                                "make it smaller"),
                says("limits", "{resources: 1, percentage: 100, longest: PT1H, action-minutes: 1}", "cost")
                        .says("the plan takes 3 FIS action-minutes, more than the 1 that", "shorten it"),
                says(
                                "freezes",
                                "[{from: 2026-01-05T09:05:00Z, until: 2026-01-06T00:00:00Z, reason: month end}]",
                                "freeze")
                        .says("2026-01-05T09:05:00Z until 2026-01-06T00:00:00Z (month end)", "wait until it is over"));
    }

    private static Guarded says(String key, String yaml, String guard) {
        return Guarded.when(key + " " + yaml, guard, trial -> trial.profile.says(key, yaml));
    }
}
