package dev.gameday.runbook.plan;

import dev.gameday.catalog.AccountInspector;
import dev.gameday.catalog.Identity;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Target;
import dev.gameday.catalog.TargetKind;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.leftover.Leftover;
import dev.gameday.catalog.leftover.LeftoverFinder;
import dev.gameday.catalog.metric.AlarmReading;
import dev.gameday.catalog.metric.LogLine;
import dev.gameday.catalog.metric.MetricReader;
import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.catalog.metric.Sample;
import dev.gameday.catalog.setup.Permission;
import dev.gameday.runbook.Pieces;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** An account that has every function, role and subnet that it is asked for; one question of it can be made to fail. */
final class Account implements AccountInspector, MetricReader, LeftoverFinder {
    static final Trouble TROUBLE = new Trouble(Trouble.Kind.UNREACHABLE, "no answer");
    static final Set<String> QUESTIONS = Set.of("identity", "function", "role", "subnets", "queue");

    /** Each question that a plan can do without, by the guard that then says no. */
    static final Map<String, String> GUARDED = Map.of(
            "missing", "permissions",
            "lever", "lever",
            "alarms", "stop-alarm",
            "untrippable", "stop-alarm",
            "leftovers", "leftovers");

    final List<String> asked = new ArrayList<>();
    final Map<String, AlarmReading> alarms = new TreeMap<>();
    final Map<String, String> untrippable = new TreeMap<>();
    final List<Leftover> leftovers = new ArrayList<>();
    final List<String> missing = new ArrayList<>();
    String silent = "";
    boolean lever;

    static Target target(TargetKind kind, String name) {
        return new Target(kind, "arn:aws:trial:::" + name, name);
    }

    static AlarmReading alarm(String name, String state) {
        return new AlarmReading(name, "arn:aws:cloudwatch:::" + name, state, Instant.EPOCH, "");
    }

    private <T> Outcome<T> answer(String question, String about, T answer) {
        asked.add((question + " " + about).strip());
        return silent.equals(question) ? Outcome.failed(TROUBLE) : Outcome.done(answer);
    }

    @Override
    public Outcome<Identity> identity() {
        return answer("identity", "", Pieces.IDENTITY);
    }

    @Override
    public Outcome<Optional<Target>> function(String name) {
        return answer("function", name, Optional.of(target(TargetKind.LAMBDA_FUNCTION, name)));
    }

    @Override
    public Outcome<Optional<Target>> role(String name) {
        return answer("role", name, Optional.of(target(TargetKind.IAM_ROLE, name)));
    }

    @Override
    public Outcome<List<Target>> subnets(Map<String, String> tags, Optional<String> zone) {
        return answer(
                "subnets", tags + " in " + zone.orElse("every zone"), List.of(target(TargetKind.SUBNET, "subnet-1")));
    }

    @Override
    public Outcome<Optional<Target>> queue(String name) {
        return answer("queue", name, Optional.of(target(TargetKind.QUEUE, name)));
    }

    @Override
    public Outcome<List<String>> missing(Identity caller, List<Permission> permissions) {
        permissions.forEach(asked -> answer("missing", asked.action() + " on " + asked.resource(), asked));
        return answer("missing", "", List.copyOf(missing));
    }

    @Override
    public Outcome<Map<String, String>> untrippable(List<String> names) {
        return answer("untrippable", names.toString(), Map.copyOf(untrippable));
    }

    @Override
    public Outcome<Boolean> leverEngaged() {
        return answer("lever", "", lever);
    }

    @Override
    public Outcome<List<Leftover>> leftovers(Collection<String> roles) {
        return answer("leftovers", "", List.copyOf(leftovers));
    }

    @Override
    public Outcome<List<AlarmReading>> alarms(List<String> names) {
        return answer(
                "alarms",
                names.toString(),
                names.stream().filter(alarms::containsKey).map(alarms::get).toList());
    }

    @Override
    public Outcome<List<Sample>> samples(List<MetricSource> sources, Instant from, Instant to) {
        throw new IllegalStateException("a plan reads no samples");
    }

    @Override
    public Outcome<List<LogLine>> lines(String group, String text, Instant from, Instant to, int limit) {
        throw new IllegalStateException("a plan reads no logs");
    }

    @Override
    public Outcome<Map<String, Map<String, String>>> tags(List<Target> targets) {
        return Outcome.done(Map.of());
    }
}
