package dev.gameday.rehearsal.aws.ec2;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One VPC's subnets and network ACLs, and what these let through. Every subnet is associated with exactly one ACL.
 *
 * <p>The answers to {@link #permits} and {@link #permitsEndpoint} are remembered until a list or an association
 * changes, because they are asked on every simulated request. Services without an address block of their own are
 * taken to live in the Region's public block, outside the VPC.
 */
public final class Network {
    private static final int HTTPS = 443;
    /** A port of the range that Linux clients and Lambda take replies on (32768 to 60999). */
    private static final int EPHEMERAL = 49_152;

    private final String vpcId;
    private final Cidr vpcCidr;
    private final Map<String, ZonalSubnet> subnets = new LinkedHashMap<>();
    private final Map<String, AccessList> lists = new LinkedHashMap<>();
    private final Map<String, Association> associations = new LinkedHashMap<>();
    private final Map<String, AddressList> addressLists = new LinkedHashMap<>();
    private final List<Cidr> regionAddresses;
    private final RouteTables routes = new RouteTables();
    private final Map<String, Map<String, Boolean>> remembered = new HashMap<>();
    private int created;
    private int changes;

    Network(String vpcId, String vpcCidr, String regionAddresses) {
        this.vpcId = vpcId;
        this.vpcCidr = Cidr.of(vpcCidr);
        this.regionAddresses = List.of(Cidr.of(regionAddresses));
    }

    /** Which ACL a subnet follows; the id changes with every replacement. */
    record Association(String id, String subnetId, AccessList list) {}

    /** A service's public addresses, published as a prefix list. */
    record AddressList(String id, String name, String service, List<Cidr> blocks) {}

    /**
     * Whether a TCP connection from one subnet to a host in another is let through, replies included. Traffic inside a
     * subnet meets no ACL.
     */
    public boolean permits(String fromSubnet, String toSubnet) {
        return remembered
                .computeIfAbsent(fromSubnet, any -> new HashMap<>())
                .computeIfAbsent(toSubnet, any -> evaluate(subnet(fromSubnet), subnet(toSubnet)));
    }

    /** Whether an HTTPS request from the subnet to the Regional endpoint of the service has a route and is let through. */
    public boolean permitsEndpoint(String subnet, String service) {
        return remembered
                .computeIfAbsent(subnet, any -> new HashMap<>())
                .computeIfAbsent("service:" + service, any -> evaluate(subnet(subnet), service));
    }

    /** Changes whenever an answer may be another one than before. */
    public int changes() {
        return changes;
    }

    private boolean evaluate(ZonalSubnet from, ZonalSubnet to) {
        if (from.id().equals(to.id())) {
            return true;
        }
        AccessList near = associationOf(from.id()).list();
        AccessList far = associationOf(to.id()).list();
        int client = from.cidr().host();
        int server = to.cidr().host();
        return near.permits(true, server, HTTPS)
                && far.permits(false, client, HTTPS)
                && far.permits(true, client, EPHEMERAL)
                && near.permits(false, server, EPHEMERAL);
    }

    private boolean evaluate(ZonalSubnet from, String service) {
        if (!routes.leads(from.id(), service)) {
            return false;
        }
        AccessList list = associationOf(from.id()).list();
        return addressesOf(service).stream()
                .mapToInt(Cidr::host)
                .allMatch(server -> list.permits(true, server, HTTPS) && list.permits(false, server, EPHEMERAL));
    }

    private List<Cidr> addressesOf(String service) {
        return addressLists.values().stream()
                .filter(list -> list.service().equals(service))
                .findFirst()
                .map(AddressList::blocks)
                .orElse(regionAddresses);
    }

    private ZonalSubnet subnet(String id) {
        return findSubnet(id).orElseThrow(() -> new IllegalArgumentException("no such subnet: " + id));
    }

    private Association associationOf(String subnetId) {
        return associations.values().stream()
                .filter(association -> association.subnetId().equals(subnetId))
                .findFirst()
                .orElseThrow();
    }

    String vpcId() {
        return vpcId;
    }

    Cidr vpcCidr() {
        return vpcCidr;
    }

    Collection<ZonalSubnet> subnets() {
        return subnets.values();
    }

    Optional<ZonalSubnet> findSubnet(String id) {
        return Optional.ofNullable(subnets.get(id));
    }

    Collection<AccessList> lists() {
        return lists.values();
    }

    Optional<AccessList> findList(String id) {
        return Optional.ofNullable(lists.get(id));
    }

    Optional<Association> findAssociation(String id) {
        return Optional.ofNullable(associations.get(id));
    }

    List<Association> associationsOf(AccessList list) {
        return associations.values().stream()
                .filter(association -> association.list() == list)
                .toList();
    }

    Collection<AddressList> addressLists() {
        return addressLists.values();
    }

    void add(AddressList list) {
        addressLists.put(list.id(), list);
    }

    RouteTables routes() {
        return routes;
    }

    String prefixListOf(String service) {
        return addressLists.values().stream()
                .filter(list -> list.service().equals(service))
                .map(AddressList::id)
                .findFirst()
                .orElseThrow();
    }

    void add(ZonalSubnet subnet, AccessList list) {
        subnets.put(subnet.id(), subnet);
        routes.add(subnet.id());
        associate(subnet.id(), list);
    }

    AccessList add(AccessList list) {
        lists.put(list.id(), list);
        return list;
    }

    AccessList createList() {
        return add(new AccessList("acl-" + nextId(), vpcId, false));
    }

    void remove(AccessList list) {
        lists.remove(list.id());
    }

    Association replace(Association former, AccessList list) {
        associations.remove(former.id());
        return associate(former.subnetId(), list);
    }

    /** To be called after any change to a list's rules. */
    void forgetAnswers() {
        changes++;
        remembered.clear();
    }

    private Association associate(String subnetId, AccessList list) {
        Association association = new Association("aclassoc-" + nextId(), subnetId, list);
        associations.put(association.id(), association);
        forgetAnswers();
        return association;
    }

    private String nextId() {
        return "0%016x".formatted(0x1000_0000_0000L + ++created);
    }

    /** The tags of whatever has that id: a subnet or an access list. */
    public Optional<Map<String, String>> tagsOf(String id) {
        return Stream.concat(
                        findSubnet(id).map(ZonalSubnet::tags).stream(), findList(id).map(AccessList::tags).stream())
                .findFirst();
    }

    /** The subnets' ids, in the order they were created. */
    public List<String> subnetIds() {
        return new ArrayList<>(subnets.keySet());
    }
}
