package dev.gameday.recorder.audit;

import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.Verification;
import dev.gameday.recorder.Verification.Fault;
import dev.gameday.recorder.Verification.Kind;
import dev.gameday.recorder.seal.Seal;
import dev.gameday.recorder.seal.SealLine;
import dev.gameday.recorder.seal.Seals;
import dev.gameday.recorder.seal.VerifyingKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks one file of a session. What is wrong with a line comes first, since it names the event; then what was rewritten,
 * what is missing, and who signed.
 */
final class Auditing {
    private final SessionFolder folder;
    private final Path record;
    private final Set<VerifyingKey> trusted;
    private final Map<String, Anchor> anchors = new HashMap<>();
    private final Seals seals;
    private final Map<Long, String> hashes = new HashMap<>();

    Auditing(SessionFolder folder, Path record, Set<VerifyingKey> trusted, List<Anchor> anchors) throws IOException {
        this.folder = folder;
        this.record = record;
        this.trusted = trusted;
        anchors.forEach(anchor -> this.anchors.put("its anchor of " + anchor.at(), anchor));
        this.seals = Seals.read(folder.seals(record));
    }

    Audited audited() throws IOException {
        Set<Long> wanted = new HashSet<>();
        seals.lines().forEach(line -> wanted.add(line.seal().events()));
        points().forEach((name, point) -> wanted.add(point.events()));
        Verification chain = Verification.of(folder, record, (number, hash) -> {
            if (wanted.contains(number)) {
                hashes.put(number, hash);
            }
        });
        return new Audited(file(), chain.events(), chain.head(), seals.lines(), flaw(chain));
    }

    private Optional<Flaw> flaw(Verification chain) {
        return chain.fault()
                .filter(fault -> fault.kind() != Kind.TRUNCATED)
                .map(this::of)
                .or(() -> rewritten(chain.events()))
                .or(this::damagedSeal)
                .or(() -> tooShort(chain.events()))
                .or(() -> chain.fault().map(this::of))
                .or(() -> unsigned(chain.events()))
                .or(this::stranger);
    }

    private Flaw of(Fault fault) {
        return new Flaw(file(), fault.lineNumber(), fault.number(), fault.kind(), fault.sentence());
    }

    private Map<String, Anchor.Point> points() {
        Map<String, Anchor.Point> points = new HashMap<>();
        anchors.forEach((name, anchor) -> anchor.of(file()).ifPresent(point -> points.put(name, point)));
        return points;
    }

    /** A seal that nobody with its key made, or a statement of one, or of an anchor, that what is there contradicts. */
    private Optional<Flaw> rewritten(long events) {
        long good = 0;
        for (SealLine line : seals.lines()) {
            Seal seal = line.seal();
            if (!line.signed()) {
                return Optional.of(
                        ofSeal(seal.number(), Kind.REWRITTEN, "it was not signed with the key that it names"));
            }
            if (!seal.file().equals(file()) || !seal.session().equals(folder.session())) {
                return Optional.of(
                        ofSeal(seal.number(), Kind.REWRITTEN, "it is of " + seal.file() + " of " + seal.session()));
            }
            if (seal.events() <= events && !seal.head().equals(hashes.get(seal.events()))) {
                return Optional.of(contradicted(good + 1, seal.events(), "what seal " + seal.number() + " states"));
            }
            good = Math.min(seal.events(), events);
        }
        return points().entrySet().stream()
                .filter(named -> named.getValue().events() <= events
                        && !named.getValue()
                                .head()
                                .equals(hashes.get(named.getValue().events())))
                .findFirst()
                .map(named -> contradicted(1, named.getValue().events(), "what " + named.getKey() + " states"));
    }

    private Flaw contradicted(long from, long to, String statement) {
        return new Flaw(
                file(),
                from,
                from,
                Kind.REWRITTEN,
                "of events %d to %d at least one is not the one of %s".formatted(from, to, statement));
    }

    private Optional<Flaw> damagedSeal() {
        return seals.bad()
                .map(bad -> bad.cut()
                        ? ofSeal(bad.lineNumber(), Kind.TRUNCATED, "it is cut off")
                        : bad.misplaced()
                                ? ofSeal(bad.lineNumber(), Kind.OUT_OF_ORDER, "it doesn't follow the seal before it")
                                : ofSeal(bad.lineNumber(), Kind.CORRUPT, "it is not as it was written"));
    }

    /** Fewer events than a seal or an anchor states. */
    private Optional<Flaw> tooShort(long events) {
        long stated = seals.lines().stream()
                .mapToLong(line -> line.seal().events())
                .max()
                .orElse(0);
        long anchored =
                points().values().stream().mapToLong(Anchor.Point::events).max().orElse(0);
        long most = Math.max(stated, anchored);
        return most <= events
                ? Optional.empty()
                : Optional.of(new Flaw(
                        file(),
                        events + 1,
                        events + 1,
                        Kind.TRUNCATED,
                        "it ends after event %d, and %s states %d"
                                .formatted(events, stated >= anchored ? "its seal" : "its anchor", most)));
    }

    private Optional<Flaw> unsigned(long events) {
        long sealed = seals.last().map(line -> line.seal().events()).orElse(0L);
        return sealed == events
                ? Optional.empty()
                : Optional.of(new Flaw(
                        file(),
                        sealed + 1,
                        sealed + 1,
                        Kind.UNSIGNED,
                        sealed == 0 ? "no seal of it is there" : "its last seal ends before this event"));
    }

    private Optional<Flaw> stranger() {
        return seals.lines().stream()
                .map(SealLine::seal)
                .filter(seal -> !trusted.contains(seal.key()))
                .findFirst()
                .map(seal -> ofSeal(
                        seal.number(),
                        Kind.UNKNOWN_KEY,
                        "it is signed with " + seal.key().fingerprint() + ", which is not among the keys known here"));
    }

    private Flaw ofSeal(long number, Kind kind, String sentence) {
        return new Flaw(Audit.name(folder.seals(record)), number, 0, kind, sentence);
    }

    private String file() {
        return Audit.name(record);
    }
}
