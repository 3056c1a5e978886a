package dev.gameday.recorder.history;

/**
 * One fault that a session's plan injected: which, the row of the FMEA that it stood for then ({@code component}, {@code
 * mode}), the catalog's category, the resources by their logical name, and whether its effect was proven.
 */
public record InjectedFault(
        String step,
        String fault,
        String component,
        String mode,
        String category,
        String target,
        boolean effective,
        boolean removed) {}
