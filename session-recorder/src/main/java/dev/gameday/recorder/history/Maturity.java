package dev.gameday.recorder.history;

import dev.gameday.runbook.event.RunEvent.Mode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How far the practice has come, 0 to 4, by what the sessions of the last {@link Coverage.Question#within()} show; live and
 * rehearsed apart. A level is reached only with all below it. The scale is from practice literature at second hand; what
 * stands for each of its levels here is this project's reading.
 */
public record Maturity(Mode mode, List<Level> levels) {
    /** Of the FMEA's weight, what has to be covered to say that tests come from it; in percent. */
    public static final double FROM_THE_FMEA = 80;

    private static final Set<String> APPLICATION = Set.of("latency", "lambda-error");
    private static final String ZONE = "az-impairment";

    public Maturity {
        levels = List.copyOf(levels);
    }

    /** One level: whether what it asks for is there, why or why not, and the newest session that shows it. */
    public record Level(int number, String title, boolean met, String reason, Optional<SessionFacts> evidence) {}

    /** The highest level that is met with all below it. */
    public int reached() {
        int reached = 0;
        for (Level level : levels) {
            if (!level.met()) {
                return reached;
            }
            reached = level.number();
        }
        return reached;
    }

    /** How far these sessions show that it has come. */
    public static Maturity of(List<SessionFacts> sessions, Coverage coverage, Mode mode) {
        Instant since = coverage.asOf().minus(coverage.question().within());
        List<SessionFacts> lately = sessions.stream()
                .filter(session -> session.in(mode) && !session.opened().isBefore(since))
                .toList();
        List<Level> levels = new ArrayList<>();
        levels.add(new Level(0, "manual", true, "asks for nothing", Optional.empty()));
        levels.add(guarded(lately));
        levels.add(application(lately));
        levels.add(crossing(lately));
        levels.add(fromTheFmea(coverage, mode));
        return new Maturity(mode, levels);
    }

    private static Level guarded(List<SessionFacts> lately) {
        return level(
                1,
                "automated with guardrails",
                newest(
                        lately,
                        session -> session.ending().closed()
                                && session.scenario()
                                        .filter(scenario -> scenario.stopConditions() > 0)
                                        .isPresent()
                                && session.faults().stream().anyMatch(InjectedFault::effective)
                                && session.faults().stream().allMatch(InjectedFault::removed)),
                "a fault under stop conditions took effect and was removed",
                "no fault under stop conditions took effect and was removed");
    }

    private static Level application(List<SessionFacts> lately) {
        return level(
                2,
                "application faults",
                newest(lately, session -> concluded(session, Maturity::isApplication)),
                "a latency or error fault inside a service, with a verdict",
                "no latency or error fault inside a service, with a verdict");
    }

    private static Level crossing(List<SessionFacts> lately) {
        Optional<SessionFacts> zone = newest(
                lately, session -> concluded(session, fault -> fault.category().equals(ZONE)));
        Set<String> services = lately.stream()
                .filter(SessionFacts::conclusive)
                .flatMap(session -> session.faults().stream())
                .filter(fault -> fault.effective() && isApplication(fault))
                .map(InjectedFault::target)
                .collect(Collectors.toSet());
        String found = "%s; %d service%s hit"
                .formatted(
                        zone.isPresent()
                                ? "a zone was impaired, with a verdict"
                                : "no zone was impaired, with a verdict",
                        services.size(),
                        services.size() == 1 ? "" : "s");
        boolean met = zone.isPresent() && services.size() >= 2;
        return new Level(3, "cross-service, multi-AZ", met, found + (met ? "" : " (a zone and 2 are asked for)"), zone);
    }

    private static Level fromTheFmea(Coverage coverage, Mode mode) {
        Optional<Double> weighted = coverage.share(mode).weighted();
        boolean met = weighted.filter(share -> share >= FROM_THE_FMEA).isPresent();
        String reason = weighted.map(share -> "%.0f %% of the FMEA's weight is covered".formatted(share))
                .orElse("no row of the FMEA reaches the threshold");
        return new Level(
                4,
                "from the FMEA",
                met,
                reason + (met ? "" : " (%.0f %% are asked for)".formatted(FROM_THE_FMEA)),
                Optional.empty());
    }

    private static boolean isApplication(InjectedFault fault) {
        return APPLICATION.contains(fault.category());
    }

    private static boolean concluded(SessionFacts session, Predicate<InjectedFault> fault) {
        return session.conclusive() && session.faults().stream().anyMatch(fault.and(InjectedFault::effective));
    }

    private static Level level(int number, String title, Optional<SessionFacts> evidence, String met, String missing) {
        return new Level(number, title, evidence.isPresent(), evidence.isPresent() ? met : missing, evidence);
    }

    private static Optional<SessionFacts> newest(List<SessionFacts> sessions, Predicate<SessionFacts> wanted) {
        return sessions.stream()
                .filter(wanted)
                .max(Comparator.comparing(SessionFacts::opened)
                        .thenComparing(session -> session.session().value()));
    }
}
