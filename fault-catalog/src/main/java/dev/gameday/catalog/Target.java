package dev.gameday.catalog;

/**
 * One resource that a fault is to hit, by its ARN; {@code name} is what the account calls it. The load of clients is no
 * resource and has no ARN: {@code load:} and their name stand for it.
 */
public record Target(TargetKind kind, String arn, String name) {
    private static final String LOAD = "load:";

    public Target {
        if (!arn.startsWith("arn:") && !(kind == TargetKind.LOAD && arn.startsWith(LOAD))) {
            throw new IllegalArgumentException("not an ARN: " + arn);
        }
    }

    /** The load of the clients of that name. */
    public static Target load(String clients) {
        return new Target(TargetKind.LOAD, LOAD + clients, clients);
    }
}
