package dev.gameday.runbook.file;

import dev.gameday.catalog.metric.Canary;
import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.yaml.NearestName;
import dev.gameday.yaml.YamlMap;
import dev.gameday.yaml.YamlNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads a metric that a canary gives: what is called, how often, and what is made of it. */
final class CanaryReader {
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofMinutes(5);
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration USUAL = Duration.ofSeconds(2);
    private static final int LARGEST_PAYLOAD = 16 * 1024;
    private static final int LOWEST_STATUS = 100;
    private static final int HIGHEST_STATUS = 599;
    private static final int OK = 200;
    private static final String FORM = "an https address without a user, as https://shop.example/health";
    private static final Pattern LOOPBACK = Pattern.compile("127(?:\\.[0-9]{1,3}){3}|\\[::1]|localhost");

    private final Map<String, String> functions;

    /** {@code functions} are the binding's, by logical name. */
    CanaryReader(Map<String, String> functions) {
        this.functions = functions;
    }

    /** The metric of an entry that has a {@code canary}. */
    Optional<MetricSource> source(String name, YamlMap map) {
        Optional<String> title = map.text("title");
        Optional<String> unit = map.text("unit");
        Optional<Canary> canary = map.map("canary").flatMap(this::canary);
        Map<String, Canary.Value> values = new TreeMap<>();
        for (Canary.Value value : Canary.Value.values()) {
            values.put(value.word(), value);
        }
        Optional<Canary.Value> value = map.choice("value", values);
        map.close();
        return Forms.all(title, unit, canary, value)
                ? Optional.of(MetricSource.of(
                        name, title.orElseThrow(), unit.orElseThrow(), canary.orElseThrow(), value.orElseThrow()))
                : Optional.empty();
    }

    private Optional<Canary> canary(YamlMap map) {
        Optional<Duration> every = map.required("every").flatMap(CanaryReader::every);
        Optional<Duration> timeout = map.has("timeout")
                ? map.required("timeout").flatMap(node -> timeout(node, every))
                : every.map(given -> given.compareTo(USUAL) < 0 ? given : USUAL);
        boolean invokes = map.has("invoke");
        if (invokes == map.has("http")) {
            map.problem(
                    "invoke",
                    invokes ? "a canary calls one thing, and this one two" : "this canary calls nothing",
                    "write either 'invoke:' with a function's logical name or 'http:' with an address");
            return Optional.empty();
        }
        Optional<Canary> canary = invokes ? invoke(map, every, timeout) : http(map, every, timeout);
        map.close();
        return canary;
    }

    private Optional<Canary> invoke(YamlMap map, Optional<Duration> every, Optional<Duration> timeout) {
        Optional<String> function = map.required("invoke").flatMap(this::function);
        Optional<String> payload =
                map.has("payload") ? map.required("payload").flatMap(CanaryReader::payload) : Optional.of("{}");
        return Forms.all(function, payload, every, timeout)
                ? Optional.of(new Canary.Invoke(
                        function.orElseThrow(), payload.orElseThrow(), every.orElseThrow(), timeout.orElseThrow()))
                : Optional.empty();
    }

    private Optional<String> function(YamlNode node) {
        return Forms.name(node).flatMap(name -> {
            if (!functions.containsKey(name)) {
                node.problem(
                        "'" + name + "' is no function of this binding",
                        functions.isEmpty()
                                ? "bind it in 'functions'"
                                : NearestName.remedy(name, new TreeSet<>(functions.keySet())));
            }
            return Optional.ofNullable(functions.get(name));
        });
    }

    private static Optional<String> payload(YamlNode node) {
        String json = node.json();
        int size = json.getBytes(StandardCharsets.UTF_8).length;
        if (size > LARGEST_PAYLOAD) {
            node.problem(
                    "a payload of " + size + " bytes is too large",
                    "write at most " + LARGEST_PAYLOAD + ": it is in every record");
        }
        return Optional.of(json).filter(fits -> size <= LARGEST_PAYLOAD);
    }

    private static Optional<Canary> http(YamlMap map, Optional<Duration> every, Optional<Duration> timeout) {
        Optional<String> url = map.required("http").flatMap(node -> node.parsed(CanaryReader::address, FORM));
        Optional<Integer> expect =
                map.has("expect") ? map.integer("expect", LOWEST_STATUS, HIGHEST_STATUS) : Optional.of(OK);
        return Forms.all(url, expect, every, timeout)
                ? Optional.of(new Canary.Http(
                        url.orElseThrow(), expect.orElseThrow(), every.orElseThrow(), timeout.orElseThrow()))
                : Optional.empty();
    }

    private static String address(String text) {
        try {
            URI uri = new URI(text);
            boolean here =
                    uri.getHost() != null && LOOPBACK.matcher(uri.getHost()).matches();
            boolean taken = "https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && here);
            if (uri.getHost() == null || !taken || uri.getRawUserInfo() != null) {
                throw new IllegalArgumentException(FORM);
            }
            return text;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(FORM, e);
        }
    }

    private static Optional<Duration> every(YamlNode node) {
        return node.duration().filter(every -> {
            boolean fits = every.compareTo(LEAST) >= 0
                    && every.compareTo(MOST) <= 0
                    && every.equals(every.truncatedTo(ChronoUnit.SECONDS));
            if (!fits) {
                node.problem(
                        "a call every " + every + " is "
                                + (every.compareTo(LEAST) < 0 ? "too often" : "not whole seconds, or too seldom"),
                        "write whole seconds from " + LEAST + " to " + MOST);
            }
            return fits;
        });
    }

    private static Optional<Duration> timeout(YamlNode node, Optional<Duration> every) {
        Duration most = every.filter(given -> given.compareTo(LONGEST) < 0).orElse(LONGEST);
        return node.duration().filter(timeout -> {
            boolean fits = timeout.compareTo(SHORTEST) >= 0 && timeout.compareTo(most) <= 0;
            if (!fits) {
                node.problem(
                        "a timeout of " + timeout + " is too " + (timeout.compareTo(most) > 0 ? "long" : "short"),
                        "write " + SHORTEST + " to " + most + ", no more than 'every'");
            }
            return fits;
        });
    }
}
