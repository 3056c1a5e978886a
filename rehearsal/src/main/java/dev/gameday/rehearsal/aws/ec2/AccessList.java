package dev.gameday.rehearsal.aws.ec2;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A network ACL: rules tried by rising number, the first that covers the traffic decides. It keeps no state. */
final class AccessList {
    private final String id;
    private final String vpcId;
    private final boolean isDefault;
    private final Map<String, String> tags = new TreeMap<>();
    private final TreeMap<Integer, AclRule> ingress = new TreeMap<>();
    private final TreeMap<Integer, AclRule> egress = new TreeMap<>();

    AccessList(String id, String vpcId, boolean isDefault) {
        this.id = id;
        this.vpcId = vpcId;
        this.isDefault = isDefault;
        put(AclRule.anything(AclRule.CATCH_ALL, false, false));
        put(AclRule.anything(AclRule.CATCH_ALL, true, false));
    }

    String id() {
        return id;
    }

    String vpcId() {
        return vpcId;
    }

    boolean isDefault() {
        return isDefault;
    }

    /** The list's own tags, to read and to write. */
    Map<String, String> tags() {
        return tags;
    }

    Collection<AclRule> rules(boolean outward) {
        return side(outward).values();
    }

    boolean has(int number, boolean outward) {
        return side(outward).containsKey(number);
    }

    void put(AclRule rule) {
        side(rule.egress()).put(rule.number(), rule);
    }

    void remove(int number, boolean outward) {
        side(outward).remove(number);
    }

    boolean permits(boolean outward, int address, int port) {
        for (AclRule rule : side(outward).values()) {
            if (rule.covers(address, port)) {
                return rule.allow();
            }
        }
        return false;
    }

    private SortedMap<Integer, AclRule> side(boolean outward) {
        return outward ? egress : ingress;
    }
}
