package dev.gameday.catalog.mechanism;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.NetworkAcl;

/**
 * Which network ACL each subnet has. FIS tags the copies that it puts in place {@code managedByFIS=true} and should put
 * the old ones back; one that it left behind keeps a subnet cut off.
 */
final class NetworkAcls {
    private static final String MANAGED = "managedByFIS";

    private final Supplier<Ec2Client> ec2;

    NetworkAcls(Supplier<Ec2Client> ec2) {
        this.ec2 = ec2;
    }

    /** A subnet's network ACL, and whether FIS made it. */
    record Association(String acl, boolean managedByFis) {}

    /** The association of each of these subnets; one that doesn't exist is left out. */
    Map<String, Association> of(Collection<String> subnets) {
        Map<String, Association> associations = new TreeMap<>();
        Filter filter =
                Filter.builder().name("association.subnet-id").values(subnets).build();
        ec2.get()
                .describeNetworkAclsPaginator(r -> r.filters(List.of(filter)))
                .networkAcls()
                .forEach(acl -> acl.associations().stream()
                        .filter(association -> subnets.contains(association.subnetId()))
                        .forEach(association -> associations.put(
                                association.subnetId(), new Association(acl.networkAclId(), managed(acl)))));
        return associations;
    }

    /** Which subnets don't have the network ACL that they had, in a sentence; a vanished subnet has nothing to restore. */
    Optional<String> notRestored(Map<String, String> before) {
        if (before.isEmpty()) {
            return Optional.empty();
        }
        return of(before.keySet()).entrySet().stream()
                .filter(now -> !now.getValue().acl().equals(before.get(now.getKey())))
                .map(now -> sentence(now.getKey(), now.getValue(), before.getOrDefault(now.getKey(), "none")))
                .reduce((one, other) -> one + "; " + other);
    }

    private static String sentence(String subnet, Association now, String before) {
        String whose = now.managedByFis() ? "which FIS left there" : "which is neither its own nor FIS's";
        return "%s has the network ACL %s, %s; it had %s".formatted(subnet, now.acl(), whose, before);
    }

    private static boolean managed(NetworkAcl acl) {
        return acl.tags().stream().anyMatch(tag -> tag.key().equals(MANAGED));
    }
}
