package dev.gameday.rehearsal.flow;

/** The flow's four functions and what is theirs by nature; what an operator can set comes from the surroundings. */
enum FlowFunction {
    ORDER_INTAKE("order-intake", 512, 171, 20),
    RISK_CHECK("risk-check", 512, 143, 14),
    ORDER_ROUTER("order-router", 1024, 158, 10),
    POSITION_SYNC("position-sync", 512, 137, 4);

    /** Up to this a function's processor share grows with its memory: one whole vCPU, as Lambda documents. */
    private static final int MEGABYTES_OF_ONE_PROCESSOR = 1769;

    private final String functionName;
    private final int homeMegabytes;
    private final int usedMegabytes;
    private final int warmPerZone;

    FlowFunction(String functionName, int homeMegabytes, int usedMegabytes, int warmPerZone) {
        this.functionName = functionName;
        this.homeMegabytes = homeMegabytes;
        this.usedMegabytes = usedMegabytes;
        this.warmPerZone = warmPerZone;
    }

    String functionName() {
        return functionName;
    }

    /** The most memory an invocation needs; with less it is killed. */
    int usedMegabytes() {
        return usedMegabytes;
    }

    /** The environments of a zone that are warm when the flow starts: as many as calm load ever needs at once. */
    int warmPerZone() {
        return warmPerZone;
    }

    /** How much longer the function's own work takes with this memory than at home. */
    double slowdown(int memoryMegabytes) {
        return (double) homeMegabytes / Math.min(memoryMegabytes, MEGABYTES_OF_ONE_PROCESSOR);
    }

    /** The function of that name. Throws {@link IllegalArgumentException} if the flow has none. */
    static FlowFunction named(String functionName) {
        for (FlowFunction function : values()) {
            if (function.functionName.equals(functionName)) {
                return function;
            }
        }
        throw new IllegalArgumentException("the practice flow has no function " + functionName);
    }
}
