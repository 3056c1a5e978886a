package dev.gameday.runbook.plan;

import dev.gameday.catalog.BlastRadius;
import dev.gameday.runbook.plan.Guards.Refusal;
import dev.gameday.runbook.profile.Limits;
import dev.gameday.runbook.profile.Precautions;
import dev.gameday.runbook.profile.Profile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the profile, its store and this machine have against a plan. */
final class ProfileGuards {
    /** The guard that nobody can waive. */
    static final String APPROVAL = "approval";

    /** Room for a day's record, with much to spare; below it a run would lose its record halfway. */
    private static final long ROOM = 64L * 1024 * 1024;

    private final Plan plan;
    private final Circumstances circumstances;
    private final Profile profile;
    private final List<Refusal> no = new ArrayList<>();

    private ProfileGuards(Plan plan, Circumstances circumstances) {
        this.plan = plan;
        this.circumstances = circumstances;
        this.profile = circumstances.profile();
    }

    static List<Refusal> refusals(Plan plan, Circumstances circumstances) {
        ProfileGuards guards = new ProfileGuards(plan, circumstances);
        guards.place();
        guards.allowed();
        plan.injections().forEach(guards::protectedTargets);
        plan.injections().forEach(guards::blastRadius);
        guards.cost();
        guards.time();
        guards.others();
        guards.approval();
        guards.room();
        return guards.no;
    }

    private void place() {
        if (!plan.identity().account().equals(profile.account())) {
            refuse(
                    "account",
                    "the caller's account is %s but the profile %s allows %s; switch credentials or profile"
                            .formatted(plan.identity().account(), profile.name(), profile.account()));
        }
        if (!plan.identity().region().equals(profile.region())) {
            refuse(
                    "region",
                    "the Region is %s but the profile %s allows %s; switch the Region or the profile"
                            .formatted(plan.identity().region(), profile.name(), profile.region()));
        }
    }

    private void allowed() {
        String scenario = plan.runbook().id();
        if (!profile.allowsScenario(scenario)) {
            refuse(
                    "scenario",
                    "the profile %s does not allow %s; add it to its scenarios".formatted(profile.name(), scenario));
        }
        plan.injections().stream()
                .map(injection -> injection.injection().fault().id().value())
                .filter(fault -> !profile.allowsFault(fault))
                .distinct()
                .forEach(fault -> refuse(
                        "fault",
                        "the profile %s does not allow the fault %s; add it to its faults"
                                .formatted(profile.name(), fault)));
    }

    private void protectedTargets(PlannedInjection injection) {
        injection
                .injection()
                .targets()
                .forEach(target -> circumstances
                        .tags()
                        .getOrDefault(target.arn(), Map.of())
                        .forEach((key, value) -> {
                            String guarded =
                                    profile.precautions().protectedTags().get(key);
                            if (guarded != null && (guarded.equals(Precautions.ANY) || guarded.equals(value))) {
                                refuse(
                                        "protected",
                                        "step %s hits %s, whose tag %s=%s the profile %s protects; choose another target"
                                                .formatted(
                                                        injection.step(), target.name(), key, value, profile.name()));
                            }
                        }));
    }

    private void blastRadius(PlannedInjection injection) {
        BlastRadius radius = injection.injection().blastRadius();
        Limits limits = profile.limits();
        if (radius.resources() > limits.resources()
                || radius.percentage() > limits.percentage()
                || radius.longest().compareTo(limits.longest()) > 0) {
            refuse(
                    "blast-radius",
                    "step %s hits %s, more than the profile %s allows (%d, %d %%, %s); make it smaller"
                            .formatted(
                                    injection.step(),
                                    radius,
                                    profile.name(),
                                    limits.resources(),
                                    limits.percentage(),
                                    limits.longest()));
        }
    }

    private void cost() {
        int minutes = Cost.of(plan).actionMinutes();
        if (minutes > profile.limits().actionMinutes()) {
            refuse(
                    "cost",
                    "the plan takes %d FIS action-minutes, more than the %d that the profile %s allows; shorten it"
                            .formatted(minutes, profile.limits().actionMinutes(), profile.name()));
        }
    }

    private void time() {
        Duration longest = plan.longest();
        profile.freezes().stream()
                .filter(freeze -> freeze.touches(circumstances.now(), longest))
                .forEach(freeze -> refuse(
                        "freeze",
                        "a freeze is on from %s until %s (%s); wait until it is over"
                                .formatted(freeze.from(), freeze.until(), freeze.reason())));
    }

    private void others() {
        circumstances
                .incident()
                .ifPresent(incident -> refuse(
                        "incident", "a real incident is flagged (%s); wait until it is over".formatted(incident)));
        circumstances
                .holds()
                .forEach(hold -> refuse(
                        Guards.LOCK,
                        "%s is held by session %s of %s until %s at the longest; wait for its end or halt it"
                                .formatted(hold.target(), hold.session(), hold.by(), hold.until())));
    }

    private void approval() {
        if (profile.approvalValidFor().isEmpty() || circumstances.unknown().containsKey(APPROVAL)) {
            return;
        }
        String hash = PlanHash.of(plan);
        String ask = "have somebody else type: approve " + hash;
        circumstances
                .approval()
                .ifPresentOrElse(
                        approval -> {
                            if (approval.by().equals(plan.identity().arn())) {
                                refuse(
                                        APPROVAL,
                                        "%s approved this plan and would run it; %s".formatted(approval.by(), ask));
                            } else if (!circumstances.now().isBefore(approval.until())) {
                                refuse(
                                        APPROVAL,
                                        "the approval by %s expired at %s; %s"
                                                .formatted(approval.by(), approval.until(), ask));
                            }
                        },
                        () -> refuse(APPROVAL, "nobody approved this very plan; " + ask));
    }

    private void room() {
        if (circumstances.freeBytes() < ROOM) {
            refuse(
                    "disk",
                    "only %d MiB are free for the record, and %d are needed; free some space"
                            .formatted(circumstances.freeBytes() >> 20, ROOM >> 20));
        }
    }

    private void refuse(String guard, String sentence) {
        no.add(new Refusal(guard, sentence));
    }
}
