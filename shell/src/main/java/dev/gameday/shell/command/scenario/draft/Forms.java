package dev.gameday.shell.command.scenario.draft;

import dev.gameday.runbook.Binding;
import dev.gameday.runbook.Proof;
import dev.gameday.runbook.SteadyState;
import dev.gameday.runbook.StopCondition;
import dev.gameday.runbook.Tolerance;
import dev.gameday.yaml.NearestName;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How answers are written and read back; what can't be read throws {@link IllegalArgumentException} with a remedy. */
final class Forms {
    private static final Pattern BOUND = Pattern.compile("([a-z0-9][a-z0-9-]*)\\s*=?\\s*((?:>=|<=|[-+0-9.]).*)");
    private static final Pattern STOP = Pattern.compile("(.+?)\\s+for\\s+(\\S+)");
    private static final Pattern LINE = Pattern.compile("([a-z0-9][a-z0-9-]*):\\s*(.+)");
    private static final Pattern OUTSIDE = Pattern.compile("([a-z0-9][a-z0-9-]*)\\s+outside\\s+(.+)");

    private final Binding binding;

    Forms(Binding binding) {
        this.binding = binding;
    }

    static String written(List<SteadyState> steadyState) {
        return steadyState.stream()
                .map(steady -> steady.metric() + " " + steady.tolerance())
                .collect(Collectors.joining(", "));
    }

    List<SteadyState> steadyState(String text) {
        List<SteadyState> found = new ArrayList<>();
        for (String one : text.split(",", -1)) {
            SteadyState bound = bound(one.strip());
            if (found.stream().anyMatch(other -> other.metric().equals(bound.metric()))) {
                throw new IllegalArgumentException("'" + bound.metric() + "' is named twice; give it one range");
            }
            found.add(bound);
        }
        return found;
    }

    private SteadyState bound(String text) {
        Matcher form = BOUND.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no metric with a range; write it as accepted >= 99.9 or queue-age 0..5");
        }
        Tolerance range = Tolerance.parse(form.group(2))
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + form.group(2) + "' is no range; write >= 99.9, <= 5 or 0.95..1.05"));
        return new SteadyState(known(form.group(1), "metric", binding.metrics().keySet()), range);
    }

    static String written(StopCondition stop) {
        return stop.metric() + " " + stop.tolerance() + " for " + stop.sustained();
    }

    StopCondition stop(String text) {
        Matcher form = STOP.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("'" + text + "' says not for how long; write METRIC RANGE for PT60S");
        }
        SteadyState bound = bound(form.group(1));
        Duration sustained = duration(form.group(2), Duration.ZERO, Duration.ofHours(24));
        return new StopCondition("worse", bound.metric(), bound.tolerance(), sustained, Optional.empty());
    }

    static String written(Proof proof) {
        return proof.log()
                .map(log -> log + ": " + proof.text().orElse(""))
                .orElseGet(() -> proof.metric().orElse("") + " outside "
                        + proof.outside().map(Object::toString).orElse(""));
    }

    Proof proof(String text) {
        Matcher outside = OUTSIDE.matcher(text);
        if (outside.matches()) {
            SteadyState bound = bound(outside.group(1) + " " + outside.group(2));
            return new Proof(
                    Optional.empty(), Optional.empty(), Optional.of(bound.metric()), Optional.of(bound.tolerance()));
        }
        Matcher line = LINE.matcher(text);
        if (line.matches()) {
            String log = known(line.group(1), "log", binding.logs().keySet());
            return new Proof(Optional.of(log), Optional.of(line.group(2)), Optional.empty(), Optional.empty());
        }
        throw new IllegalArgumentException("'" + text + "' is no proof; write LOG: TEXT, or METRIC outside RANGE");
    }

    /** A duration as a runbook has it ({@code PT3M}), or as options have it ({@code 3m}). */
    static Duration duration(String text, Duration shortest, Duration longest) {
        try {
            String upper = text.toUpperCase(Locale.ROOT);
            Duration duration = Duration.parse(upper.startsWith("P") ? upper : "PT" + upper);
            if (duration.compareTo(shortest) < 0 || duration.compareTo(longest) > 0) {
                throw new IllegalArgumentException(
                        duration + " is outside its bounds; write " + shortest + " to " + longest);
            }
            return duration;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is no duration; write PT3M or 3m", e);
        }
    }

    static String known(String name, String what, Collection<String> names) {
        if (!names.contains(name)) {
            throw new IllegalArgumentException(
                    "there is no " + what + " '" + name + "' in the binding; " + NearestName.remedy(name, names));
        }
        return name;
    }
}
