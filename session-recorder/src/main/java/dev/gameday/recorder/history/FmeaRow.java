package dev.gameday.recorder.history;

import dev.gameday.catalog.Fault;
import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One row of the catalog's FMEA: what fails and how, its risk priority number (1 to 1,000), the faults that stand for it,
 * and the scenarios that inject one of them. Faults of the same component and mode share a row, of their highest number.
 */
public record FmeaRow(String component, String mode, int riskPriority, Set<String> faults, List<String> scenarios) {
    public FmeaRow {
        faults = java.util.Collections.unmodifiableSet(new TreeSet<>(faults));
        scenarios = List.copyOf(scenarios);
    }

    /** The rows of these faults, the highest number first, linked with those of the runbooks that inject them. */
    public static List<FmeaRow> of(Collection<Fault> faults, Collection<Runbook> runbooks) {
        Map<List<String>, List<Fault>> rows = new LinkedHashMap<>();
        for (Fault fault : faults) {
            rows.computeIfAbsent(
                            List.of(
                                    fault.failureMode().component(),
                                    fault.failureMode().mode()),
                            key -> new ArrayList<>())
                    .add(fault);
        }
        return rows.values().stream()
                .map(shared -> row(shared, runbooks))
                .sorted(Comparator.comparingInt(FmeaRow::riskPriority)
                        .reversed()
                        .thenComparing(FmeaRow::component)
                        .thenComparing(FmeaRow::mode))
                .toList();
    }

    private static FmeaRow row(List<Fault> shared, Collection<Runbook> runbooks) {
        Set<String> ids = new TreeSet<>();
        shared.forEach(fault -> ids.add(fault.id().value()));
        return new FmeaRow(
                shared.get(0).failureMode().component(),
                shared.get(0).failureMode().mode(),
                shared.stream()
                        .mapToInt(fault -> fault.failureMode().riskPriority())
                        .max()
                        .orElse(0),
                ids,
                runbooks.stream()
                        .filter(runbook -> runbook.steps().stream()
                                .anyMatch(step -> step instanceof Step.Inject inject && ids.contains(inject.fault())))
                        .map(Runbook::id)
                        .sorted()
                        .toList());
    }

    /** Whether injecting that fault exercises this row: by the fault's id, or by the row that it stood for at the time. */
    public boolean isOf(InjectedFault injected) {
        return faults.contains(injected.fault())
                || (component.equals(injected.component()) && mode.equals(injected.mode()));
    }
}
