package dev.gameday.layer.egress;

import java.io.Closeable;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** Which hosts are refused now. */
final class Denials {
    private final List<Pattern> denied = new CopyOnWriteArrayList<>();

    /** Refuses these as well, until closed. */
    Closeable add(List<String> hosts) {
        StringBuilder any = new StringBuilder();
        for (String host : hosts) {
            any.append(any.length() == 0 ? "" : "|");
            any.append(Pattern.quote(host.toLowerCase(Locale.ROOT)).replace("*", "\\E.*\\Q"));
        }
        Pattern pattern = Pattern.compile(any.toString());
        denied.add(pattern);
        return () -> denied.remove(pattern);
    }

    /** Whether this host is refused. */
    boolean has(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        // A dot at its end only says that a name is whole.
        String name = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        return denied.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }
}
