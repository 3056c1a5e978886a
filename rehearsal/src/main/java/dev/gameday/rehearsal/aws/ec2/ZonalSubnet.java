package dev.gameday.rehearsal.aws.ec2;

import java.util.Map;
import java.util.TreeMap;

/** A subnet: a block of a VPC's addresses in one Availability Zone. Its tags can be written, the rest is fixed. */
record ZonalSubnet(String id, String vpcId, String zoneName, String zoneId, Cidr cidr, Map<String, String> tags) {
    ZonalSubnet {
        tags = new TreeMap<>(tags);
    }
}
