package dev.gameday.rehearsal.flow.file;

import dev.gameday.rehearsal.flow.chance.LaneDecks;
import dev.gameday.rehearsal.flow.description.BackoffDescription;
import dev.gameday.rehearsal.flow.description.StepDescription;
import dev.gameday.rehearsal.flow.description.TimeDescription;
import dev.gameday.yaml.YamlMap;
import dev.gameday.yaml.YamlNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads handlers' steps, and the times and waits in them. */
final class StepReader {
    private static final int MOST_STEPS = 60;
    private static final Duration USUAL_CONNECT_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration USUAL_SEND_TIME = Duration.ofMillis(10);

    private final References references;

    StepReader(References references) {
        this.references = references;
    }

    /** The steps of that function or service. */
    List<StepDescription> steps(YamlMap owner, String name) {
        List<StepDescription> steps = new ArrayList<>();
        List<YamlNode> items = owner.items("steps");
        if (items.size() > MOST_STEPS) {
            owner.problem("steps", "these are too many steps", "write " + MOST_STEPS + " at most");
        }
        for (YamlNode item : items) {
            item.map().ifPresent(map -> {
                StepDescription step = step(map, name);
                if (step != null) {
                    steps.add(step);
                }
                map.close();
            });
        }
        return steps;
    }

    private @org.jspecify.annotations.Nullable StepDescription step(YamlMap map, String owner) {
        Fields fields = new Fields(map);
        // Every kind is asked for, so that a mistyped one is told the nearest of them all.
        boolean works = map.has("work");
        boolean calls = map.has("call");
        boolean sends = map.has("send");
        boolean puts = map.has("put");
        int kinds = (works ? 1 : 0) + (calls ? 1 : 0) + (sends ? 1 : 0) + (puts ? 1 : 0);
        if (kinds != 1) {
            map.problem("", "a step is one of work, call, send and put, and this is " + kinds, "write one of them");
            return null;
        }
        if (works) {
            return new StepDescription.Work(
                    map.optional("work").map(StepReader::time).orElseThrow());
        }
        if (calls) {
            return call(fields, owner);
        }
        return sends
                ? new StepDescription.Send(
                        name(map, "send", References.Kind.QUEUE), fields.duration("takes", USUAL_SEND_TIME))
                : new StepDescription.Put(name(map, "put", References.Kind.TABLE));
    }

    private StepDescription call(Fields fields, String owner) {
        String callee = name(fields.map(), "call", References.Kind.CALLEE);
        references.give(References.Kind.CALL, owner + "/" + callee);
        return new StepDescription.Call(
                callee,
                fields.integer("attempts", 1, LaneDecks.MOST_LANES, 1),
                fields.map().optional("backoff").map(StepReader::backoff).orElse(BackoffDescription.NONE),
                fields.duration("connect-timeout", USUAL_CONNECT_TIMEOUT),
                fields.durationOrNone("timeout"),
                fields.map().optional("error").flatMap(YamlNode::text).orElse("DependencyFailed"));
    }

    private String name(YamlMap map, String key, References.Kind kind) {
        return map.optional(key).map(value -> references.use(kind, value)).orElse("");
    }

    /** A time: a duration, or a map with the mean or the median and spread of what is drawn. */
    static TimeDescription time(YamlNode value) {
        if (!value.isMap()) {
            return new TimeDescription.Fixed(Fields.duration(value));
        }
        return value.map().map(StepReader::drawnTime).orElse(new TimeDescription.Fixed(Duration.ZERO));
    }

    private static TimeDescription drawnTime(YamlMap map) {
        Fields fields = new Fields(map);
        boolean isExponential = map.has("mean");
        boolean isLogNormal = map.has("median");
        if (isExponential == isLogNormal) {
            map.problem(
                    "", "a time is drawn around its mean or its median", "write 'mean:', or 'median:' and 'spread:'");
        }
        TimeDescription time = isExponential
                ? new TimeDescription.Exponential(fields.duration("mean"))
                : new TimeDescription.LogNormal(
                        isLogNormal ? fields.duration("median") : Duration.ofSeconds(1),
                        map.has("spread") ? fields.number("spread", 0, 3) : 0.2);
        map.close();
        return time;
    }

    /** Waits between attempts: a list of durations, or a map with the first and the most of jittered ones. */
    static BackoffDescription backoff(YamlNode value) {
        if (value.isList()) {
            return new BackoffDescription.Listed(
                    value.items().stream().map(Fields::duration).toList());
        }
        return value.map()
                .<BackoffDescription>map(map -> {
                    Fields fields = new Fields(map);
                    BackoffDescription read =
                            new BackoffDescription.Jittered(fields.duration("first"), fields.duration("most"));
                    map.close();
                    return read;
                })
                .orElse(BackoffDescription.NONE);
    }
}
