package dev.gameday.recorder.audit;

import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.Verification.Kind;
import dev.gameday.recorder.seal.VerifyingKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A whole session, checked: each file in which events are told is held against its own chain, its seals, and the anchors
 * that were found elsewhere, and what it began with against its opening event ({@code beside} says what of that is wrong). It
 * reads all of them, one line at a time, and changes nothing.
 */
public record Audit(SessionFolder folder, List<Audited> files, List<Flaw> beside, Optional<Flaw> unanchored) {
    public Audit {
        files = List.copyOf(files);
        beside = List.copyOf(beside);
    }

    /** Checks the session; signatures of keys that are not {@code trusted} prove nothing of who made them. */
    public static Audit of(SessionFolder folder, Set<VerifyingKey> trusted) throws IOException {
        return new Audit(folder, files(folder, trusted, List.of()), BesideCheck.flaws(folder), Optional.empty());
    }

    /** The same, against what was found where it is said to be anchored. */
    public static Audit of(SessionFolder folder, Set<VerifyingKey> trusted, Collection<Anchor> found)
            throws IOException {
        List<Anchor> anchors = found.stream()
                .filter(anchor -> anchor.session().equals(folder.session()))
                .toList();
        List<Audited> files = files(folder, trusted, anchors);
        return new Audit(
                folder,
                files,
                BesideCheck.flaws(folder),
                anchors.isEmpty() ? Optional.of(unanchored(folder)) : missing(folder, files, anchors));
    }

    private static List<Audited> files(SessionFolder folder, Set<VerifyingKey> trusted, List<Anchor> anchors)
            throws IOException {
        List<Audited> files = new ArrayList<>();
        for (Path record : folder.records()) {
            files.add(new Auditing(folder, record, trusted, anchors).audited());
        }
        return files;
    }

    private static Flaw unanchored(SessionFolder folder) {
        return new Flaw(name(folder.events()), 1, 0, Kind.UNANCHORED, "no anchor of this session is there");
    }

    /** A file that an anchor tells of and that is gone. */
    private static Optional<Flaw> missing(SessionFolder folder, List<Audited> files, List<Anchor> anchors) {
        List<String> there = files.stream().map(Audited::file).toList();
        return anchors.stream()
                .flatMap(anchor -> anchor.files().keySet().stream())
                .filter(file -> !there.contains(file))
                .findFirst()
                .map(file -> new Flaw(
                        file, 1, 0, Kind.TRUNCATED, "it was there when " + folder.session() + " was anchored"));
    }

    static String name(Path file) {
        return file.getFileName().toString();
    }

    /** The same of the same session in another folder. */
    public Audit in(SessionFolder place) {
        return new Audit(place, files, beside, unanchored);
    }

    /** Everything wrong, at most one for each file; empty if the session is whole. */
    public List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>();
        files.forEach(file -> file.flaw().ifPresent(flaws::add));
        flaws.addAll(beside);
        unanchored.ifPresent(flaws::add);
        return flaws;
    }

    /** Whether nothing is wrong. */
    public boolean whole() {
        return flaws().isEmpty();
    }

    /** Whether what is there is as it was written, though it may be unfinished, unsigned or signed by a stranger. */
    public boolean untouched() {
        return flaws().stream()
                .noneMatch(flaw ->
                        Set.of(Kind.CORRUPT, Kind.OUT_OF_ORDER, Kind.REWRITTEN).contains(flaw.kind()));
    }

    /** What to keep elsewhere, so that a rewriting of what is here now can be told. */
    public Anchor anchor(Instant at) {
        TreeMap<String, Anchor.Point> points = new TreeMap<>();
        files.forEach(file -> points.put(file.file(), new Anchor.Point(file.events(), file.head())));
        return new Anchor(folder.session(), at, points);
    }
}
