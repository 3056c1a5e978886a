package dev.gameday.shell.secret;

import dev.gameday.recorder.Redaction;
import dev.gameday.runbook.profile.Notification;
import dev.gameday.runbook.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What of a profile must not be recorded: what it says itself, and the addresses of its webhooks. */
public final class Secrets {
    private Secrets() {}

    /** The same, with the addresses that this process's environment holds. */
    public static Redaction redaction(Profile profile) {
        return redaction(profile, System.getenv());
    }

    /** The redaction of what is recorded under that profile; an address that can't be found is nowhere to be seen either. */
    public static Redaction redaction(Profile profile, Map<String, String> variables) {
        return Redaction.with(expressions(profile, variables));
    }

    static List<String> expressions(Profile profile, Map<String, String> variables) {
        List<String> expressions = new ArrayList<>(profile.precautions().redactions());
        for (Notification notification : profile.notifications()) {
            WebhookAddress.of(notification, variables)
                    .value()
                    .map(WebhookAddress::secret)
                    .map(Pattern::quote)
                    .ifPresent(expressions::add);
        }
        return expressions;
    }
}
