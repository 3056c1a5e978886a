package dev.gameday.shell.recovery;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.ControlState.Presence;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.leftover.Finding;
import dev.gameday.catalog.leftover.Look;
import dev.gameday.catalog.leftover.Sweeper;
import dev.gameday.runbook.conductor.Timeline;
import dev.gameday.shell.place.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Removes what a look found of ours, each thing tried until it is read back as gone or given up on, and looks again. What
 * a live console's session carries is left to that console.
 */
public final class Sweeping {
    private static final Duration STEP = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int ROUNDS = 2;

    private final Sweeper sweeper;
    private final Timeline timeline;
    private final Set<String> live;

    /** {@code live} are the sessions that a console is at now, as far as this machine's records tell. */
    public Sweeping(Sweeper sweeper, Timeline timeline, Set<String> live) {
        this.sweeper = sweeper;
        this.timeline = timeline;
        this.live = Set.copyOf(live);
    }

    /** Looks; changes nothing. */
    public Look look() {
        return sweeper.look();
    }

    /** Whether that thing is a live console's to take away. */
    public boolean isHeld(Finding finding) {
        return live.contains(finding.leftover().session());
    }

    /** What of a look may be removed. */
    public List<Finding> removable(Look look) {
        return look.findings().stream()
                .filter(Finding::ours)
                .filter(finding -> !isHeld(finding))
                .toList();
    }

    /**
     * Removes these and looks again; what an experiment left behind is only seen once that has ended, so that is done
     * twice. {@code failed} hears what could not be removed, and why.
     */
    public Look remove(List<Finding> findings, BiConsumer<Finding, String> failed) {
        Map<Finding, String> troubles = new LinkedHashMap<>();
        List<Finding> left = findings;
        Look after = new Look(findings, List.of());
        Set<String> sessions = new LinkedHashSet<>();
        findings.forEach(finding -> sessions.add(finding.leftover().session()));
        for (int i = 0; i < ROUNDS && !left.isEmpty(); i++) {
            troubles.clear();
            left.forEach(finding -> gone(finding, troubles));
            after = sweeper.look();
            left = removable(after).stream()
                    .filter(finding -> sessions.contains(finding.leftover().session()))
                    .toList();
        }
        troubles.forEach(failed);
        return after;
    }

    private void gone(Finding finding, Map<Finding, String> troubles) {
        Instant end = timeline.instant().plus(PATIENCE);
        Outcome<ControlState> outcome = sweeper.remove(finding);
        while (goOn(outcome) && timeline.instant().isBefore(end)) {
            Waiting.on(timeline, STEP);
            outcome = sweeper.remove(finding);
        }
        List<String> why = new ArrayList<>();
        outcome.match(
                state -> state.presence() == Presence.GONE || why.add(state.detail()),
                trouble -> why.add(trouble.sentence()));
        why.forEach(text -> troubles.put(finding, text));
    }

    private static boolean goOn(Outcome<ControlState> outcome) {
        return outcome.match(
                state -> state.presence() != Presence.GONE,
                trouble -> trouble.kind().passing());
    }
}
