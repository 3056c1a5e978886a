package dev.gameday.rehearsal.aws.ec2;

import java.util.List;
import java.util.Map;

/**
 * The network that the practice flow lives in: one VPC in eu-west-1, and in each of three zones a subnet for the
 * functions and one for the pricing instances, all under the main ACL, which allows everything.
 */
public final class PracticeNetwork {
    private static final String VPC = "vpc-0f10f10f10f10f100";
    private static final String MAIN_ACL = "acl-0d000000000000000";

    private PracticeNetwork() {}

    /** A fresh network. */
    public static Network create() {
        Network network = new Network(VPC, "10.20.0.0/16", "54.72.0.0/15");
        AccessList main = network.add(new AccessList(MAIN_ACL, VPC, true));
        main.put(AclRule.anything(100, false, true));
        main.put(AclRule.anything(100, true, true));
        for (int zone = 0; zone < 3; zone++) {
            network.add(subnet("0f", "function", zone, 0), main);
        }
        for (int zone = 0; zone < 3; zone++) {
            network.add(subnet("0e", "pricing", zone, 16), main);
        }
        network.add(addresses("pl-6da54004", "s3", "3.5.64.0/21", "52.218.0.0/17"));
        network.add(addresses("pl-6fa54006", "dynamodb", "52.94.24.0/23"));
        network.add(addresses("pl-0a1b2c3d4e5f60718", "sqs", "54.239.99.0/24"));
        network.add(addresses("pl-0f1e2d3c4b5a69788", "s3express", "16.12.32.0/22"));
        return network;
    }

    /** The id of the functions' subnet in the zone of that index, 0 to 2. */
    public static String functionSubnet(int zone) {
        return subnetId("0f", zone);
    }

    /** The id of the pricing instance's subnet in the zone of that index, 0 to 2. */
    public static String pricingSubnet(int zone) {
        return subnetId("0e", zone);
    }

    private static String subnetId(String group, int zone) {
        return "subnet-" + group + "00000000000000" + letter(zone);
    }

    private static ZonalSubnet subnet(String group, String purpose, int zone, int firstBlock) {
        String letter = letter(zone);
        return new ZonalSubnet(
                subnetId(group, zone),
                VPC,
                "eu-west-1" + letter,
                "euw1-az" + (zone + 1),
                Cidr.of("10.20." + (firstBlock + zone) + ".0/24"),
                Map.of("Name", purpose + "-" + letter, "chaos", "allowed", "zone", letter));
    }

    private static String letter(int zone) {
        return String.valueOf((char) ('a' + zone));
    }

    private static Network.AddressList addresses(String id, String service, String... blocks) {
        List<Cidr> cidrs = List.of(blocks).stream().map(Cidr::of).toList();
        return new Network.AddressList(id, "com.amazonaws.eu-west-1." + service, service, cidrs);
    }
}
