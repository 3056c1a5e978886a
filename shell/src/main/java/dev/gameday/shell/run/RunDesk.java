package dev.gameday.shell.run;

import dev.gameday.catalog.FaultCatalog;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.SessionId;
import dev.gameday.catalog.Target;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.metric.Canary;
import dev.gameday.recorder.Cover;
import dev.gameday.recorder.RecordWriter;
import dev.gameday.recorder.Redaction;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.runbook.Binding;
import dev.gameday.runbook.StopCondition;
import dev.gameday.runbook.plan.Circumstances;
import dev.gameday.runbook.plan.Facts;
import dev.gameday.runbook.plan.Guards;
import dev.gameday.runbook.plan.Plan;
import dev.gameday.runbook.plan.PlanRequest;
import dev.gameday.runbook.plan.Planner;
import dev.gameday.runbook.plan.Preflight;
import dev.gameday.runbook.plan.Resolution;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.place.ClockSkew;
import dev.gameday.shell.place.Environment;
import dev.gameday.shell.place.Environments;
import dev.gameday.shell.place.Place;
import dev.gameday.shell.place.RehearsalLoad;
import dev.gameday.shell.place.Speed;
import dev.gameday.shell.secret.Secrets;
import dev.gameday.yaml.Problem;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where runs are proposed and started. There is at most one at a time: keys and commands then never ask which. Safe for
 * many threads.
 */
public final class RunDesk {
    private final FaultCatalog catalog;
    private final List<StopCondition> guards;
    private final Environments environments;
    private final SessionFolders sessions;
    private final InstantSource wall;
    private final SessionIds ids;
    private final List<Consumer<ActiveRun>> companions = new CopyOnWriteArrayList<>();
    private Optional<ActiveRun> current = Optional.empty();

    public RunDesk(
            FaultCatalog catalog,
            List<StopCondition> guards,
            Environments environments,
            SessionFolders sessions,
            InstantSource wall) {
        this.catalog = catalog;
        this.guards = List.copyOf(guards);
        this.environments = environments;
        this.sessions = sessions;
        this.wall = wall;
        this.ids = new SessionIds(wall);
    }

    /** Has {@code companion} meet every run before it begins. */
    public void accompany(Consumer<ActiveRun> companion) {
        companions.add(companion);
    }

    /** The run at hand or the last one; empty before the first. */
    public synchronized Optional<ActiveRun> current() {
        return current;
    }

    /** The run that is under way. */
    public Optional<ActiveRun> underWay() {
        return current().filter(run -> !run.isOver());
    }

    /** Makes a plan for the order; the caller closes it. Mistakes are a {@link UsageException}; nothing is started. */
    public Proposal propose(RunOrder order) {
        return propose(order, environments::at);
    }

    /** The same in the environment that {@code places} opens for the order's place. */
    public Proposal propose(RunOrder order, Function<Place, Environment> places) {
        Binding binding = order.place().binding().orElseGet(environments::binding);
        SessionId session = ids.next();
        PlanRequest request = new PlanRequest(
                order.runbook(),
                catalog,
                binding,
                guards,
                order.settings(),
                session,
                order.profile().schedulerRole(),
                order.profile().precautions().stopAlarms());
        Resolution resolution = Resolution.of(request);
        List<Problem> problems = new ArrayList<>(resolution.problems());
        problems.addAll(Planner.unbound(request));
        if (!problems.isEmpty()) {
            throw new UsageException(
                    problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
        }
        refuseOutOfTime(order, request);
        Environment environment = places.apply(order.place().layered(layered(resolution, binding)));
        try {
            return propose(order, request, resolution, environment);
        } catch (RuntimeException e) {
            environment.close();
            throw e;
        }
    }

    /** What answers over HTTP lives in the wall clock's time: where time flies it would be called too often, or never in time. */
    private static void refuseOutOfTime(RunOrder order, PlanRequest request) {
        if (!order.speed().equals(Speed.REAL)) {
            Planner.watched(request).stream()
                    .flatMap(source -> source.canary().stream())
                    .filter(Canary.Http.class::isInstance)
                    .findFirst()
                    .ifPresent(canary -> {
                        throw new UsageException(
                                "The canary %s is asked over HTTP, which goes by the wall clock and not by a rehearsal's at speed %s; run with --speed 1, or bind its metrics to a canary that invokes a function."
                                        .formatted(canary.label(), order.speed()));
                    });
        }
    }

    /** The functions that are to be hit through a fault layer: one that isn't there yet can't be given it before the run. */
    private static Set<String> layered(Resolution resolution, Binding binding) {
        return resolution.injections().stream()
                .filter(injection -> injection.fault().mechanism().kind().equals("layer"))
                .map(injection -> binding.functions().get(injection.step().target()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private Proposal propose(RunOrder order, PlanRequest request, Resolution resolution, Environment environment) {
        Outcome<Facts> facts = new Preflight(
                        environment.inspector(),
                        environment.outside().reader(),
                        environment.finder(),
                        RehearsalLoad.of(environment.control()))
                .facts(request, resolution);
        Facts known = facts.match(found -> found, trouble -> {
            throw new RefusedException(
                    "What the plan needs to know could not be read: " + trouble.sentence(),
                    ClockSkew.refusal(environment.scouts().readiness())
                            .map(reason -> reason + ": set it and try again")
                            .orElse("mend that and try again"));
        });
        Plan plan = new Planner(environment.outside().injector()).plan(request, resolution, known);
        Surroundings surroundings = new Surroundings(plan, request.session(), order, environment);
        Circumstances circumstances = surroundings.circumstances(held(), freeBytes());
        List<Guards.Refusal> refusals = new ArrayList<>(Guards.refusals(plan, request.binding(), known, circumstances));
        refusals.addAll(Foreseen.refusals(plan, environment.outside().diagnosis()));
        return new Proposal(
                order, request.session(), environment, plan, surroundings, circumstances.approval(), refusals);
    }

    private Outcome<Long> freeBytes() {
        try {
            return Outcome.done(sessions.freeBytes());
        } catch (IOException e) {
            return Outcome.failed(
                    new Trouble(Trouble.Kind.REFUSED, "the folder of the sessions can't be used: " + e.getMessage()));
        }
    }

    private Set<String> held() {
        return underWay().stream()
                .flatMap(run -> run.plan().injections().stream())
                .flatMap(injection -> injection.injection().targets().stream())
                .map(Target::arn)
                .collect(Collectors.toSet());
    }

    /** Starts the run of an approved proposal, on a thread of its own; {@code prepare} is called before it begins. */
    public ActiveRun start(Proposal proposal, Consumer<ActiveRun> prepare) {
        return start(proposal, prepare, Optional.empty());
    }

    /** The same, and its record can be read only once it is over, where there is a cover. */
    public synchronized ActiveRun start(Proposal proposal, Consumer<ActiveRun> prepare, Optional<Cover> cover) {
        List<Guards.Refusal> standing = proposal.standing();
        if (!standing.isEmpty()) {
            throw new RefusedException(
                    standing.stream()
                            .map(refusal -> refusal.guard() + ": " + refusal.sentence())
                            .collect(Collectors.joining(System.lineSeparator())),
                    standing.stream().allMatch(Guards.Refusal::absolute)
                            ? "nothing was started, and " + standing.get(0).guard() + " can't be waived"
                            : "nothing was started (to waive a guard: --override NAME --reason TEXT)");
        }
        underWay().ifPresent(run -> {
            throw new RefusedException(
                    "This console is running " + run.name() + " already", "wait for its end, or type halt");
        });
        ActiveRun run = open(proposal, cover);
        prepare.accept(run);
        companions.forEach(companion -> companion.accept(run));
        current = Optional.of(run);
        run.begin();
        return run;
    }

    private ActiveRun open(Proposal proposal, Optional<Cover> cover) {
        Redaction redaction = Secrets.redaction(proposal.order().profile());
        try {
            if (cover.isPresent()) {
                SessionFolder folder = sessions.createCovered(proposal.session());
                return new ActiveRun(
                        proposal, folder, RecordWriter.covered(folder, wall, redaction, cover.get()), cover);
            }
            SessionFolder folder = sessions.create(proposal.session());
            proposal.origin().keep(folder);
            return new ActiveRun(proposal, folder, RecordWriter.open(folder, wall, redaction), cover);
        } catch (IOException e) {
            throw new RefusedException(
                    "The session can't be recorded (" + e.getMessage() + ")", "free some space or mend the folder");
        }
    }
}
