package dev.gameday.shell.run;

import dev.gameday.catalog.AccountInspector;
import dev.gameday.catalog.ObjectStore;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.SessionId;
import dev.gameday.catalog.Target;
import dev.gameday.runbook.conductor.Surround;
import dev.gameday.runbook.conductor.Timeline;
import dev.gameday.runbook.conductor.core.Command;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.RunEvent.HaltCause;
import dev.gameday.runbook.event.RunEvent.TargetsLocked;
import dev.gameday.runbook.plan.Circumstances;
import dev.gameday.runbook.plan.Guards;
import dev.gameday.runbook.plan.Plan;
import dev.gameday.runbook.plan.PlanHash;
import dev.gameday.runbook.plan.Unanswered;
import dev.gameday.runbook.profile.Approvals;
import dev.gameday.runbook.profile.Hold;
import dev.gameday.runbook.profile.IncidentFlag;
import dev.gameday.runbook.profile.Profile;
import dev.gameday.runbook.profile.TargetLocks;
import dev.gameday.shell.place.Environment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What a profile's store says about a plan before it is run, and the locks that its run holds meanwhile. */
public final class Surroundings implements Surround {
    /** A run that takes longer than its plan may keeps its locks for so long. */
    private static final Duration LATE = Duration.ofHours(1);

    private final Plan plan;
    private final SessionId session;
    private final String operator;
    private final Profile profile;
    private final Optional<ObjectStore> store;
    private final Timeline timeline;
    private final AccountInspector inspector;
    private Optional<Instant> until = Optional.empty();

    /** Of that plan in that environment; nothing is asked or locked yet. */
    public Surroundings(Plan plan, SessionId session, RunOrder order, Environment environment) {
        this.plan = plan;
        this.session = session;
        this.operator = order.operator();
        this.profile = order.profile();
        this.store = order.profile().store().map(environment.stores());
        this.timeline = environment.timeline();
        this.inspector = environment.inspector();
    }

    /** What the plan is held against. */
    Circumstances circumstances(Set<String> held, Outcome<Long> freeBytes) {
        Instant now = timeline.instant();
        Unanswered unanswered = new Unanswered();
        List<Hold> holds = store.map(at -> unanswered.of(
                        Guards.LOCK, new TargetLocks(at).others(session, targets(), now), List.<Hold>of()))
                .orElse(List.of());
        Optional<String> incident =
                store.flatMap(at -> unanswered.of("incident", new IncidentFlag(at).raised(), Optional.<String>empty()));
        var approval = profile.approvalValidFor()
                .flatMap(rule -> store)
                .flatMap(at -> unanswered.of("approval", new Approvals(at).of(PlanHash.of(plan)), Optional.empty()));
        Map<String, Map<String, String>> tags =
                profile.precautions().protectedTags().isEmpty()
                        ? Map.of()
                        : unanswered.of("protected", inspector.tags(targets()), Map.of());
        long free = unanswered.of("disk", freeBytes, Long.MAX_VALUE);
        return new Circumstances(profile, now, held, free, holds, incident, approval, tags, unanswered.byGuard());
    }

    /** What is to be recorded before the locks are taken; nothing where the profile has no store. */
    public Optional<TargetsLocked> locking() {
        return profile.store().map(at -> new TargetsLocked(at.bucket(), at.folder(), until()));
    }

    /** Counted from when it is first asked for: the locks are about to be taken. */
    private synchronized Instant until() {
        Instant end =
                until.orElseGet(() -> timeline.instant().plus(plan.longest()).plus(LATE));
        until = Optional.of(end);
        return end;
    }

    @Override
    public void opened(Consumer<Command> commands) {
        store.map(at -> new TargetLocks(at).take(session, operator, targets(), timeline.instant(), until()))
                .flatMap(taken -> taken.match(
                        faster -> faster.stream()
                                .map(hold -> hold.target() + " is held by session " + hold.session())
                                .findFirst(),
                        trouble -> Optional.of("the targets can't be locked: " + trouble.sentence())))
                .ifPresent(why -> commands.accept(new Command.Halt(HaltCause.FAILURE, "conductor", why)));
    }

    /** Nobody should break what is still broken: then the lock stays until it ends by itself. */
    @Override
    public List<GameDayEvent> closing(boolean clean) {
        return clean
                ? store.map(at -> new Release(at, session, timeline).tried(until()))
                        .orElse(List.of())
                : List.of();
    }

    private List<Target> targets() {
        return plan.injections().stream()
                .flatMap(injection -> injection.injection().targets().stream())
                .distinct()
                .toList();
    }
}
