package dev.gameday.runbook.file;

import dev.gameday.runbook.profile.Freeze;
import dev.gameday.runbook.profile.Limits;
import dev.gameday.runbook.profile.Live;
import dev.gameday.runbook.profile.Notification;
import dev.gameday.runbook.profile.Precautions;
import dev.gameday.runbook.profile.Profile;
import dev.gameday.yaml.YamlMap;
import dev.gameday.yaml.YamlNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one profile. Everything but its name, account and Region may be left out. */
final class ProfileReader {
    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern FOLDER = Pattern.compile("([A-Za-z0-9_.-]{1,64}/){1,8}");
    private static final int MOST = 1_000_000;

    private ProfileReader() {}

    static Optional<Profile> read(YamlMap map) {
        Optional<String> name = map.required("name").flatMap(Forms::name);
        Optional<String> account = map.required("account").flatMap(AccountForms::account);
        Optional<String> region = map.required("region").flatMap(AccountForms::region);
        Optional<Profile.Store> store =
                map.optional("store").flatMap(YamlNode::map).flatMap(ProfileReader::store);
        Set<String> scenarios = names(map, "scenarios");
        Set<String> faults = names(map, "faults");
        Limits limits = map.optional("limits")
                .flatMap(YamlNode::map)
                .map(ProfileReader::limits)
                .orElse(Limits.NONE);
        List<Freeze> freezes = map.optional("freezes").map(YamlNode::items).orElse(List.of()).stream()
                .flatMap(item -> item.map().flatMap(ProfileReader::freeze).stream())
                .toList();
        Optional<Duration> approval =
                map.optional("approval").flatMap(YamlNode::map).flatMap(ProfileReader::approval);
        Optional<String> schedulerRole = map.optional("scheduler-role").flatMap(AccountForms::role);
        Precautions precautions = ProfileSections.precautions(map);
        Live live = ProfileSections.live(map);
        List<Notification> notifications = NotificationReader.all(map);
        map.close();
        if (approval.isPresent() && !map.has("store")) {
            map.problem("approval", "an approval needs a place to be kept", "add 'store:' with a bucket");
            return Optional.empty();
        }
        if (schedulerRole.isPresent()
                && account.isPresent()
                && !schedulerRole.get().contains("::" + account.get() + ":")) {
            map.problem(
                    "scheduler-role", "the role is not in the account " + account.get(), "name a role of that account");
            return Optional.empty();
        }
        return Forms.all(name, account, region)
                ? Optional.of(new Profile(
                        name.orElseThrow(),
                        account.orElseThrow(),
                        region.orElseThrow(),
                        store,
                        scenarios,
                        faults,
                        limits,
                        freezes,
                        store.isPresent() ? approval : Optional.empty(),
                        schedulerRole,
                        precautions,
                        live,
                        notifications))
                : Optional.empty();
    }

    private static Set<String> names(YamlMap map, String key) {
        return Set.copyOf(
                map.optional(key).map(YamlNode::items).map(Forms::names).orElse(List.of()));
    }

    private static Optional<Profile.Store> store(YamlMap map) {
        Optional<String> bucket =
                map.required("bucket").flatMap(node -> Forms.matching(node, BUCKET, "a bucket's name, not its ARN"));
        Optional<String> folder = map.optional("folder")
                .flatMap(node -> Forms.matching(node, FOLDER, "a folder that ends with a slash, as gameday/"));
        map.close();
        return bucket.map(name -> new Profile.Store(name, folder.orElse("")));
    }

    private static Limits limits(YamlMap map) {
        int resources = count(map, "resources", 1, Limits.NONE.resources());
        int percentage = count(map, "percentage", 1, 100);
        Duration longest = map.optional("longest")
                .flatMap(node -> Forms.duration(node, Duration.ofSeconds(1)))
                .orElse(Limits.NONE.longest());
        int minutes = count(map, "action-minutes", 0, Limits.NONE.actionMinutes());
        map.close();
        return new Limits(resources, percentage, longest, minutes);
    }

    private static int count(YamlMap map, String key, int least, int otherwise) {
        return map.optional(key)
                .flatMap(node -> node.integer(least, Math.min(otherwise, MOST)))
                .orElse(otherwise);
    }

    private static Optional<Freeze> freeze(YamlMap map) {
        Optional<Instant> from = instant(map, "from");
        Optional<Instant> until = instant(map, "until");
        Optional<String> reason = map.text("reason");
        map.close();
        if (!Forms.all(from, until, reason)) {
            return Optional.empty();
        }
        if (!from.orElseThrow().isBefore(until.orElseThrow())) {
            map.problem("until", "the freeze ends before it begins", "write a later time");
            return Optional.empty();
        }
        return Optional.of(new Freeze(from.orElseThrow(), until.orElseThrow(), reason.orElseThrow()));
    }

    private static Optional<Instant> instant(YamlMap map, String key) {
        return map.required(key).flatMap(node -> node.parsed(Instant::parse, "a time in UTC, as 2026-12-20T00:00:00Z"));
    }

    private static Optional<Duration> approval(YamlMap map) {
        Optional<Duration> validFor =
                map.required("valid-for").flatMap(node -> Forms.duration(node, Duration.ofMinutes(1)));
        map.close();
        return validFor;
    }
}
