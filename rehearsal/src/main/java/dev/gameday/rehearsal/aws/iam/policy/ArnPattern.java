package dev.gameday.rehearsal.aws.iam.policy;

/**
 * Compares ARNs as IAM's Arn operators do: each of the six parts on its own, so that a wildcard never reaches over a
 * colon except in the last.
 */
final class ArnPattern {
    private static final int PARTS = 6;

    private ArnPattern() {}

    static boolean matches(String arn, String pattern) {
        String[] actual = arn.split(":", PARTS);
        String[] wanted = pattern.split(":", PARTS);
        if (actual.length != PARTS || wanted.length != PARTS) {
            return false;
        }
        for (int part = 0; part < PARTS; part++) {
            if (!new Glob(wanted[part]).matches(actual[part])) {
                return false;
            }
        }
        return true;
    }
}
