package dev.gameday.shell.leftbehind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.catalog.arming.Kit;
import dev.gameday.shell.recovery.LeftRun;
import dev.gameday.shell.recovery.Recovered;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;
import software.amazon.awssdk.services.lambda.model.Layer;

/**
 * A console is thrown away at every durable write and before and after every call while it arms a function or disarms it;
 * somebody else changes the function before another console recovers. What was not finished is then gone, what was finished
 * stays, and the foreign change with it.
 */
class ArmingCrashTest {
    private static final Duration DOWN = Duration.ofSeconds(10);

    /** Longer than an update takes. */
    private static final Duration APPLIED = Duration.ofSeconds(7);

    /** After which call of a recovery a late update arrives: it has read the function and its tags by then. */
    private static final int LOOK = 6;

    private static final String DISARMED = "[] {THEIRS=1} {} Successful";

    private final Path folder;
    private long number;

    ArmingCrashTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_crash_at_any_point_of_arming_leaves_the_function_as_it_was_or_armed() throws Exception {
        for (Kit kit : ArmingDrill.kits()) {
            assertThat(everyPoint(kit, true)).isGreaterThan(15);
        }
    }

    @Test
    void a_crash_at_any_point_of_disarming_leaves_the_function_disarmed_or_as_it_was() throws Exception {
        for (Kit kit : ArmingDrill.kits()) {
            assertThat(everyPoint(kit, false)).isGreaterThan(10);
        }
    }

    @Test
    void a_crash_at_any_point_of_the_recovery_is_ended_by_the_next() throws Exception {
        try (PracticeAccount account = new PracticeAccount()) {
            boolean came = true;
            for (int point = 0; came; point++) {
                bare(account);
                Map<String, String> before = picture(account);
                ArmingDrill drill = drill(account, Kit.FIS);
                crashes(drill, true, Moments.crash(14));
                Moments second = Moments.crash(point);
                try {
                    drill.recover(DOWN, second::call);
                } catch (Crash crash) {
                    assertThat(drill.recover(DOWN, (service, call) -> call.make())
                                    .clean())
                            .isTrue();
                }
                came = second.came();
                assertThat(picture(account))
                        .describedAs("%d %s", point, second.name())
                        .isEqualTo(before);
            }
        }
    }

    /** The dead console's update was on its way, and Lambda takes it on only after the other one has looked. */
    @Test
    void an_update_that_arrives_late_is_taken_away_too() throws Exception {
        try (PracticeAccount account = new PracticeAccount()) {
            bare(account);
            Map<String, String> before = picture(account);
            ArmingDrill drill = drill(account, Kit.FIS);
            List<Transport.Call> late = new ArrayList<>();
            AtomicInteger calls = new AtomicInteger();
            int update = callsUntilTheUpdate(account, before);
            assertThat(crashes(drill, true, (service, call) -> {
                        if (calls.incrementAndGet() == update) {
                            late.add(call);
                            throw new Crash("in flight");
                        }
                        return call.make();
                    }))
                    .isTrue();
            assertThat(late).hasSize(1);
            AtomicInteger looks = new AtomicInteger();
            Recovered recovered = drill.recover(DOWN, (service, call) -> {
                var answer = call.make();
                if (looks.incrementAndGet() == LOOK) {
                    assertThat(late.get(0).make().httpResponse().statusCode()).isEqualTo(200);
                }
                return answer;
            });
            assertThat(looks.get()).isGreaterThan(LOOK + 2);
            assertThat(recovered.residue()).isEmpty();
            assertThat(picture(account)).isEqualTo(before);
        }
    }

    @Test
    void an_arming_that_is_interrupted_is_taken_back_and_closed() throws Exception {
        try (PracticeAccount account = new PracticeAccount()) {
            bare(account);
            Map<String, String> before = picture(account);
            int update = callsUntilTheUpdate(account, before);
            ArmingDrill drill = drill(account, Kit.FIS);
            AtomicInteger calls = new AtomicInteger();
            assertThatThrownBy(() -> drill.run(
                            true,
                            (service, call) -> {
                                var answer = call.make();
                                if (calls.incrementAndGet() == update) {
                                    Thread.currentThread().interrupt();
                                }
                                return answer;
                            },
                            log -> log))
                    .isInstanceOf(CancellationException.class);
            assertThat(Thread.interrupted()).isFalse();
            assertThat(LeftRun.read(drill.folder()).exitCode()).contains(4);
            assertThat(LeftRun.read(drill.folder()).unfinished()).isFalse();
            assertThat(picture(account)).isEqualTo(before);
        }
    }

    /** Which call of an arming is the one after which the function's layers are no longer what they were. */
    private int callsUntilTheUpdate(PracticeAccount account, Map<String, String> before) throws Exception {
        AtomicInteger calls = new AtomicInteger();
        AtomicInteger update = new AtomicInteger();
        drill(account, Kit.FIS)
                .run(
                        true,
                        (service, call) -> {
                            var answer = call.make();
                            calls.incrementAndGet();
                            if (update.get() == 0
                                    && !configuration(account).layers().isEmpty()) {
                                update.set(calls.get());
                            }
                            return answer;
                        },
                        log -> log);
        bare(account);
        assertThat(picture(account)).isEqualTo(before);
        return update.get();
    }

    private int everyPoint(Kit kit, boolean arms) throws Exception {
        List<String> failures = new ArrayList<>();
        int tried = 0;
        try (PracticeAccount account = new PracticeAccount()) {
            bare(account);
            Map<String, String> before = picture(account);
            boolean came = true;
            for (int point = 0; came; point++) {
                Moments moments = point(account, kit, arms, point, false, failures);
                came = moments.came();
                tried += came ? 1 : 0;
                if (came && moments.unforced()) {
                    point(account, kit, arms, point, true, failures);
                    tried++;
                }
            }
            bare(account);
            assertThat(picture(account)).isEqualTo(before);
        }
        System.out.println("crash while %s: %d points, %d not clean"
                .formatted(arms ? kit.puts() : kit.takesAway(), tried, failures.size()));
        assertThat(failures).isEmpty();
        return tried;
    }

    private Moments point(
            PracticeAccount account, Kit kit, boolean arms, int point, boolean lost, List<String> failures)
            throws Exception {
        bare(account);
        if (!arms) {
            drill(account, kit).run(true, (service, call) -> call.make(), log -> log);
        }
        ArmingDrill drill = drill(account, kit);
        Moments moments = Moments.crash(point);
        if (!crashes(drill, arms, moments)) {
            return moments;
        }
        moments.leave(drill.folder().events(), lost);
        foreign(account);
        String found = facts(account);
        String name = "%s %d %s%s".formatted(arms, point, moments.name(), lost ? ", unforced lost" : "");
        Optional<Recovered> recovered = LeftRun.read(drill.folder()).unfinished()
                ? Optional.of(drill.recover(DOWN, (service, call) -> call.make()))
                : Optional.empty();
        recovered.filter(done -> !done.clean()).ifPresent(done -> failures.add(name + ": " + done.residue()));
        if (LeftRun.read(drill.folder()).unfinished()) {
            failures.add(name + ": the record is not closed");
        }
        String now = facts(account);
        boolean armed = now.contains(kit.bootstrap()) && now.contains(kit.tag());
        boolean untouched = armed && now.equals(found);
        if (!now.equals(DISARMED) && !untouched) {
            failures.add(name + ": " + found + " -> " + now);
        }
        return moments;
    }

    /** All of the function that is changed here. */
    private static String facts(PracticeAccount account) {
        GetFunctionConfigurationResponse now = configuration(account);
        Map<String, String> tags = new TreeMap<>(account.eyes()
                .lambda()
                .listTags(r -> r.resource(now.functionArn()))
                .tags());
        tags.keySet().removeIf(key -> !key.startsWith("gameday:"));
        return "%s %s %s %s"
                .formatted(
                        now.layers().stream().map(Layer::arn).toList(),
                        now.environment() == null
                                ? Map.of()
                                : new TreeMap<>(now.environment().variables()),
                        tags,
                        now.lastUpdateStatus());
    }

    private ArmingDrill drill(PracticeAccount account, Kit kit) throws IOException {
        return new ArmingDrill(account, kit, folder, number++);
    }

    private static boolean crashes(ArmingDrill drill, boolean arms, Moments moments) throws IOException {
        try {
            drill.run(arms, moments::call, log -> moments.log(log, drill.folder()));
            return false;
        } catch (Crash crash) {
            return true;
        }
    }

    private static boolean crashes(ArmingDrill drill, boolean arms, Transport.Meddler meddler) throws IOException {
        try {
            drill.run(arms, meddler, log -> log);
            return false;
        } catch (Crash crash) {
            return true;
        }
    }

    private static Map<String, String> picture(PracticeAccount account) {
        return new Picture(account.eyes(), account.load()).taken();
    }

    private static GetFunctionConfigurationResponse configuration(PracticeAccount account) {
        return account.eyes().lambda().getFunctionConfiguration(r -> r.functionName(ArmingDrill.FUNCTION));
    }

    /** Neither layer, variable nor tag of an arming, whatever was there. */
    private static void bare(PracticeAccount account) {
        account.later(APPLIED);
        account.eyes()
                .lambda()
                .updateFunctionConfiguration(r ->
                        r.functionName(ArmingDrill.FUNCTION).layers(List.of()).environment(e -> e.variables(Map.of())));
        account.eyes()
                .lambda()
                .untagResource(
                        r -> r.resource(configuration(account).functionArn()).tagKeys(Kit.FIS.tag(), Kit.FAULTS.tag()));
        account.later(APPLIED);
    }

    /** Somebody else sets a variable of theirs. */
    private static void foreign(PracticeAccount account) {
        account.later(APPLIED);
        var environment = configuration(account).environment();
        Map<String, String> variables = new HashMap<>(environment == null ? Map.of() : environment.variables());
        variables.put("THEIRS", "1");
        account.eyes()
                .lambda()
                .updateFunctionConfiguration(
                        r -> r.functionName(ArmingDrill.FUNCTION).environment(e -> e.variables(variables)));
        account.later(APPLIED);
    }
}
