package dev.gameday.shell.run;

import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.runbook.event.RunEvent.Conditions;
import dev.gameday.runbook.event.RunEvent.Mode;
import dev.gameday.runbook.profile.Profile;
import dev.gameday.shell.SpokenException;
import dev.gameday.shell.Version;
import dev.gameday.shell.place.Environment;
import dev.gameday.shell.place.RehearsalControl;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first events of a run: who opened it and under what conditions, what is planned, who approved it. */
public final class Opening {
    private Opening() {}

    /** Those of the proposal, which is about to be run. */
    public static List<GameDayEvent> of(Proposal proposal) {
        Environment environment = proposal.environment();
        RunOrder order = proposal.order();
        List<GameDayEvent> opening = new ArrayList<>(List.of(
                new RunEvent.SessionOpened(
                        proposal.session(),
                        Version.line(),
                        environment.mode(),
                        environment.endpoint(),
                        order.operator(),
                        environment.seed(),
                        environment.speed().toString(),
                        order.place().live().map(Profile::name),
                        conditions(order, environment),
                        Optional.of(proposal.origin().beside())),
                new RunEvent.RunPlanned(proposal.plan(), proposal.hash())));
        proposal.approval()
                .map(approval -> new RunEvent.PlanApproved(approval.hash(), approval.by(), Map.of()))
                .ifPresent(opening::add);
        opening.add(new RunEvent.PlanApproved(proposal.hash(), order.operator(), proposal.waived()));
        proposal.locking().ifPresent(opening::add);
        return opening;
    }

    private static Optional<Conditions> conditions(RunOrder order, Environment environment) {
        if (environment.mode() == Mode.LIVE || environment.control().equals(RehearsalControl.NONE)) {
            return Optional.empty();
        }
        return Optional.of(
                new Conditions(flow(environment.control()), order.profile().name(), order.unattended()));
    }

    /** A run is not kept from beginning because its rehearsal, which another process serves, does not say. */
    private static String flow(RehearsalControl control) {
        try {
            return String.valueOf(control.ask("GET", "", null).getOrDefault("flow", ""));
        } catch (SpokenException unsaid) {
            return "";
        }
    }
}
