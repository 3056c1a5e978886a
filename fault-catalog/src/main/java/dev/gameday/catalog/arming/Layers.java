package dev.gameday.catalog.arming;

/** Parts of the ARN of a layer version: {@code arn:aws:lambda:REGION:ACCOUNT:layer:NAME:VERSION}. */
public final class Layers {
    private Layers() {}

    /** The ARN without its version: all versions of one layer have it in common. */
    public static String withoutVersion(String arn) {
        return arn.replaceFirst(":\\d+$", "");
    }

    /** The layer's name and version, as {@code aws-fis-extension-x86_64:287}. */
    public static String shortly(String arn) {
        return arn.replaceFirst("^.*:layer:", "");
    }

    /** The layer's name alone. */
    public static String name(String arn) {
        return shortly(withoutVersion(arn));
    }

    /** Whether both are versions of one layer. */
    public static boolean same(String one, String other) {
        return withoutVersion(one).equals(withoutVersion(other));
    }
}
