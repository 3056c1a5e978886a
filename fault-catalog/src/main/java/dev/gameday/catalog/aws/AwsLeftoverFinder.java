package dev.gameday.catalog.aws;

import dev.gameday.catalog.InjectionId;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.leftover.Leftover;
import dev.gameday.catalog.leftover.LeftoverFinder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.NetworkAcl;
import software.amazon.awssdk.services.ec2.model.NetworkAclAssociation;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.fis.model.ExperimentStatus;
import software.amazon.awssdk.services.fis.model.ExperimentSummary;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.TagFilter;

/**
 * Finds experiments, templates, inline policies and network ACLs of ours by their tags and names alone. A policy's session
 * is given with its step, as its name has both; the marks of changed Lambda settings are the sweep's to look for,
 * and messages of ours are not looked for: to find one is to receive others'.
 */
public final class AwsLeftoverFinder implements LeftoverFinder {
    private static final Set<ExperimentStatus> OVER = Set.of(
            ExperimentStatus.COMPLETED, ExperimentStatus.STOPPED, ExperimentStatus.FAILED, ExperimentStatus.CANCELLED);

    private final AwsClients clients;

    /** Looks through these clients. */
    public AwsLeftoverFinder(AwsClients clients) {
        this.clients = clients;
    }

    @Override
    public Outcome<List<Leftover>> leftovers(Collection<String> roles) {
        return AwsTrouble.value(() -> {
            List<ExperimentSummary> ours =
                    clients.fis().listExperimentsPaginator(r -> r.maxResults(100)).experiments().stream()
                            .filter(experiment -> experiment.tags().containsKey(InjectionId.SESSION_TAG))
                            .toList();
            List<Leftover> leftovers = new ArrayList<>();
            ours.stream()
                    .filter(experiment -> !OVER.contains(experiment.state().status()))
                    .map(experiment -> new Leftover(
                            "FIS experiment",
                            experiment.id(),
                            session(experiment.tags()),
                            experiment.state().statusAsString()))
                    .forEach(leftovers::add);
            templates().forEach(leftovers::add);
            networkAcls(ours).forEach(leftovers::add);
            policies(roles).forEach(leftovers::add);
            functions().forEach(leftovers::add);
            schedules().forEach(leftovers::add);
            return leftovers;
        });
    }

    private Stream<Leftover> templates() {
        return clients.fis().listExperimentTemplatesPaginator(r -> r.maxResults(100)).experimentTemplates().stream()
                .filter(template -> template.tags().containsKey(InjectionId.SESSION_TAG))
                .map(template -> new Leftover(
                        "FIS experiment template", template.id(), session(template.tags()), "does nothing by itself"));
    }

    /** FIS tags the ACLs that it makes with their experiment; only those of our experiments are ours to name. */
    private Stream<Leftover> networkAcls(List<ExperimentSummary> ours) {
        Map<String, String> sessions = new LinkedHashMap<>();
        ours.forEach(experiment -> sessions.put(experiment.id(), session(experiment.tags())));
        Filter managed =
                Filter.builder().name("tag:managedByFIS").values("true").build();
        return clients.ec2().describeNetworkAclsPaginator(r -> r.filters(List.of(managed))).networkAcls().stream()
                .flatMap(acl -> acl.tags().stream()
                        .map(Tag::value)
                        .filter(sessions::containsKey)
                        .limit(1)
                        .map(id -> new Leftover(
                                "network ACL", acl.networkAclId(), sessions.getOrDefault(id, ""), used(acl))));
    }

    private static String used(NetworkAcl acl) {
        List<String> subnets =
                acl.associations().stream().map(NetworkAclAssociation::subnetId).toList();
        return subnets.isEmpty() ? "on no subnet" : "on " + String.join(", ", subnets);
    }

    private Stream<Leftover> policies(Collection<String> roles) {
        return roles.stream()
                .distinct()
                .sorted()
                .flatMap(role -> AwsTrouble.existing(() ->
                                clients.iam().listRolePoliciesPaginator(r -> r.roleName(role)).policyNames().stream()
                                        .filter(policy -> policy.startsWith(InjectionId.PREFIX))
                                        .map(policy -> new Leftover(
                                                "inline policy",
                                                role + "/" + policy,
                                                policy.substring(InjectionId.PREFIX.length()),
                                                "on the role"))
                                        .toList())
                        .stream()
                        .flatMap(List::stream));
    }

    private Stream<Leftover> functions() {
        return clients
                .tagging()
                .getResourcesPaginator(r -> r.resourceTypeFilters("lambda:function")
                        .tagFilters(
                                TagFilter.builder().key(InjectionId.SESSION_TAG).build()))
                .resourceTagMappingList()
                .stream()
                .map(function -> new Leftover(
                        "changed setting of",
                        function.resourceARN(),
                        function.tags().stream()
                                .filter(tag -> tag.key().equals(InjectionId.SESSION_TAG))
                                .map(tag -> tag.value())
                                .findFirst()
                                .orElse(""),
                        "on the function"));
    }

    private Stream<Leftover> schedules() {
        return clients.scheduler().listSchedulesPaginator(r -> r.namePrefix(InjectionId.PREFIX)).schedules().stream()
                .map(schedule -> new Leftover(
                        "schedule", schedule.name(), schedule.name().substring(InjectionId.PREFIX.length()), "waits"));
    }

    private static String session(Map<String, String> tags) {
        return tags.getOrDefault(InjectionId.SESSION_TAG, "");
    }
}
