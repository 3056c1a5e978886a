package dev.gameday.rehearsal.http;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets in only requests that clients on this machine address to this machine. A name that is not loopback means that a
 * page in a browser had its own name point here (DNS rebinding), or that somebody takes the rehearsal for a proxy; a
 * header that only browsers send means that a page of another origin is behind it.
 */
final class Doorkeeper {
    private static final Pattern LOOPBACK =
            Pattern.compile("(127\\.0\\.0\\.1|\\[::1]|([a-z0-9][a-z0-9.-]*\\.)?localhost)(:\\d{1,5})?");
    private static final List<String> OWN_SITES = List.of("none", "same-origin");

    private Doorkeeper() {}

    /** Why the request is refused, in a sentence; empty where it may come in. */
    static Optional<String> objection(URI target, Headers headers) {
        if (target.isAbsolute() || !target.toString().startsWith("/")) {
            return Optional.of("The rehearsal is no proxy: ask for a path, not for a URL.");
        }
        List<String> hosts = headers.getOrDefault("Host", List.of());
        if (hosts.size() != 1 || !isLoopback(hosts.get(0))) {
            return Optional.of("The rehearsal answers only requests to 127.0.0.1 and localhost, not to "
                    + (hosts.size() == 1 ? "that host." : "none or several hosts."));
        }
        if (headers.containsKey("Origin") || isForeign(headers.getFirst("Sec-Fetch-Site"))) {
            return Optional.of("The rehearsal answers no page in a browser.");
        }
        return Optional.empty();
    }

    private static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    private static boolean isForeign(@Nullable String site) {
        return site != null && !OWN_SITES.contains(site);
    }
}
