package dev.gameday.runbook.profile;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What game days in one account and Region are allowed, so that a team need not be expert: where they may act, which
 * scenarios and faults (all, where none is named), how much, when not, and whether somebody else has to approve.
 * {@code store} is where locks, approvals and the incident flag are; without it, none of them can be asked for. {@code
 * schedulerRole} is the ARN of the role as which EventBridge Scheduler ends what doesn't end by itself. {@code live} says
 * how the account is reached; a rehearsal doesn't ask. {@code notifications} are the webhooks that are told of runs.
 */
public record Profile(
        String name,
        String account,
        String region,
        Optional<Store> store,
        Set<String> scenarios,
        Set<String> faults,
        Limits limits,
        List<Freeze> freezes,
        Optional<Duration> approvalValidFor,
        Optional<String> schedulerRole,
        Precautions precautions,
        Live live,
        List<Notification> notifications) {
    public Profile {
        notifications = List.copyOf(notifications);
        scenarios = Set.copyOf(scenarios);
        faults = Set.copyOf(faults);
        freezes = List.copyOf(freezes);
        if (approvalValidFor.isPresent() && store.isEmpty()) {
            throw new IllegalArgumentException("an approval is kept in the store, and there is none");
        }
    }

    /** One that tells nobody elsewhere. */
    public Profile(
            String name,
            String account,
            String region,
            Optional<Store> store,
            Set<String> scenarios,
            Set<String> faults,
            Limits limits,
            List<Freeze> freezes,
            Optional<Duration> approvalValidFor,
            Optional<String> schedulerRole,
            Precautions precautions,
            Live live) {
        this(
                name,
                account,
                region,
                store,
                scenarios,
                faults,
                limits,
                freezes,
                approvalValidFor,
                schedulerRole,
                precautions,
                live,
                List.of());
    }

    /** One that adds no precautions, for an account that is reached in the usual way. */
    public Profile(
            String name,
            String account,
            String region,
            Optional<Store> store,
            Set<String> scenarios,
            Set<String> faults,
            Limits limits,
            List<Freeze> freezes,
            Optional<Duration> approvalValidFor,
            Optional<String> schedulerRole) {
        this(
                name,
                account,
                region,
                store,
                scenarios,
                faults,
                limits,
                freezes,
                approvalValidFor,
                schedulerRole,
                Precautions.NONE,
                Live.PRESET);
    }

    /** A bucket and the folder in it, which ends with a slash or is empty. */
    public record Store(String bucket, String folder) {}

    /** The same, reached in that way. */
    public Profile reached(Live other) {
        return new Profile(
                name,
                account,
                region,
                store,
                scenarios,
                faults,
                limits,
                freezes,
                approvalValidFor,
                schedulerRole,
                precautions,
                other,
                notifications);
    }

    /** The same, telling these of its runs. */
    public Profile notifying(List<Notification> others) {
        return new Profile(
                name,
                account,
                region,
                store,
                scenarios,
                faults,
                limits,
                freezes,
                approvalValidFor,
                schedulerRole,
                precautions,
                live,
                others);
    }

    /** Whether the scenario may be run. */
    public boolean allowsScenario(String scenario) {
        return scenarios.isEmpty() || scenarios.contains(scenario);
    }

    /** Whether the fault may be injected. */
    public boolean allowsFault(String fault) {
        return faults.isEmpty() || faults.contains(fault);
    }
}
