package dev.gameday.rehearsal.wire.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code a=b&c=d} text, percent-encoded, as queries and form bodies hold it. */
public final class FormText {
    private FormText() {}

    /** The parameters in the order sent. */
    public static Map<String, List<String>> parse(String text) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                parameters
                        .computeIfAbsent(URLDecoder.decode(name, UTF_8), absent -> new ArrayList<>())
                        .add(URLDecoder.decode(value, UTF_8));
            }
        }
        return parameters;
    }

    /** Decodes part of a path, where a plus sign means itself. */
    public static String pathPart(String raw) {
        return URLDecoder.decode(raw.replace("+", "%2B"), UTF_8);
    }
}
