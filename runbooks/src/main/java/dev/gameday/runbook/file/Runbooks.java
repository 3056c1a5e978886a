package dev.gameday.runbook.file;

import dev.gameday.runbook.Runbook;
import dev.gameday.yaml.NearestName;
import dev.gameday.yaml.Place;
import dev.gameday.yaml.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The runbooks at hand: the shipped ones, and those of a file or folder. One is found by its id, its code or, where it is
 * broken, its file's name; one broken file never hides the others. Immutable.
 */
public final class Runbooks {
    private static final int MOST = 500;

    /** A file with what came of it; {@code name} is its name without folder and ending. */
    private record Entry(String file, String name, Loaded<Sourced<Runbook>> sourced) {
        Loaded<Runbook> loaded() {
            return sourced.map(Sourced::content);
        }

        boolean answersTo(String asked) {
            return loaded().match(
                            runbook ->
                                    runbook.id().equals(asked) || runbook.code().equalsIgnoreCase(asked),
                            problems -> name.equals(asked));
        }

        String id() {
            return loaded().match(Runbook::id, problems -> name);
        }
    }

    private final List<Entry> entries;
    private final List<Problem> troubles;

    private Runbooks(List<Entry> entries, List<Problem> troubles) {
        this.entries = List.copyOf(entries);
        this.troubles = List.copyOf(troubles);
    }

    /** The runbooks that this console ships. */
    public static Runbooks shipped() {
        return new Runbooks(
                ShippedText.runbooks().stream().map(Runbooks::shippedEntry).toList(), List.of());
    }

    private static Entry shippedEntry(String file) {
        String text = ShippedText.of(file);
        return new Entry(file, bare(file), RunbookFile.read(file, text).map(runbook -> new Sourced<>(runbook, text)));
    }

    /** These and those of that file, or of that folder's {@code .yaml} files. */
    public Runbooks with(Path fileOrFolder) {
        List<Entry> all = new ArrayList<>(entries);
        List<Problem> problems = new ArrayList<>(troubles);
        if (Files.isDirectory(fileOrFolder)) {
            try (Stream<Path> files = Files.list(fileOrFolder)) {
                List<Path> found = files.filter(file -> file.toString().endsWith(".yaml"))
                        .sorted()
                        .limit(MOST + 1L)
                        .toList();
                found.stream().limit(MOST).map(Runbooks::entry).forEach(all::add);
                if (found.size() > MOST) {
                    problems.add(whole(fileOrFolder, "more than " + MOST + " runbooks", "split the folder"));
                }
            } catch (IOException | UncheckedIOException e) {
                problems.add(whole(fileOrFolder, "the folder can't be listed", "check its permissions"));
            }
        } else {
            all.add(entry(fileOrFolder));
        }
        return new Runbooks(all, problems);
    }

    /** Every runbook that loads: the shipped ones first, then in the order of their files' names. */
    public List<Runbook> all() {
        return entries.stream().flatMap(e -> e.loaded().value().stream()).toList();
    }

    /** Everything that is wrong with those that don't. */
    public List<Problem> problems() {
        return Stream.concat(troubles.stream(), entries.stream().flatMap(e -> e.loaded().problems().stream()))
                .toList();
    }

    /** The runbook of that id or code, or why there is none to run. */
    public Loaded<Runbook> find(String name) {
        return sourced(name).map(Sourced::content);
    }

    /** The same, with the text of its file. */
    public Loaded<Sourced<Runbook>> sourced(String name) {
        List<Entry> found = entries.stream().filter(e -> e.answersTo(name)).toList();
        if (found.size() == 1) {
            return found.get(0).sourced();
        }
        Place asked = new Place(name, 0, 0);
        if (found.isEmpty()) {
            Set<String> known = new TreeSet<>();
            entries.forEach(e -> known.add(e.id()));
            return new Loaded.Refused<>(
                    List.of(new Problem(asked, "no runbook is called that", NearestName.remedy(name, known))));
        }
        String files = String.join(" and ", found.stream().map(Entry::file).toList());
        return new Loaded.Refused<>(
                List.of(new Problem(asked, "more than one runbook is called that: " + files, "rename one of them")));
    }

    private static Entry entry(Path file) {
        return new Entry(file.toString(), bare(String.valueOf(file.getFileName())), RunbookFile.sourced(file));
    }

    private static String bare(String file) {
        return file.endsWith(".yaml") ? file.substring(0, file.length() - ".yaml".length()) : file;
    }

    private static Problem whole(Path path, String wrong, String remedy) {
        return new Problem(new Place(path.toString(), 0, 0), wrong, remedy);
    }
}
