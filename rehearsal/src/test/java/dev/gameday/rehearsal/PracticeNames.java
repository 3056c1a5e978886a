package dev.gameday.rehearsal;

import dev.gameday.rehearsal.aws.ec2.PracticeNetwork;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.flow.file.Flows;

/** The flow that the tests of the services take for granted, and its subnets. */
public final class PracticeNames {
    /** The trade-order flow. */
    public static final FlowDescription FLOW = Flows.shipped("trade-order");

    private PracticeNames() {}

    /** The subnet of the pricing service in the zone of that index. */
    public static String pricingSubnet(int zone) {
        return PracticeNetwork.subnet(1, zone);
    }
}
