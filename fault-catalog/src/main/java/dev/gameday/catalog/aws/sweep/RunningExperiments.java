package dev.gameday.catalog.aws.sweep;

import dev.gameday.catalog.InjectionId;
import dev.gameday.catalog.Undo;
import dev.gameday.catalog.aws.AwsClients;
import dev.gameday.catalog.leftover.Finding;
import dev.gameday.catalog.leftover.Leftover;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Experiments of ours that are not over, and templates of ours. An experiment that is over is history. */
record RunningExperiments(AwsClients clients) implements AccountPart {
    @Override
    public String name() {
        return "FIS experiments and templates";
    }

    @Override
    public List<Finding> found() {
        List<Finding> found = new ArrayList<>();
        String region = clients.region().id();
        Experiments.of(clients).underWay().stream().filter(Experiments::ours).forEach(experiment -> {
            String byHand = "aws fis stop-experiment --region %s --id %s".formatted(region, experiment.id());
            found.add(finding(
                    "FIS experiment",
                    experiment.id(),
                    experiment.tags(),
                    experiment.state().statusAsString(),
                    byHand));
        });
        clients.fis().listExperimentTemplatesPaginator(r -> r.maxResults(100)).experimentTemplates().stream()
                .filter(template -> template.tags().containsKey(InjectionId.SESSION_TAG))
                .forEach(template -> found.add(finding(
                        "FIS experiment template",
                        template.id(),
                        template.tags(),
                        "does nothing by itself",
                        "aws fis delete-experiment-template --region %s --id %s".formatted(region, template.id()))));
        return found;
    }

    private static Finding finding(String kind, String id, Map<String, String> tags, String state, String byHand) {
        Optional<Undo> undo = Undos.injection(tags)
                .map(injection -> Undos.of(
                        injection,
                        "fis",
                        Map.of(
                                "session", injection.session().value(),
                                "step", injection.step(),
                                "clientToken", injection.label()),
                        byHand));
        String session = tags.getOrDefault(InjectionId.SESSION_TAG, "");
        return new Finding(new Leftover(kind, id, session, state), true, undo, byHand);
    }
}
