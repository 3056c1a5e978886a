package dev.gameday.catalog.aws.sweep;

import dev.gameday.catalog.InjectionId;
import dev.gameday.catalog.aws.AwsClients;
import dev.gameday.catalog.leftover.Finding;
import dev.gameday.catalog.leftover.Leftover;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.NetworkAcl;
import software.amazon.awssdk.services.ec2.model.NetworkAclAssociation;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.fis.model.ExperimentSummary;

/**
 * Network ACLs tagged {@code managedByFIS} that no experiment under way has put in place: FIS should have put the old
 * ones back. One counts as ours where its tags name an experiment of ours.
 */
record FisAcls(AwsClients clients) implements AccountPart {
    static final String KIND = "network ACL";

    @Override
    public String name() {
        return "network ACLs";
    }

    @Override
    public List<Finding> found() {
        Experiments experiments = Experiments.of(clients);
        Set<String> inUse = experiments.inUse();
        Filter managed = Filter.builder().name("tag-key").values("managedByFIS").build();
        List<Finding> found = new ArrayList<>();
        clients.ec2().describeNetworkAclsPaginator(r -> r.filters(managed)).networkAcls().stream()
                .filter(acl -> acl.tags().stream()
                        .anyMatch(tag -> tag.key().equals("managedByFIS") && "true".equals(tag.value())))
                .filter(acl -> !inUse(acl, experiments, inUse))
                .forEach(acl -> found.add(finding(acl, experiments)));
        return found;
    }

    private static boolean inUse(NetworkAcl acl, Experiments experiments, Set<String> arns) {
        boolean named = named(acl, experiments).stream().anyMatch(Experiments::underWay);
        return named
                || subnets(acl).stream().anyMatch(subnet -> arns.stream().anyMatch(arn -> arn.endsWith("/" + subnet)));
    }

    private Finding finding(NetworkAcl acl, Experiments experiments) {
        Optional<ExperimentSummary> ours =
                named(acl, experiments).stream().filter(Experiments::ours).findFirst();
        String session = ours.map(experiment -> experiment.tags().getOrDefault(InjectionId.SESSION_TAG, ""))
                .orElse("");
        List<String> subnets = subnets(acl);
        String region = clients.region().id();
        String delete =
                "aws ec2 delete-network-acl --region %s --network-acl-id %s".formatted(region, acl.networkAclId());
        String byHand = subnets.isEmpty()
                ? delete
                : "aws ec2 replace-network-acl-association --region %s --association-id %s --network-acl-id THE-FORMER-ACL; %s"
                        .formatted(region, acl.associations().get(0).networkAclAssociationId(), delete);
        return new Finding(
                new Leftover(
                        KIND,
                        acl.networkAclId(),
                        session,
                        subnets.isEmpty() ? "on no subnet" : "still on " + String.join(", ", subnets)),
                ours.isPresent(),
                Optional.empty(),
                byHand);
    }

    private static List<ExperimentSummary> named(NetworkAcl acl, Experiments experiments) {
        return experiments.named(acl.tags().stream().map(Tag::value).toList());
    }

    static List<String> subnets(NetworkAcl acl) {
        return acl.associations().stream().map(NetworkAclAssociation::subnetId).toList();
    }
}
