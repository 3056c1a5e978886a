package dev.gameday.shell.command.binding;

import dev.gameday.catalog.FaultCatalog;
import dev.gameday.catalog.survey.Survey;
import dev.gameday.runbook.Binding;
import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.draft.Draft;
import dev.gameday.runbook.draft.Drafted;
import dev.gameday.runbook.draft.Timings;
import dev.gameday.runbook.file.GuardFile;
import dev.gameday.runbook.plan.Lacking;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Output;
import dev.gameday.shell.run.Library;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says what a draft has come to: what is open in it, what was not seen, and what each scenario still lacks. */
@Component
final class DraftReport {
    private final Library library;
    private final FaultCatalog catalog;
    private final Console console;

    DraftReport(Library library, FaultCatalog catalog, Console console) {
        this.library = library;
        this.catalog = catalog;
        this.console = console;
    }

    /** {@code place} is what is typed to check the file there, with a space before it; empty for the console's own rehearsal. */
    void print(Output output, Path file, String place, Draft draft, Timings timings, Survey survey) {
        Map<String, List<String>> lacking = lacking(draft, timings);
        output.print(
                console,
                () -> print(file, place, draft, survey, lacking),
                () -> described(file, draft, survey, lacking));
    }

    private Map<String, List<String>> lacking(Draft draft, Timings timings) {
        Binding names = draft.binding(timings);
        boolean role =
                draft.missing().stream().noneMatch(line -> line.term().key().equals("fault-role"));
        Map<String, List<String>> lacking = new LinkedHashMap<>();
        for (Runbook runbook : library.runbooks()) {
            List<String> lacks = new ArrayList<>(role ? List.of() : List.of("the fault-role"));
            lacks.addAll(Lacking.of(runbook, catalog, names, GuardFile.shipped()));
            lacking.put(runbook.id(), lacks);
        }
        return lacking;
    }

    private void print(Path file, String place, Draft draft, Survey survey, Map<String, List<String>> lacking) {
        survey.gaps().forEach((section, gap) -> console.error("Not all seen of " + section + ": " + gap + "."));
        int all = draft.lines().size();
        List<Drafted> missing = draft.missing();
        console.print("%s: %d of %d names are drafted%s"
                .formatted(
                        file, all - missing.size(), all, missing.isEmpty() ? "" : "; the others are TODO in the file"));
        LackingText.print(console, lacking);
        console.print("Read the file, then: binding check " + file + place);
    }

    private static Map<String, Object> described(
            Path file, Draft draft, Survey survey, Map<String, List<String>> lacking) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", file.toString());
        fields.put("found", survey.counts());
        fields.put("gaps", survey.gaps());
        fields.put("names", draft.lines().stream().map(DraftReport::described).toList());
        fields.put("scenarios", lacking);
        return fields;
    }

    private static Map<String, Object> described(Drafted line) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("section", line.term().section());
        fields.put("name", line.term().name());
        line.value().ifPresent(value -> fields.put("value", value));
        fields.put("why", line.why());
        return fields;
    }
}
