package dev.gameday.shell.secret;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.runbook.profile.Notification;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret address of a webhook. Whoever knows it can post there, so it stands in no profile, and no sentence of ours
 * has it: it is called by where it was found.
 */
public final class WebhookAddress {
    private static final long LONGEST = 4_096;
    private static final Pattern LOOPBACK = Pattern.compile("127(\\.[0-9]{1,3}){3}|\\[::1\\]|localhost");

    private final URI uri;

    private WebhookAddress(URI uri) {
        this.uri = uri;
    }

    /** Finds it in the environment's variables or in the file; trouble is told without it. */
    public static Outcome<WebhookAddress> of(Notification notification, Map<String, String> variables) {
        Optional<String> variable = notification.variable();
        if (variable.isPresent()) {
            String value = variables.get(variable.get());
            return value == null || value.isBlank()
                    ? refused("the variable " + variable.get() + " is not set")
                    : read(value, "the variable " + variable.get());
        }
        Path file = Path.of(notification.webhook());
        try {
            return Files.size(file) > LONGEST
                    ? refused("the file " + file + " is too long for an address")
                    : read(Files.readString(file), "the file " + file);
        } catch (IOException e) {
            return refused("the file " + file + " can't be read");
        }
    }

    private static Outcome<WebhookAddress> read(String text, String from) {
        try {
            URI uri = new URI(text.strip());
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            String host = uri.getHost();
            if (host == null || !(scheme.equals("https") || scheme.equals("http"))) {
                return refused(from + " holds no https address");
            }
            return scheme.equals("https") || LOOPBACK.matcher(host).matches()
                    ? Outcome.done(new WebhookAddress(uri))
                    : refused(from + " holds an address without TLS; only https is taken, but for this machine itself");
        } catch (URISyntaxException e) {
            // Its message quotes the address.
            return refused(from + " holds no https address");
        }
    }

    private static Outcome<WebhookAddress> refused(String why) {
        return Outcome.failed(new Trouble(Trouble.Kind.REFUSED, why));
    }

    /** The address itself: to be posted to, and never to be shown. */
    public URI uri() {
        return uri;
    }

    /** What must not be recorded: the address as it was given, and its path, which is what is secret of it. */
    String secret() {
        String path = uri.getRawPath();
        return path == null || path.length() < 8 ? uri.toString() : path;
    }

    @Override
    public String toString() {
        return "a webhook";
    }
}
