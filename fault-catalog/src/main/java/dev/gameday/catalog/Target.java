package dev.gameday.catalog;

/** One resource that a fault is to hit, by its ARN; {@code name} is what the account calls it. */
public record Target(TargetKind kind, String arn, String name) {
    public Target {
        if (!arn.startsWith("arn:")) {
            throw new IllegalArgumentException("not an ARN: " + arn);
        }
    }
}
