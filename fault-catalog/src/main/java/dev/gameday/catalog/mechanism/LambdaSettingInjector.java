package dev.gameday.catalog.mechanism;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.FaultInjector;
import dev.gameday.catalog.Injection;
import dev.gameday.catalog.Mechanism.LambdaSetting;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Target;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.Undo;
import dev.gameday.catalog.aws.AwsTrouble;
import dev.gameday.catalog.mechanism.FunctionMark.Change;
import dev.gameday.catalog.mechanism.FunctionSetting.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.scheduler.SchedulerClient;

/**
 * Changes one setting of each function and sets the old value again, but only where the present value is still ours. It
 * never touches the rest of a function's configuration. Such a change has no expiry of its own; where the injection has a
 * role for it, a schedule ends it. A mark in the function's tags, from before the change until after it is undone, says
 * what it was.
 */
public final class LambdaSettingInjector implements FaultInjector {
    private static final String FUNCTIONS = "functions";
    private static final String SETTING = "setting";
    private static final String NEW = "new";
    private static final String OLD = "old.";
    private static final String REST = "rest.";
    private static final String SCHEDULE = "schedule.";

    private final Supplier<LambdaClient> lambda;
    private final FunctionMark mark;
    private final ScheduledUndo schedules;

    /** Works through these clients. */
    public LambdaSettingInjector(Supplier<LambdaClient> lambda, Supplier<SchedulerClient> scheduler) {
        this.lambda = lambda;
        this.mark = new FunctionMark(lambda);
        this.schedules = new ScheduledUndo(scheduler);
    }

    @Override
    public List<String> calls(Injection injection) {
        LambdaSetting mechanism = mechanism(injection);
        boolean memory = mechanism.setting().equals("memory");
        List<String> calls = new ArrayList<>(List.of(
                memory ? "lambda:GetFunctionConfiguration" : "lambda:GetFunctionConcurrency",
                "lambda:ListTags",
                "lambda:TagResource"));
        injection.schedulerRole().ifPresent(role -> calls.add("scheduler:CreateSchedule"));
        calls.addAll(mechanism.restoredBy());
        injection
                .schedulerRole()
                .ifPresent(role -> calls.addAll(List.of("scheduler:DeleteSchedule", "scheduler:GetSchedule")));
        calls.add("lambda:UntagResource");
        return calls;
    }

    @Override
    public Outcome<Undo> prepare(Injection injection, Instant now) {
        return AwsTrouble.attempt(() -> {
            LambdaSetting mechanism = mechanism(injection);
            String value = String.valueOf(Integer.parseInt(injection.fill(mechanism.value())));
            Map<String, String> facts = new TreeMap<>();
            List<String> functions = new ArrayList<>();
            for (Target target : injection.targets()) {
                Reading present = FunctionSetting.of(mechanism.setting()).read(lambda.get(), target.arn());
                if (present.updating()) {
                    return Outcome.failed(new Trouble(
                            Trouble.Kind.CONFLICT, target.name() + " is being updated; wait until that is over"));
                }
                if (present.value().equals(value)) {
                    return Refusal.because("the %s of %s is %s already; choose another value"
                            .formatted(mechanism.setting(), target.name(), value));
                }
                Optional<String> owner = mark.owner(target.arn());
                if (owner.isPresent()) {
                    return Refusal.because(
                            "%s carries the mark of %s, which changed it and did not put it back; recover or sweep it first"
                                    .formatted(target.name(), owner.get()));
                }
                functions.add(target.arn());
                facts.put(OLD + target.arn(), present.value());
                facts.put(REST + target.arn(), present.rest());
                injection
                        .schedulerRole()
                        .ifPresent(role ->
                                facts.put(SCHEDULE + target.arn(), ScheduledUndo.name(injection.id(), target.arn())));
            }
            facts.put(FUNCTIONS, String.join(" ", functions));
            facts.put(SETTING, mechanism.setting());
            facts.put(NEW, value);
            return functions.isEmpty()
                    ? Refusal.because("there is no function to change")
                    : Outcome.done(undo(injection, facts, now));
        });
    }

    private static Undo undo(Injection injection, Map<String, String> facts, Instant now) {
        String setting = mechanism(injection).setting();
        FunctionSetting way = FunctionSetting.of(setting);
        return new Undo(
                injection.id(),
                injection.fault().mechanism().kind(),
                facts,
                injection.targets().stream()
                        .map(target -> "Set the %s of %s from %s to %s again"
                                .formatted(setting, target.name(), facts.get(NEW), facts.get(OLD + target.arn())))
                        .collect(Collectors.joining("; ", "", ".")),
                injection.targets().stream()
                        .map(target -> byHand(way, target.arn(), facts))
                        .collect(Collectors.joining("; ")),
                injection.schedulerRole().map(role -> ScheduledUndo.end(injection, now)));
    }

    private static String byHand(FunctionSetting way, String function, Map<String, String> facts) {
        String restore = way.command(function, String.valueOf(facts.get(OLD + function)));
        String schedule = facts.get(SCHEDULE + function);
        return schedule == null ? restore : restore + "; aws scheduler delete-schedule --name " + schedule;
    }

    @Override
    public Outcome<ControlState> inject(Injection injection, Undo undo) {
        return AwsTrouble.attempt(() -> {
            FunctionSetting setting = FunctionSetting.of(undo.fact(SETTING));
            for (String function : functions(undo)) {
                Reading present = setting.read(lambda.get(), function);
                if (!present.value().equals(undo.fact(NEW))) {
                    if (!unchanged(present, undo, function)) {
                        return Outcome.failed(new Trouble(
                                Trouble.Kind.CONFLICT, name(function) + " was changed by somebody else meanwhile"));
                    }
                    change(setting, undo, function, injection.schedulerRole());
                }
            }
            return status(undo);
        });
    }

    /** The mark first: whoever finds it and no change takes it away, but a change without it would not be found. */
    private void change(FunctionSetting setting, Undo undo, String function, Optional<String> schedulerRole) {
        mark.put(function, undo.injection(), new Change(undo.fact(SETTING), undo.fact(NEW), undo.fact(OLD + function)));
        schedulerRole.ifPresent(role -> schedules.put(
                undo, function, undo.fact(SCHEDULE + function), role, setting, undo.fact(OLD + function)));
        String revision = setting.read(lambda.get(), function).revision();
        setting.write(lambda.get(), function, undo.fact(NEW), revision);
    }

    private static boolean unchanged(Reading present, Undo undo, String function) {
        return present.value().equals(undo.fact(OLD + function))
                && present.rest().equals(undo.fact(REST + function));
    }

    @Override
    public Outcome<ControlState> status(Undo undo) {
        return AwsTrouble.value(() -> {
            FunctionSetting setting = FunctionSetting.of(undo.fact(SETTING));
            return SettingStates.joined(functions(undo).stream()
                    .map(function -> state(setting, undo, function))
                    .toList());
        });
    }

    private ControlState state(FunctionSetting setting, Undo undo, String function) {
        ControlState state = SettingStates.of(
                undo.fact(SETTING) + " of " + name(function),
                AwsTrouble.existing(() -> setting.read(lambda.get(), function)),
                undo.fact(NEW),
                undo.fact(OLD + function));
        if (state.presence() != ControlState.Presence.GONE) {
            return state;
        }
        if (mark.isOurs(function, undo.injection())) {
            return lyingAbout(state, "its mark is still on it");
        }
        return schedule(undo, function).filter(schedules::waits).isPresent()
                ? lyingAbout(state, "its scheduled undo still waits")
                : state;
    }

    private static ControlState lyingAbout(ControlState state, String what) {
        return new ControlState(
                ControlState.Presence.ENDED, state.detail() + "; " + what, state.references(), state.failure());
    }

    private static Optional<String> schedule(Undo undo, String function) {
        return Optional.ofNullable(undo.facts().get(SCHEDULE + function));
    }

    @Override
    public Outcome<ControlState> remove(Undo undo) {
        FunctionSetting setting = FunctionSetting.of(undo.fact(SETTING));
        List<SdkException> failures = new ArrayList<>();
        for (String function : functions(undo)) {
            try {
                Optional<Reading> present = AwsTrouble.existing(() -> setting.read(lambda.get(), function));
                if (present.isEmpty()) {
                    schedule(undo, function).ifPresent(schedules::takeAway);
                }
                present.filter(reading -> !reading.updating())
                        .ifPresent(reading -> restore(setting, undo, function, reading));
            } catch (SdkException e) {
                failures.add(e);
            }
        }
        return failures.isEmpty() ? status(undo) : Outcome.failed(AwsTrouble.of(failures.get(0)));
    }

    /**
     * The mark last, and only once the change is no longer there to be found by it; the schedule before it, as it would set
     * the old value over whatever somebody sets later.
     */
    private void restore(FunctionSetting setting, Undo undo, String function, Reading present) {
        boolean changed = present.value().equals(undo.fact(NEW));
        if (changed) {
            setting.write(lambda.get(), function, undo.fact(OLD + function), present.revision());
        }
        boolean over = AwsTrouble.existing(() -> setting.read(lambda.get(), function))
                .map(now -> !now.value().equals(undo.fact(NEW))
                        && !now.updating()
                        && now.failure().isEmpty())
                .orElse(false);
        if (over) {
            schedule(undo, function).ifPresent(schedules::takeAway);
        }
        if (over && mark.isOurs(function, undo.injection())) {
            mark.takeAway(function);
        }
    }

    private static String name(String function) {
        return function.substring(function.lastIndexOf(':') + 1);
    }

    private static LambdaSetting mechanism(Injection injection) {
        return (LambdaSetting) injection.fault().mechanism();
    }

    private static List<String> functions(Undo undo) {
        return List.of(undo.fact(FUNCTIONS).split(" "));
    }
}
