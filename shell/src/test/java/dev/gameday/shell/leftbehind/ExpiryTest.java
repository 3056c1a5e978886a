package dev.gameday.shell.leftbehind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.Fault;
import dev.gameday.catalog.Mechanism;
import dev.gameday.catalog.leftover.Look;
import dev.gameday.runbook.conductor.Lanes;
import dev.gameday.runbook.conductor.Timeline;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.shell.leftbehind.Everywhere.Ground;
import dev.gameday.shell.recovery.Sweeping;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console is killed, and nobody can reach the account any more: what claims to expire is without effect by itself. */
class ExpiryTest {
    /** What the extension, FIS and IAM may take after the end. */
    private static final Duration SLACK = Duration.ofMinutes(2);

    private final Everywhere everywhere;

    ExpiryTest(@TempDir Path folder) {
        this.everywhere = new Everywhere(folder);
    }

    @Test
    void every_fault_that_claims_to_expire_does_and_sweep_names_what_is_left() throws InterruptedException {
        // All do: a changed setting by the schedule that the shipped profile has a role for.
        List<String> failures = everywhere.failures(Faults.all(), ExpiryTest::abandoned);
        System.out.println("expiry: " + everywhere.tried() + " faults, " + failures.size() + " not without effect");
        assertThat(failures).isEmpty();
    }

    private static List<String> abandoned(Ground ground) throws Exception {
        DrillRun run = ground.begin();
        try {
            run.run(
                    ground.account().later(Duration.ofSeconds(1)),
                    Lanes.inline(),
                    (service, call) -> call.make(),
                    (log, self) -> events -> {
                        log.append(events);
                        if (events.stream().anyMatch(e -> e.event() instanceof FaultEvent.InjectionAccepted)) {
                            throw new Crash("killed");
                        }
                    });
        } catch (Crash killed) {
            assertThat(killed).hasMessage("killed");
        }
        Timeline timeline = ground.account().later(ground.fault().shortest().plus(SLACK));
        List<String> failures = new ArrayList<>(inForce(ground));
        Instant since = timeline.instant();
        Timeline later = ground.account().later(Duration.ofMinutes(1));
        failures.addAll(effects(ground, since));
        Sweeping sweeping = SweepTest.sweeping(ground.account(), later, (service, call) -> call.make(), Set.of());
        Look look = sweeping.look();
        boolean named = look.findings().isEmpty() ? !leavesANamedThing(ground.fault()) : ours(look);
        if (!named) {
            failures.add(ground.at("sweep found " + look));
        }
        sweeping.remove(sweeping.removable(look), (finding, why) -> failures.add(ground.at(finding + ": " + why)));
        failures.addAll(ground.unlike("swept after its expiry"));
        return failures;
    }

    /**
     * A change of the load is gone when it is over. A poison message then lies in its dead-letter queue, where a sweep does
     * not look: it would have to receive others' messages (docs/adding-a-fault.md, "What a sweep can find").
     */
    private static boolean leavesANamedThing(Fault fault) {
        return !(fault.mechanism() instanceof Mechanism.Load) && !(fault.mechanism() instanceof Mechanism.SqsMessage);
    }

    private static boolean ours(Look look) {
        return look.findings().stream().allMatch(finding -> finding.ours());
    }

    /**
     * Anything that the flow runs into; a template does nothing, a Deny whose time is over denies nothing, a mark on a
     * function says only what was changed, a layer passes over a document that has expired, and a lock harms nobody.
     */
    private static List<String> inForce(Ground ground) {
        return ground.account().changes().keySet().stream()
                .filter(name -> !name.startsWith("template ") && !name.contains(" policy gameday-"))
                .filter(name -> !name.contains("/gameday/locks/") && !name.contains("/gameday/layers/"))
                .filter(name -> !name.startsWith("function ") || !name.endsWith(" tags"))
                .map(name -> ground.at("still in force: " + name))
                .toList();
    }

    private static List<String> effects(Ground ground, Instant since) {
        List<String> seen = new ArrayList<>();
        for (String text : List.of("AccessDenied", "found active faults", "Task timed out")) {
            ground.account()
                    .eyes()
                    .logs()
                    .filterLogEvents(r -> r.logGroupName("/aws/lambda/order-router")
                            .filterPattern("\"" + text + "\"")
                            .startTime(since.toEpochMilli()))
                    .events()
                    .forEach(event -> seen.add(ground.at("after its expiry: " + event.message())));
        }
        return seen;
    }
}
