package dev.gameday.shell.run;

import dev.gameday.catalog.SessionId;
import dev.gameday.recorder.origin.Origin;
import dev.gameday.runbook.conductor.Surround;
import dev.gameday.runbook.event.RunEvent.TargetsLocked;
import dev.gameday.runbook.plan.Guards;
import dev.gameday.runbook.plan.Guards.Refusal;
import dev.gameday.runbook.plan.Plan;
import dev.gameday.runbook.plan.PlanHash;
import dev.gameday.runbook.profile.Approval;
import dev.gameday.runbook.profile.Profile;
import dev.gameday.shell.place.Bindings;
import dev.gameday.shell.place.Environment;
import dev.gameday.shell.secret.Secrets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A plan in its environment, to be approved or let go; closing it closes the environment. {@code approval} is what
 * somebody else said to it, where the profile asks for that.
 */
public record Proposal(
        RunOrder order,
        SessionId session,
        Environment environment,
        Plan plan,
        Surroundings surroundings,
        Optional<Approval> approval,
        List<Refusal> refusals)
        implements AutoCloseable {
    public Proposal {
        refusals = List.copyOf(refusals);
    }

    /** What an approval is bound to. */
    public String hash() {
        return PlanHash.of(plan);
    }

    /** What is kept beside the record: the texts that it was made from, and how what is recorded is redacted. */
    Origin origin() {
        Profile profile = order.profile();
        return new Origin(
                        order.text(),
                        order.place().bindingText().or(() -> Bindings.text(environment.binding())),
                        profile.precautions().redactions())
                .redacted(Secrets.redaction(profile));
    }

    /** The guards that say no and are not waived. */
    public List<Refusal> standing() {
        return refusals.stream()
                .filter(refusal -> refusal.absolute() || !order.overrides().contains(refusal.guard()))
                .toList();
    }

    /** The guards that say no and are waived, each with the reason for it. */
    public Map<String, String> waived() {
        Map<String, String> waived = new TreeMap<>();
        refusals.stream()
                .filter(refusal -> !refusal.absolute() && order.overrides().contains(refusal.guard()))
                .forEach(refusal -> waived.put(refusal.guard(), order.reason()));
        return waived;
    }

    /** What surrounds the run: the locks on its targets, or nothing where the guard of others' locks is waived. */
    public Surround surround() {
        return locks() ? surroundings : Surround.NOTHING;
    }

    /** What is to be recorded before the locks are taken; nothing where none are. */
    Optional<TargetsLocked> locking() {
        return locks() ? surroundings.locking() : Optional.empty();
    }

    private boolean locks() {
        return !waived().containsKey(Guards.LOCK);
    }

    @Override
    public void close() {
        environment.close();
    }
}
