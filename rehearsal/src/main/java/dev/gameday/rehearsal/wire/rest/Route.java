package dev.gameday.rehearsal.wire.rest;

import dev.gameday.rehearsal.wire.Request;
import dev.gameday.rehearsal.wire.protocol.Destination;
import dev.gameday.rehearsal.wire.query.FormText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where one REST operation lives: a method, a template as {@code /tags/{resourceArn}?find=Layer&id={Id}}, and headers
 * that the request must have. A constant in the query must be there as it is, a label in the query with any value; a
 * label with a plus sign takes the rest of the path, slashes included.
 */
final class Route {
    private static final Pattern LABEL = Pattern.compile("\\{([^}+]+)(\\+?)}");

    private final String operation;
    private final String method;
    private final Pattern path;
    private final List<String> labels = new ArrayList<>();
    private final Map<String, List<String>> query;
    private final List<String> headers;
    private final int literals;

    /** Reads {@code Operation METHOD template [header...]}. */
    Route(List<String> columns) {
        operation = columns.get(0);
        method = columns.get(1);
        String[] template = columns.get(2).split("\\?", 2);
        path = path(template[0]);
        query = template.length == 1 ? Map.of() : FormText.parse(template[1]);
        headers = columns.subList(3, columns.size());
        literals = LABEL.matcher(template[0]).replaceAll("").length();
    }

    /** How exactly the route describes its requests: of two that match, the more exact one is meant. */
    int exactness() {
        return 1000 * (query.size() + headers.size()) + literals;
    }

    Optional<Destination> match(Request request, Map<String, List<String>> parameters) {
        if (!request.method().equals(method)
                || !headers.stream()
                        .allMatch(name -> request.headers().first(name).isPresent())
                || !query.entrySet().stream().allMatch(constant -> meets(constant, parameters))) {
            return Optional.empty();
        }
        Matcher matcher = path.matcher(request.rawPath());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        for (int label = 0; label < labels.size(); label++) {
            values.put(labels.get(label), FormText.pathPart(matcher.group(label + 1)));
        }
        return Optional.of(new Destination(operation, values));
    }

    /** The raw path is matched and its labels decoded after, for an encoded slash is part of a label. */
    private Pattern path(String template) {
        StringBuilder regex = new StringBuilder();
        Matcher label = LABEL.matcher(template);
        int literal = 0;
        while (label.find()) {
            regex.append(Pattern.quote(template.substring(literal, label.start())));
            regex.append(label.group(2).isEmpty() ? "([^/]+)" : "(.+)");
            labels.add(label.group(1));
            literal = label.end();
        }
        regex.append(Pattern.quote(template.substring(literal).replaceFirst("/$", "")));
        return Pattern.compile(regex + "/?");
    }

    private static boolean meets(Map.Entry<String, List<String>> constant, Map<String, List<String>> parameters) {
        List<String> values = parameters.get(constant.getKey());
        String wanted = constant.getValue().get(0);
        return values != null && (LABEL.matcher(wanted).matches() || values.contains(wanted));
    }
}
