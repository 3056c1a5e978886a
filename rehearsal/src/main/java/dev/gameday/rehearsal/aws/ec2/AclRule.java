package dev.gameday.rehearsal.aws.ec2;

import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.NetworkAclEntry;
import software.amazon.awssdk.services.ec2.model.PortRange;
import software.amazon.awssdk.services.ec2.model.RuleAction;

/** One numbered entry of a network ACL; {@code ports} is empty where the rule covers all of them. */
record AclRule(int number, boolean egress, boolean allow, String protocol, Cidr cidr, Optional<Ports> ports) {
    private static final String ANY_PROTOCOL = "-1";
    private static final String TCP = "6";

    /** The last rule of every list: it denies what no other rule took. */
    static final int CATCH_ALL = 32767;

    static AclRule anything(int number, boolean egress, boolean allow) {
        return new AclRule(number, egress, allow, ANY_PROTOCOL, Cidr.of("0.0.0.0/0"), Optional.empty());
    }

    /** An inclusive range of ports. */
    record Ports(int from, int to) {}

    /** Whether the rule decides on TCP traffic with that address, on that port. */
    boolean covers(int address, int port) {
        return (protocol.equals(ANY_PROTOCOL) || protocol.equals(TCP))
                && cidr.contains(address)
                && ports.map(range -> range.from() <= port && port <= range.to())
                        .orElse(true);
    }

    NetworkAclEntry toEntry() {
        return NetworkAclEntry.builder()
                .ruleNumber(number)
                .egress(egress)
                .ruleAction(allow ? RuleAction.ALLOW : RuleAction.DENY)
                .protocol(protocol)
                .cidrBlock(cidr.toString())
                .portRange(ports.map(range -> PortRange.builder()
                                .from(range.from())
                                .to(range.to())
                                .build())
                        .orElse(null))
                .build();
    }
}
