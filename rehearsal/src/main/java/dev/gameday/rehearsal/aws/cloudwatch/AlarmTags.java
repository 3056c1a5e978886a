package dev.gameday.rehearsal.aws.cloudwatch;

import dev.gameday.rehearsal.aws.cloudwatch.alarm.Alarms;
import dev.gameday.rehearsal.aws.cloudwatch.answer.CloudWatchErrors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.cloudwatch.model.Tag;

/** The tags of alarms, by ARN. An alarm that is gone has none, and a new one of its name starts without. */
public final class AlarmTags {
    private static final int MOST = 50;

    private final Alarms alarms;
    private final Map<String, Map<String, String>> tags = new TreeMap<>();

    public AlarmTags(Alarms alarms) {
        this.alarms = alarms;
    }

    /** The tags of an alarm, sorted by key. Throws {@code ResourceNotFoundException} where there is no such alarm. */
    public List<Tag> of(String arn) {
        return existing(arn).entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }

    /** Adds tags, or changes their values. */
    public void add(String arn, List<Tag> added) {
        Map<String, String> all = new TreeMap<>(existing(arn));
        for (Tag tag : added) {
            if (tag.key() == null || tag.key().isEmpty() || tag.value() == null) {
                throw CloudWatchErrors.missing("Tags.member.Key and Tags.member.Value");
            }
            all.put(tag.key(), tag.value());
        }
        if (all.size() > MOST) {
            throw CloudWatchErrors.invalidValue("The resource can have at most " + MOST + " tags.");
        }
        tags.put(arn, all);
    }

    public void remove(String arn, List<String> keys) {
        existing(arn).keySet().removeAll(keys);
    }

    /** Forgets the tags of an alarm that is no more. */
    public void forget(String arn) {
        tags.remove(arn);
    }

    private Map<String, String> existing(String arn) {
        if (Optional.ofNullable(arn).flatMap(alarms::stateOf).isEmpty()) {
            throw CloudWatchErrors.noResource(String.valueOf(arn));
        }
        return tags.computeIfAbsent(arn, any -> new TreeMap<>());
    }
}
