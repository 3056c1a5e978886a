package dev.gameday.runbook.plan;

import dev.gameday.catalog.AccountInspector;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.metric.AlarmReading;
import dev.gameday.catalog.metric.MetricReader;
import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.catalog.metric.Sample;
import dev.gameday.runbook.Binding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Resolves every name of a binding in its account; changes nothing. A name that gives no answer is not called right. */
public final class BindingCheck {
    /** How far back a metric must have a value, beside its own period and lag. */
    private static final Duration RECENT = Duration.ofMinutes(15);

    private final Binding binding;
    private final AccountInspector inspector;
    private final MetricReader reader;
    private final Instant now;
    private final List<Checked> checked = new ArrayList<>();

    private BindingCheck(Binding binding, AccountInspector inspector, MetricReader reader, Instant now) {
        this.binding = binding;
        this.inspector = inspector;
        this.reader = reader;
        this.now = now;
    }

    /** One name of a section, what it stands for, and what is wrong with it and what to do, if anything is. */
    public record Checked(String section, String name, String value, Optional<String> wrong) {}

    /** Every name that can be asked for, section by section; ARNs and a flow's clients are not asked for. */
    public static List<Checked> of(Binding binding, AccountInspector inspector, MetricReader reader, Instant now) {
        BindingCheck check = new BindingCheck(binding, inspector, reader, now);
        check.targets();
        check.alarms();
        check.metrics();
        check.logs();
        return List.copyOf(check.checked);
    }

    private void targets() {
        String role = binding.faultRole().substring(binding.faultRole().lastIndexOf('/') + 1);
        found("fault-role", Map.of("", role), inspector::role, "create it, or name one that FIS may take");
        found("functions", binding.functions(), inspector::function, "name a function of this account and Region");
        found("roles", binding.roles(), inspector::role, "name a role of this account");
        found("queues", binding.queues(), inspector::queue, "name a queue of this account and Region");
        binding.subnets()
                .forEach((name, tags) -> checked.add(new Checked(
                        "subnets",
                        name,
                        tags.toString(),
                        absent(inspector.subnets(tags, Optional.empty()).map(List::isEmpty), "tag the subnets so"))));
        binding.zones()
                .forEach((name, zone) -> checked.add(new Checked(
                        "zones",
                        name,
                        zone,
                        absent(
                                inspector.subnets(Map.of(), Optional.of(zone)).map(List::isEmpty),
                                "name a zone that has subnets"))));
    }

    private <T> void found(
            String section, Map<String, String> names, Function<String, Outcome<Optional<T>>> ask, String remedy) {
        names.forEach((name, value) -> checked.add(
                new Checked(section, name, value, absent(ask.apply(value).map(Optional::isEmpty), remedy))));
    }

    private static Optional<String> absent(Outcome<Boolean> absent, String remedy) {
        return absent.match(
                missing -> missing ? Optional.of("doesn't exist; " + remedy) : Optional.empty(),
                trouble -> Optional.of("can't be told: " + trouble.sentence()));
    }

    private void alarms() {
        Outcome<Set<String>> there = reader.alarms(
                        binding.alarms().values().stream().distinct().sorted().toList())
                .map(readings -> readings.stream().map(AlarmReading::name).collect(Collectors.toSet()));
        binding.alarms()
                .forEach((name, alarm) -> checked.add(new Checked(
                        "alarms",
                        name,
                        alarm,
                        absent(there.map(names -> !names.contains(alarm)), "create it, or name one that there is"))));
    }

    private void metrics() {
        List<MetricSource> sources = List.copyOf(binding.metrics().values());
        Outcome<Set<String>> heard = reader.samples(sources, now.minus(RECENT), now)
                .map(samples -> samples.stream().map(Sample::metric).collect(Collectors.toSet()));
        binding.metrics()
                .forEach((name, source) -> checked.add(new Checked(
                        "metrics",
                        name,
                        source.namespace() + " " + source.metric()
                                + (source.canary().isPresent() ? "" : " " + source.dimensions()),
                        heard.match(
                                names -> names.contains(name)
                                                || source.quiet()
                                                || source.canary().isPresent()
                                        ? Optional.empty()
                                        : Optional.of("has had no value for " + RECENT.toMinutes()
                                                + " min; mend its name or dimensions, or write quiet: true"),
                                trouble -> Optional.of("can't be told: " + trouble.sentence())))));
    }

    private void logs() {
        binding.logs()
                .forEach((name, group) -> checked.add(new Checked(
                        "logs",
                        name,
                        group,
                        reader.lines(group, "gameday binding check", now.minus(Duration.ofMinutes(1)), now, 1)
                                .match(
                                        lines -> Optional.<String>empty(),
                                        trouble -> Optional.of(trouble.sentence())))));
    }
}
