package dev.gameday.catalog.metric;

/**
 * One call of a canary: {@code name} is its first metric's, {@code session} marks it for whoever receives it, and {@code
 * most} is how many calls of it a whole run may make.
 */
public record CanaryCall(String name, Canary canary, String session, long most) {
    /** The key of the client context's {@code custom} part, and the name of the header, that tells a canary's calls. */
    public static final String MARK = "x-gameday-canary";
}
