package dev.gameday.catalog.aws.sweep;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.ControlState.Presence;
import dev.gameday.catalog.FaultInjector;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.aws.AwsClients;
import dev.gameday.catalog.aws.AwsTrouble;
import dev.gameday.catalog.leftover.Finding;
import dev.gameday.catalog.leftover.Look;
import dev.gameday.catalog.leftover.Sweeper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.NetworkAcl;

/** Looks through an account part by part, each tried again while its trouble may pass, and removes what is ours. */
public final class AwsSweeper implements Sweeper {
    private static final int TRIES = 5;

    private final AwsClients clients;
    private final FaultInjector injector;
    private final Pause pause;

    /** Looks through these clients, removes by this injector, and waits by that pause before it tries again. */
    public AwsSweeper(AwsClients clients, FaultInjector injector, Pause pause) {
        this.clients = clients;
        this.injector = injector;
        this.pause = pause;
    }

    @Override
    public Look look() {
        List<Finding> findings = new ArrayList<>();
        List<String> unanswered = new ArrayList<>();
        for (AccountPart part : List.of(
                new RunningExperiments(clients),
                new FisAcls(clients),
                new DenyPolicies(clients),
                new MarkedFunctions(clients),
                new ScheduledUndos(clients),
                new FaultDocuments(clients),
                new LayerDocuments(clients),
                new QueuePolicies(clients))) {
            found(part).match(findings::addAll, trouble -> unanswered.add(part.name() + ": " + trouble.sentence()));
        }
        return new Look(findings, unanswered);
    }

    private Outcome<List<Finding>> found(AccountPart part) {
        Outcome<List<Finding>> outcome = AwsTrouble.value(part::found);
        for (int i = 1; i < TRIES && passing(outcome); i++) {
            pause.of(Duration.ofSeconds(1L << (i - 1)));
            outcome = AwsTrouble.value(part::found);
        }
        return outcome;
    }

    private static <T> boolean passing(Outcome<T> outcome) {
        return outcome.match(value -> false, trouble -> trouble.kind().passing());
    }

    @Override
    public Outcome<ControlState> remove(Finding finding) {
        if (!finding.ours()) {
            throw new IllegalArgumentException(finding.leftover().name() + " is not ours to remove");
        }
        if (finding.undo().isPresent()) {
            return injector.remove(finding.undo().get());
        }
        String name = finding.leftover().name();
        return switch (finding.leftover().kind()) {
            case FisAcls.KIND -> AwsTrouble.attempt(() -> deleted(name));
            case ScheduledUndos.KIND -> AwsTrouble.attempt(() -> new ScheduledUndos(clients).remove(name));
            default -> refused("nothing on it says how; by hand: " + finding.byHand());
        };
    }

    /** Which ACL the subnet had before, only the record knows; so one that is in use is left to people. */
    private Outcome<ControlState> deleted(String id) {
        Optional<NetworkAcl> acl = existing(id);
        if (acl.isPresent() && !FisAcls.subnets(acl.get()).isEmpty()) {
            return refused("it is still on a subnet, and what that had before is not known here");
        }
        acl.ifPresent(present -> clients.ec2().deleteNetworkAcl(r -> r.networkAclId(id)));
        return existing(id).isPresent()
                ? Outcome.done(ControlState.of(Presence.ENDING, "the ACL is still there"))
                : Outcome.done(ControlState.of(Presence.GONE, "the ACL is deleted"));
    }

    private Optional<NetworkAcl> existing(String id) {
        return AwsTrouble.existing(() -> clients.ec2()
                        .describeNetworkAcls(r -> r.networkAclIds(id))
                        .networkAcls())
                .flatMap(found -> found.stream().findFirst());
    }

    private static Outcome<ControlState> refused(String sentence) {
        return Outcome.failed(new Trouble(Trouble.Kind.REFUSED, sentence));
    }
}
