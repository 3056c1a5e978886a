package dev.gameday.shell.run;

import dev.gameday.catalog.Fault;
import dev.gameday.catalog.FaultCatalog;
import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.file.Loaded;
import dev.gameday.runbook.file.Runbooks;
import dev.gameday.runbook.file.Sourced;
import dev.gameday.shell.UsageException;
import dev.gameday.yaml.NearestName;
import dev.gameday.yaml.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The faults and runbooks at hand, found by the names that people type. */
public final class Library {
    private final FaultCatalog catalog;
    private final Runbooks runbooks;

    public Library(FaultCatalog catalog, Runbooks runbooks) {
        this.catalog = catalog;
        this.runbooks = runbooks;
    }

    /** Every runbook that loads. */
    public List<Runbook> runbooks() {
        return runbooks.all();
    }

    /** The shipped runbook of that name or code, or the one in the file of that path. */
    public Runbook runbook(String nameOrFile) {
        return sourced(nameOrFile).content();
    }

    /** The same, with the text of its file. */
    public Sourced<Runbook> sourced(String nameOrFile) {
        boolean file = nameOrFile.endsWith(".yaml") || nameOrFile.endsWith(".yml") || nameOrFile.contains("/");
        Loaded<Sourced<Runbook>> loaded =
                file ? dev.gameday.runbook.file.RunbookFile.sourced(Path.of(nameOrFile)) : runbooks.sourced(nameOrFile);
        return loaded.match(runbook -> runbook, problems -> {
            throw new UsageException(sentences(problems));
        });
    }

    /** What is wrong with that runbook, file or folder of files; empty if nothing is. */
    public List<Problem> problems(String nameOrPath) {
        Path path = Path.of(nameOrPath);
        if (Files.isDirectory(path)) {
            return runbooks.with(path).problems();
        }
        boolean file = nameOrPath.endsWith(".yaml") || nameOrPath.endsWith(".yml") || nameOrPath.contains("/");
        return file
                ? dev.gameday.runbook.file.RunbookFile.read(path).problems()
                : runbooks.find(nameOrPath).problems();
    }

    /** Every fault, in the order of their ids. */
    public List<Fault> faults() {
        return List.copyOf(catalog.all());
    }

    /** The fault of that id. */
    public Fault fault(String id) {
        return catalog.fault(id)
                .orElseThrow(() -> new UsageException("There is no fault '" + id + "'; "
                        + NearestName.remedy(
                                id,
                                catalog.all().stream().map(f -> f.id().value()).toList())));
    }

    private static String sentences(List<Problem> problems) {
        return problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator()));
    }
}
