package dev.gameday.catalog.aws.sweep;

import dev.gameday.catalog.InjectionId;
import dev.gameday.catalog.aws.AwsClients;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.fis.model.ExperimentStatus;
import software.amazon.awssdk.services.fis.model.ExperimentSummary;

/** The account's FIS experiments, and what those that are not over act on. */
final class Experiments {
    private static final Set<ExperimentStatus> OVER = Set.of(
            ExperimentStatus.COMPLETED, ExperimentStatus.STOPPED, ExperimentStatus.FAILED, ExperimentStatus.CANCELLED);

    private final AwsClients clients;
    private final Map<String, ExperimentSummary> byId = new TreeMap<>();

    private Experiments(AwsClients clients) {
        this.clients = clients;
    }

    /** As they are now. */
    static Experiments of(AwsClients clients) {
        Experiments experiments = new Experiments(clients);
        clients.fis()
                .listExperimentsPaginator(r -> r.maxResults(100))
                .experiments()
                .forEach(experiment -> experiments.byId.put(experiment.id(), experiment));
        return experiments;
    }

    List<ExperimentSummary> underWay() {
        return byId.values().stream().filter(Experiments::underWay).toList();
    }

    static boolean underWay(ExperimentSummary experiment) {
        return !OVER.contains(experiment.state().status());
    }

    /** The experiment that one of the texts names; none where FIS knows none of them. */
    List<ExperimentSummary> named(Collection<String> texts) {
        return texts.stream().filter(byId::containsKey).map(byId::get).toList();
    }

    static boolean ours(ExperimentSummary experiment) {
        return experiment.tags().containsKey(InjectionId.SESSION_TAG);
    }

    /** The ARNs of everything that an experiment under way acts on. */
    Set<String> inUse() {
        Set<String> arns = new HashSet<>();
        underWay()
                .forEach(experiment -> clients.fis()
                        .listExperimentResolvedTargetsPaginator(r -> r.experimentId(experiment.id()))
                        .resolvedTargets()
                        .forEach(
                                target -> arns.addAll(target.targetInformation().values())));
        return arns;
    }
}
