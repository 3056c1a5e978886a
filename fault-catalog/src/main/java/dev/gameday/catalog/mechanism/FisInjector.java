package dev.gameday.catalog.mechanism;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.ControlState.Presence;
import dev.gameday.catalog.FaultInjector;
import dev.gameday.catalog.Injection;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Undo;
import dev.gameday.catalog.aws.AwsTrouble;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.fis.FisClient;
import software.amazon.awssdk.services.fis.model.Experiment;

/**
 * Does a fault as an AWS FIS experiment, whose template and experiment carry our tags. It is gone only when no experiment
 * of ours runs, every subnet has its own network ACL again, and the template is deleted.
 */
public final class FisInjector implements FaultInjector {
    private final FisExperiments experiments;
    private final NetworkAcls acls;

    private final KnownExperiments known;

    /** Works through these clients; lanes of one process share what they know. */
    public FisInjector(Supplier<FisClient> fis, Supplier<Ec2Client> ec2, KnownExperiments known) {
        this.experiments = new FisExperiments(fis);
        this.acls = new NetworkAcls(ec2);
        this.known = known;
    }

    @Override
    public List<String> calls(Injection injection) {
        List<String> calls = new ArrayList<>(List.of(
                "fis:CreateExperimentTemplate",
                "fis:StartExperiment",
                "fis:GetExperiment",
                "fis:ListExperiments",
                "fis:StopExperiment",
                "fis:ListExperimentTemplates",
                "fis:DeleteExperimentTemplate"));
        if (FisFacts.swapsAcls(injection)) {
            calls.add(0, "ec2:DescribeNetworkAcls");
        }
        return calls;
    }

    @Override
    public Outcome<Undo> prepare(Injection injection, Instant now) {
        return AwsTrouble.attempt(() -> {
            Optional<String> refusal = FisFacts.refusal(injection);
            if (refusal.isPresent()) {
                return Refusal.because(refusal.get());
            }
            Map<String, String> associations = new TreeMap<>();
            if (FisFacts.swapsAcls(injection)) {
                List<String> subnets = FisFacts.subnets(injection);
                Map<String, NetworkAcls.Association> present = acls.of(subnets);
                for (String subnet : subnets) {
                    NetworkAcls.Association association = present.get(subnet);
                    if (association == null) {
                        return Refusal.because(subnet + " has no network ACL; name a subnet of this Region");
                    }
                    if (association.managedByFis()) {
                        return Refusal.because(subnet + " is in another FIS experiment; wait until that has ended");
                    }
                    associations.put(subnet, association.acl());
                }
            }
            return Outcome.done(FisFacts.undo(injection, associations, now));
        });
    }

    @Override
    public Outcome<ControlState> inject(Injection injection, Undo undo) {
        return AwsTrouble.value(() -> {
            String template = experiments.createTemplate(injection, FisFacts.clientToken(undo));
            Experiment experiment = experiments.start(template, injection.id(), FisFacts.clientToken(undo));
            known.started(injection.id(), experiment.id());
            return state(undo, FisExperiment.of(experiment));
        });
    }

    @Override
    public Outcome<ControlState> status(Undo undo) {
        return AwsTrouble.value(() -> {
            Optional<FisExperiment> experiment =
                    known.experiment(undo.injection()).map(experiments::get).or(() -> mostPresent(ours(undo)));
            return experiment.filter(e -> !e.ended()).isPresent()
                    ? state(undo, experiment.get())
                    : afterwards(undo, experiment, experiments.templatesOf(undo.injection()));
        });
    }

    @Override
    public Outcome<ControlState> remove(Undo undo) {
        return AwsTrouble.value(() -> {
            Optional<FisExperiment> experiment = mostPresent(stopped(undo));
            if (experiment.filter(e -> !e.ended()).isPresent()) {
                return state(undo, experiment.get());
            }
            List<String> templates = experiments.templatesOf(undo.injection());
            ControlState now = afterwards(undo, experiment, List.of());
            if (now.presence() != Presence.GONE) {
                return now;
            }
            templates.forEach(experiments::deleteTemplate);
            return readBack(undo);
        });
    }

    /** Our experiments, each that could be stopped having been asked to; read again after that. */
    private List<FisExperiment> stopped(Undo undo) {
        List<FisExperiment> ours = ours(undo);
        List<FisExperiment> running =
                ours.stream().filter(FisExperiment::stoppable).toList();
        running.forEach(experiment -> {
            known.stopped(undo.injection());
            experiments.stop(experiment.id());
        });
        return running.isEmpty() ? ours : ours(undo);
    }

    /** Whoever was starting an experiment while its template was deleted is found out here. */
    private ControlState readBack(Undo undo) {
        Optional<FisExperiment> experiment = mostPresent(ours(undo));
        return experiment.filter(e -> !e.ended()).isPresent()
                ? state(undo, experiment.get())
                : afterwards(undo, experiment, experiments.templatesOf(undo.injection()));
    }

    /** What is left when no experiment runs: network ACLs that aren't back, or templates, or nothing. */
    private ControlState afterwards(Undo undo, Optional<FisExperiment> ended, List<String> templates) {
        ControlState state = ended.map(experiment -> state(undo, experiment))
                .orElseGet(() -> ControlState.of(Presence.ENDED, "no experiment was started"));
        Optional<String> left = ended.flatMap(experiment -> acls.notRestored(FisFacts.associations(undo)))
                .or(() -> templates.isEmpty() ? Optional.empty() : Optional.of("template " + templates + " is left"));
        return new ControlState(
                left.isPresent() ? Presence.ENDED : Presence.GONE,
                state.detail() + left.map(text -> "; " + text).orElse("; nothing of it is left"),
                state.references(),
                state.failure());
    }

    /** Our experiments; one that this process started but FIS lists late is asked for by its id. */
    private List<FisExperiment> ours(Undo undo) {
        List<FisExperiment> ours = new ArrayList<>(experiments.of(undo.injection()));
        known.experiment(undo.injection())
                .filter(id -> ours.stream().noneMatch(e -> e.id().equals(id)))
                .map(experiments::get)
                .ifPresent(ours::add);
        return ours;
    }

    private static Optional<FisExperiment> mostPresent(List<FisExperiment> ours) {
        return ours.stream().min(FisExperiment.BY_PRESENCE);
    }

    private ControlState state(Undo undo, FisExperiment experiment) {
        return experiment.state(known.stoppedByUs(undo.injection()));
    }
}
