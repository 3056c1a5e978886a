package dev.gameday.rehearsal.flow;

/** How many orders a second the clients submit, on average; 0 is silence. */
public record FlowLoad(double ordersPerSecond) {
    /** The load of a calm day: 50 orders a second. */
    public static final FlowLoad CALM = new FlowLoad(50);

    /** Refuses a rate that is negative or no number. */
    public FlowLoad {
        if (!(ordersPerSecond >= 0) || Double.isInfinite(ordersPerSecond)) {
            throw new IllegalArgumentException("the load is a number of orders per second, 0 or more");
        }
    }
}
