package dev.gameday.runbook.plan;

import dev.gameday.runbook.Pieces;
import dev.gameday.runbook.profile.Approval;
import dev.gameday.runbook.profile.Freeze;
import dev.gameday.runbook.profile.Hold;
import dev.gameday.runbook.profile.Limits;
import dev.gameday.runbook.profile.Profile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Circumstances that have nothing against a plan, until a test says so. */
final class Setting {
    static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");

    String account = Pieces.IDENTITY.account();
    String region = Pieces.IDENTITY.region();
    Set<String> scenarios = Set.of();
    Set<String> faults = Set.of();
    Limits limits = Limits.NONE;
    final List<Freeze> freezes = new ArrayList<>();
    Optional<Duration> approvalRule = Optional.empty();
    Set<String> held = Set.of();
    long free = 1L << 40;
    final List<Hold> holds = new ArrayList<>();
    Optional<String> incident = Optional.empty();
    Optional<Approval> approval = Optional.empty();
    final Map<String, String> unknown = new TreeMap<>();

    Setting held(Set<String> arns) {
        held = arns;
        return this;
    }

    Circumstances circumstances() {
        Profile profile = new Profile(
                "trial",
                account,
                region,
                Optional.of(new Profile.Store("bucket", "")),
                scenarios,
                faults,
                limits,
                freezes,
                approvalRule,
                Optional.empty());
        return new Circumstances(profile, NOW, held, free, holds, incident, approval, Map.of(), unknown);
    }
}
