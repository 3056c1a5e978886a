package dev.gameday.recorder.history;

import dev.gameday.runbook.event.RunEvent.Mode;
import dev.gameday.runbook.event.RunEvent.Verdict;
import dev.gameday.runbook.people.FindingState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Something that was learned and has not been shown to be mended. A runbook's proposals are raised by a session that refuted
 * its hypothesis, a person's notes by the session they were made in; the next closed session of the same scenario that holds,
 * live or rehearsed alike, closes what was raised before it. Who says that it is done closes nothing, who drops it does. {@code retested} is the newest session that did not.
 */
public record OpenFinding(
        String scenario, Mode mode, FollowUp followUp, SessionFacts raised, Optional<SessionFacts> retested) {

    /** Whether its owner says that it is done; no run has shown it yet. */
    public boolean done() {
        return followUp.state() == FindingState.DONE;
    }

    /** Whether its due date has passed; false where it has none, or its owner is done. */
    public boolean overdue(Instant asOf) {
        LocalDate today = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
        return !done() && followUp.due().filter(due -> due.isBefore(today)).isPresent();
    }

    /** Whether no session of its scenario has concluded since it was raised. */
    public boolean retestDue() {
        return retested.isEmpty();
    }

    /** Those that these sessions leave open: overdue ones first, then by due date, then the oldest first. */
    public static List<OpenFinding> of(List<SessionFacts> sessions, Instant asOf) {
        Map<String, List<SessionFacts>> stories = new TreeMap<>();
        for (SessionFacts session : sessions) {
            if (session.ending().closed()
                    && session.scenario().isPresent()
                    && session.mode().isPresent()) {
                stories.computeIfAbsent(
                                session.scenario().get().id() + "/"
                                        + session.mode().get(),
                                key -> new ArrayList<>())
                        .add(session);
            }
        }
        List<OpenFinding> open = new ArrayList<>();
        stories.values().forEach(story -> open.addAll(left(story)));
        open.sort(Comparator.comparing((OpenFinding finding) -> !finding.overdue(asOf))
                .thenComparing(finding -> finding.followUp().due().orElse(LocalDate.MAX))
                .thenComparing(finding -> finding.raised().opened())
                .thenComparing(finding -> finding.followUp().text()));
        return open;
    }

    private static List<OpenFinding> left(List<SessionFacts> story) {
        Map<String, OpenFinding> open = new LinkedHashMap<>();
        story.stream()
                .sorted(Comparator.comparing(SessionFacts::opened)
                        .thenComparing(session -> session.session().value()))
                .forEach(session -> take(open, session));
        return List.copyOf(open.values());
    }

    private static void take(Map<String, OpenFinding> open, SessionFacts session) {
        boolean refuted = session.conclusive()
                && session.ending().verdict().filter(Verdict.REFUTED::equals).isPresent();
        if (session.conclusive() && !refuted) {
            open.clear();
        }
        if (refuted) {
            open.replaceAll((key, finding) -> finding.again(session));
        }
        for (FollowUp followUp : session.followUps()) {
            if (followUp.noted() || refuted) {
                open.merge(followUp.key(), raised(followUp, session), OpenFinding::updated);
            }
        }
        session.followUps().stream()
                .filter(followUp -> followUp.state() == FindingState.DROPPED)
                .map(FollowUp::key)
                .forEach(open::remove);
    }

    private static OpenFinding raised(FollowUp followUp, SessionFacts session) {
        return new OpenFinding(
                session.scenario().map(SessionFacts.Scenario::id).orElseThrow(),
                session.mode().orElseThrow(),
                followUp,
                session,
                Optional.empty());
    }

    private OpenFinding again(SessionFacts session) {
        return new OpenFinding(scenario, mode, followUp, raised, Optional.of(session));
    }

    /** The same finding raised again: the newer word on its owner and date counts, when it was raised stays. */
    private OpenFinding updated(OpenFinding newer) {
        FollowUp merged = new FollowUp(
                newer.followUp.text(),
                followUp.noted() || newer.followUp.noted(),
                newer.followUp.owner().or(followUp::owner),
                newer.followUp.due().or(followUp::due),
                newer.followUp.state());
        return new OpenFinding(scenario, mode, merged, raised, retested);
    }
}
