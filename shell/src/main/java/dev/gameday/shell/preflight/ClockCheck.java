package dev.gameday.shell.preflight;

import dev.gameday.catalog.readiness.Readiness;
import dev.gameday.shell.place.ClockSkew;
import java.util.Optional;

/** Whether this machine's clock is near AWS's. */
final class ClockCheck {
    private static final String NAME = "clock";

    private ClockCheck() {}

    static Check of(Readiness readiness) {
        return readiness
                .clockSkew()
                .map(ClockSkew::new)
                .match(
                        ClockCheck::judged,
                        trouble -> Check.wrong(NAME, "it can't be told: " + trouble.sentence(), Optional.empty()));
    }

    private static Check judged(ClockSkew skew) {
        if (skew.refused()) {
            return Check.wrong(NAME, skew.sentence() + "; set it", mend());
        }
        return skew.doubtful()
                ? Check.doubtful(NAME, skew.sentence() + ", which is more than a minute; set it", mend())
                : Check.right(NAME, skew.sentence());
    }

    private static Optional<String> mend() {
        boolean mac = System.getProperty("os.name", "").startsWith("Mac");
        return Optional.of(mac ? "sudo sntp -sS time.apple.com" : "sudo timedatectl set-ntp true");
    }
}
