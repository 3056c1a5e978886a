package dev.gameday.catalog.aws;

import dev.gameday.catalog.Target;
import dev.gameday.catalog.TargetKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.ResourceTagMapping;

/**
 * Reads targets' tags: roles' from IAM, since the index of tagged resources has none, all others' from that index, at most
 * 100 a call (Resource Groups Tagging API, GetResources).
 */
final class TargetTags {
    private static final int MOST = 100;

    private final AwsClients clients;

    TargetTags(AwsClients clients) {
        this.clients = clients;
    }

    /** By ARN; one that is gone or has no tags is left out. */
    Map<String, Map<String, String>> of(List<Target> targets) {
        Map<String, Map<String, String>> tags = new HashMap<>();
        targets.stream()
                .filter(target -> target.kind() == TargetKind.IAM_ROLE)
                .forEach(target -> tags.put(target.arn(), role(target.name())));
        List<String> others = targets.stream()
                .filter(target -> target.kind() != TargetKind.IAM_ROLE && target.kind() != TargetKind.LOAD)
                .map(Target::arn)
                .distinct()
                .toList();
        for (int from = 0; from < others.size(); from += MOST) {
            List<String> some = others.subList(from, Math.min(from + MOST, others.size()));
            clients.tagging()
                    .getResources(r -> r.resourceARNList(some))
                    .resourceTagMappingList()
                    .forEach(mapping -> tags.put(mapping.resourceARN(), listed(mapping)));
        }
        return tags;
    }

    private static Map<String, String> listed(ResourceTagMapping mapping) {
        Map<String, String> tags = new TreeMap<>();
        mapping.tags().forEach(tag -> tags.put(tag.key(), tag.value()));
        return tags;
    }

    private Map<String, String> role(String name) {
        Map<String, String> tags = new TreeMap<>();
        AwsTrouble.existing(() ->
                        clients.iam().getRole(r -> r.roleName(name)).role().tags())
                .ifPresent(found -> found.forEach(tag -> tags.put(tag.key(), tag.value())));
        return tags;
    }
}
