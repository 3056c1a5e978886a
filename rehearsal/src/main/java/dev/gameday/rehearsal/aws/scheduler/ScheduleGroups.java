package dev.gameday.rehearsal.aws.scheduler;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.scheduler.model.ScheduleGroupState;
import software.amazon.awssdk.services.scheduler.model.ScheduleGroupSummary;

/** The schedule groups and their tags. The group {@code default} is always there and cannot be deleted. */
final class ScheduleGroups {
    static final String DEFAULT = "default";
    private static final int MOST = 500;
    private static final int MOST_TAGS = 50;

    private final NavigableMap<String, ScheduleGroupSummary> groups = new TreeMap<>();
    private final Map<String, Map<String, String>> tags = new HashMap<>();
    private final SchedulerAccount account;

    ScheduleGroups(SchedulerAccount account) {
        this.account = account;
        add(DEFAULT);
    }

    private ScheduleGroupSummary add(String name) {
        Instant now = account.agenda().instant();
        ScheduleGroupSummary group = ScheduleGroupSummary.builder()
                .name(name)
                .arn(account.groupArn(name))
                .state(ScheduleGroupState.ACTIVE)
                .creationDate(now)
                .lastModificationDate(now)
                .build();
        groups.put(name, group);
        return group;
    }

    ScheduleGroupSummary create(String name, Map<String, String> withTags) {
        if (groups.containsKey(name)) {
            throw SchedulerErrors.conflict("Schedule group " + name + " already exists.");
        }
        if (groups.size() >= MOST) {
            throw SchedulerErrors.quota("The account has " + MOST + " schedule groups.");
        }
        checkTags(withTags);
        ScheduleGroupSummary group = add(name);
        tags.put(group.arn(), Map.copyOf(withTags));
        return group;
    }

    ScheduleGroupSummary get(@Nullable String name) {
        String asked = name == null ? DEFAULT : name;
        return Optional.ofNullable(groups.get(asked))
                .orElseThrow(() -> SchedulerErrors.notFound("Schedule group", asked));
    }

    void delete(String name) {
        if (name.equals(DEFAULT)) {
            throw SchedulerErrors.invalid("Cannot delete the default schedule group.");
        }
        tags.remove(get(name).arn());
        groups.remove(name);
    }

    List<ScheduleGroupSummary> all() {
        return List.copyOf(groups.values());
    }

    Map<String, String> tags(String arn) {
        if (groups.values().stream().noneMatch(group -> group.arn().equals(arn))) {
            throw SchedulerErrors.notFound("Schedule group", arn);
        }
        return tags.getOrDefault(arn, Map.of());
    }

    void retag(String arn, UnaryOperator<Map<String, String>> change) {
        Map<String, String> changed = change.apply(new TreeMap<>(tags(arn)));
        checkTags(changed);
        tags.put(arn, Map.copyOf(changed));
    }

    private static void checkTags(Map<String, String> tags) {
        if (tags.size() > MOST_TAGS || tags.keySet().stream().anyMatch(key -> key.startsWith("aws:"))) {
            throw SchedulerErrors.invalid("A schedule group has at most " + MOST_TAGS + " tags, and none of aws:.");
        }
    }
}
