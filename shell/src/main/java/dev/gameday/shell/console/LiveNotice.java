package dev.gameday.shell.console;

import dev.gameday.catalog.Identity;
import dev.gameday.runbook.event.RunEvent.Mode;
import dev.gameday.runbook.profile.Profile;
import dev.gameday.shell.place.Environment;

/** Says that a command is about a real account, and which, before anything else: beside the results, never among them. */
public final class LiveNotice {
    private LiveNotice() {}

    /** Says so where it is. */
    public static void tell(Console console, Environment environment, Profile profile, Identity identity) {
        if (environment.mode() == Mode.LIVE) {
            String notice = "*** LIVE *** account %s in %s, profile %s, as %s%s"
                    .formatted(
                            identity.account(),
                            identity.region(),
                            profile.name(),
                            identity.arn(),
                            environment.endpoint().equals("AWS") ? "" : ", at " + environment.endpoint());
            Lines.broken(console, notice).forEach(console::error);
        }
    }
}
