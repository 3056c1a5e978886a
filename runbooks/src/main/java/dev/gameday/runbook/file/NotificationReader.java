package dev.gameday.runbook.file;

import dev.gameday.runbook.profile.Notification;
import dev.gameday.runbook.profile.Notification.Occasion;
import dev.gameday.yaml.YamlMap;
import dev.gameday.yaml.YamlNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the webhooks of a profile. Their addresses are secrets, so one that stands there itself is refused, unquoted. */
final class NotificationReader {
    private static final int MOST = 10;
    private static final String OCCASIONS = "start, effect, halt or end";
    private static final Pattern VARIABLE = Pattern.compile("env:[A-Za-z_][A-Za-z0-9_]{0,99}");
    private static final Pattern FILE = Pattern.compile("(?!env:)\\P{Cntrl}{1,500}");

    private NotificationReader() {}

    static List<Notification> all(YamlMap map) {
        List<YamlNode> items = map.optional("notify").map(YamlNode::items).orElse(List.of());
        if (items.size() > MOST) {
            map.problem("notify", "there are %d webhooks".formatted(items.size()), "tell at most " + MOST);
        }
        return items.stream()
                .flatMap(item -> item.map().flatMap(NotificationReader::one).stream())
                .toList();
    }

    private static Optional<Notification> one(YamlMap map) {
        Optional<String> webhook = map.required("webhook").flatMap(NotificationReader::place);
        Optional<Set<Occasion>> on = map.optional("on")
                .map(node -> occasions(map, node))
                .orElseGet(() -> Optional.of(EnumSet.allOf(Occasion.class)));
        boolean rehearsals = map.optional("rehearsals").flatMap(YamlNode::flag).orElse(false);
        map.close();
        return Forms.all(webhook, on)
                ? Optional.of(new Notification(webhook.orElseThrow(), on.orElseThrow(), rehearsals))
                : Optional.empty();
    }

    private static Optional<String> place(YamlNode node) {
        Optional<String> text = node.text();
        if (text.isPresent() && text.get().contains("://")) {
            node.problem(
                    "the address of a webhook is a secret and does not belong in a profile",
                    "put it into a variable and write env:NAME, or into a file of its own and write its path");
            return Optional.empty();
        }
        return text.filter(given -> VARIABLE.matcher(given).matches())
                .or(() -> text.isEmpty()
                        ? Optional.empty()
                        : Forms.matching(node, FILE, "env:NAME, or the path of a file"));
    }

    private static Optional<Set<Occasion>> occasions(YamlMap map, YamlNode node) {
        List<YamlNode> items = node.items();
        Set<Occasion> on = EnumSet.noneOf(Occasion.class);
        items.forEach(
                item -> item.parsed(NotificationReader::occasion, OCCASIONS).ifPresent(on::add));
        if (items.isEmpty()) {
            map.problem("on", "it says no occasion", "write some of " + OCCASIONS + ", or leave it out for all");
        }
        return on.isEmpty() ? Optional.empty() : Optional.of(on);
    }

    private static Occasion occasion(String text) {
        for (Occasion occasion : Occasion.values()) {
            if (occasion.word().equals(text)) {
                return occasion;
            }
        }
        throw new IllegalArgumentException(text);
    }
}
