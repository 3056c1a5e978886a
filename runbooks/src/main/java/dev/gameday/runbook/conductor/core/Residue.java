package dev.gameday.runbook.conductor.core;

import dev.gameday.runbook.Proof;
import dev.gameday.runbook.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a run leaves behind, in words; empty is clean. What can't be known is not clean: an effect that can't be looked
 * for, and lines of the record that can't be read.
 */
final class Residue {
    private final Plan plan;

    Residue(Plan plan) {
        this.plan = plan;
    }

    List<String> of(RunState state) {
        List<String> left = new ArrayList<>();
        for (FaultProgress fault : state.faults().values()) {
            left(state, fault).ifPresent(left::add);
        }
        state.conclusion()
                .gaps()
                .forEach(gap -> left.add("unknown: " + gap + ", and so is what it put in place; sweep looks for it"));
        return left;
    }

    private Optional<String> left(RunState state, FaultProgress fault) {
        String label = fault.undo().injection().label();
        if (!fault.has(Mark.REMOVED)) {
            return Optional.of(label);
        }
        if (fault.has(Mark.EFFECT_GONE)) {
            return Optional.empty();
        }
        if (blind(state, fault)) {
            return Optional.of(label + " (removed, whether its effect is gone can't be read)");
        }
        return Optional.of(label + " (removed, its effect still seen)").filter(text -> fault.has(Mark.EFFECTIVE));
    }

    private boolean blind(RunState state, FaultProgress fault) {
        boolean log = plan.injection(fault.step())
                .map(injection -> injection.proof())
                .flatMap(Proof::log)
                .isPresent();
        return fault.has(Mark.REQUESTED) && state.unreadable().contains(log ? Watching.log(fault.step()) : "metrics");
    }
}
