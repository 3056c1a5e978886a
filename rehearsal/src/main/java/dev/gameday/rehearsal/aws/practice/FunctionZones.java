package dev.gameday.rehearsal.aws.practice;

import dev.gameday.rehearsal.aws.ec2.PracticeNetwork;
import dev.gameday.rehearsal.aws.lambda.Functions;
import dev.gameday.rehearsal.flow.Surroundings.Zone;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;

/** The zones that each function has a subnet in; worked out again only when its configuration in force is another one. */
final class FunctionZones {
    private final Functions functions;
    private final Map<String, Known> known = new HashMap<>();

    FunctionZones(Functions functions) {
        this.functions = functions;
    }

    private record Known(FunctionConfiguration configuration, List<Zone> zones) {}

    @SuppressWarnings(
            "ReferenceEquality") // asked on every simulated invocation; a changed configuration is another object
    List<Zone> of(String function) {
        FunctionConfiguration inForce = functions.inForce(function);
        Known last = known.get(function);
        if (last == null || last.configuration() != inForce) {
            last = new Known(inForce, zones(inForce));
            known.put(function, last);
        }
        return last.zones();
    }

    private static List<Zone> zones(FunctionConfiguration configuration) {
        List<String> attached = configuration.vpcConfig().subnetIds();
        List<Zone> zones = Zone.ALL.stream()
                .filter(zone -> attached.contains(PracticeNetwork.functionSubnet(zone.index())))
                .toList();
        return zones.isEmpty() ? Zone.ALL : zones;
    }
}
