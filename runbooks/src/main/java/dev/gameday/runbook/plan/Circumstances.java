package dev.gameday.runbook.plan;

import dev.gameday.runbook.profile.Approval;
import dev.gameday.runbook.profile.Hold;
import dev.gameday.runbook.profile.Profile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a plan is held against besides the account's own facts: the profile, the time, the ARNs that other runs of this
 * console hold, the bytes free for the record, and what the profile's store says: who holds targets, whether an incident
 * is on, the approval of this plan. {@code tags} are the targets' own, by ARN, where the profile protects some; {@code
 * unknown} are the questions that got no answer, by guard.
 */
public record Circumstances(
        Profile profile,
        Instant now,
        Set<String> held,
        long freeBytes,
        List<Hold> holds,
        Optional<String> incident,
        Optional<Approval> approval,
        Map<String, Map<String, String>> tags,
        Map<String, String> unknown) {
    public Circumstances {
        held = Set.copyOf(held);
        holds = List.copyOf(holds);
        tags = Map.copyOf(tags);
        unknown = Map.copyOf(unknown);
    }
}
