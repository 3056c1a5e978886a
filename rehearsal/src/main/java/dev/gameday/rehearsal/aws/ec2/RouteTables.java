package dev.gameday.rehearsal.aws.ec2;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A VPC's route tables, one for each subnet that has its own, and its gateway endpoints: S3 and DynamoDB are reached from a
 * subnet only through a gateway endpoint in its table, since the practice VPC has no other way out to them (VPC User
 * Guide, "Gateway endpoints"). All other services have interface endpoints that are not modelled one by one.
 */
final class RouteTables {
    /** The services that gateway endpoints exist for. */
    static final Set<String> GATEWAY_SERVICES = Set.of("s3", "dynamodb");

    private final Map<String, String> tableOf = new LinkedHashMap<>();
    private final Map<String, Gateway> gateways = new TreeMap<>();
    private int created;

    /** A gateway endpoint: the service that it leads to, as {@code s3}, and the route tables that have its route. */
    record Gateway(String id, String service, Set<String> tables) {
        Gateway {
            tables = Set.copyOf(tables);
        }
    }

    /** Gives the subnet a route table of its own. */
    String add(String subnet) {
        String table = "rtb-" + subnet.substring("subnet-".length());
        tableOf.put(subnet, table);
        return table;
    }

    /** The table of each subnet, by the subnet's id. */
    Map<String, String> bySubnet() {
        return new LinkedHashMap<>(tableOf);
    }

    Collection<Gateway> gateways() {
        return List.copyOf(gateways.values());
    }

    Optional<Gateway> find(String id) {
        return Optional.ofNullable(gateways.get(id));
    }

    Gateway create(String service, Set<String> tables) {
        String id = "vpce-0%016x".formatted(0x2000_0000_0000L + ++created);
        Gateway gateway = new Gateway(id, service, tables);
        gateways.put(id, gateway);
        return gateway;
    }

    void remove(String id) {
        gateways.remove(id);
    }

    boolean knows(String table) {
        return new TreeSet<>(tableOf.values()).contains(table);
    }

    /** Whether a route to the service leads out of the subnet. */
    boolean leads(String subnet, String service) {
        if (!GATEWAY_SERVICES.contains(service)) {
            return true;
        }
        String table = tableOf.get(subnet);
        return gateways.values().stream()
                .anyMatch(gateway -> gateway.service().equals(service)
                        && table != null
                        && gateway.tables().contains(table));
    }
}
