package dev.gameday.rehearsal.aws.ec2;

import dev.gameday.rehearsal.flow.Surroundings;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The network that a practice flow lives in: one VPC in eu-west-1, and in each of three zones a subnet for the functions
 * and one for each group of services, all under the main ACL, which allows everything.
 */
public final class PracticeNetwork {
    private static final String VPC = "vpc-0f10f10f10f10f100";
    private static final String MAIN_ACL = "acl-0d000000000000000";

    private static final String CHAOS = "chaos";
    private static final int FUNCTIONS = 0;
    private static final int BLOCKS_OF_A_GROUP = 16;

    private PracticeNetwork() {}

    /** A fresh network for that flow. */
    public static Network create(FlowDescription flow) {
        Network network = new Network(VPC, "10.20.0.0/16", "54.72.0.0/15");
        AccessList main = network.add(new AccessList(MAIN_ACL, VPC, true));
        main.put(AclRule.anything(100, false, true));
        main.put(AclRule.anything(100, true, true));
        Map<String, String> tags =
                flow.tags().containsKey(CHAOS) ? Map.of(CHAOS, flow.tags().get(CHAOS)) : Map.of();
        List<String> groups = groups(flow);
        for (int group = 0; group < groups.size(); group++) {
            for (int zone = 0; zone < 3; zone++) {
                network.add(subnet(group, groups.get(group), zone, tags), main);
            }
        }
        RouteTables.GATEWAY_SERVICES.stream()
                .sorted()
                .forEach(service -> network.routes()
                        .create(service, Set.copyOf(network.routes().bySubnet().values())));
        network.add(addresses("pl-6da54004", "s3", "3.5.64.0/21", "52.218.0.0/17"));
        network.add(addresses("pl-6fa54006", "dynamodb", "52.94.24.0/23"));
        network.add(addresses("pl-0a1b2c3d4e5f60718", "sqs", "54.239.99.0/24"));
        network.add(addresses("pl-0f1e2d3c4b5a69788", "s3express", "16.12.32.0/22"));
        return network;
    }

    /** The groups of subnets: the functions' first, then those of the flow's services. */
    public static List<String> groups(FlowDescription flow) {
        return Stream.concat(Stream.of(Surroundings.FUNCTION_SUBNETS), flow.serviceSubnets().stream())
                .toList();
    }

    /** The id of the functions' subnet in the zone of that index, 0 to 2. */
    public static String functionSubnet(int zone) {
        return subnet(FUNCTIONS, zone);
    }

    /** The id of the subnet of a group, by its place in {@link #groups}, in the zone of that index, 0 to 2. */
    public static String subnet(int group, int zone) {
        return "subnet-%02x00000000000000%s".formatted(0x0f - group, letter(zone));
    }

    private static ZonalSubnet subnet(int group, String name, int zone, Map<String, String> chaos) {
        String letter = letter(zone);
        Map<String, String> tags = new TreeMap<>(chaos);
        tags.put("Name", name + "-" + letter);
        tags.put("tier", name);
        tags.put("zone", letter);
        return new ZonalSubnet(
                subnet(group, zone),
                VPC,
                "eu-west-1" + letter,
                "euw1-az" + (zone + 1),
                Cidr.of("10.20." + (group * BLOCKS_OF_A_GROUP + zone) + ".0/24"),
                tags);
    }

    private static String letter(int zone) {
        return String.valueOf((char) ('a' + zone));
    }

    private static Network.AddressList addresses(String id, String service, String... blocks) {
        List<Cidr> cidrs = List.of(blocks).stream().map(Cidr::of).toList();
        return new Network.AddressList(id, "com.amazonaws.eu-west-1." + service, service, cidrs);
    }
}
