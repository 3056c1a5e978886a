package dev.gameday.shell.command.session;

import dev.gameday.recorder.audit.Audit;
import dev.gameday.recorder.audit.Audited;
import dev.gameday.recorder.audit.Flaw;
import dev.gameday.recorder.seal.Seal;
import dev.gameday.recorder.seal.SealLine;
import dev.gameday.shell.console.Console;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an audit came to, in lines and in fields. */
record AuditText(Audit audit, TrustedKeys keys) {
    void print(Console console) {
        for (Audited file : audit.files()) {
            file.flaw()
                    .ifPresentOrElse(
                            flaw -> console.error(flaw.toString()),
                            () -> console.print("%s: whole, %d events, head %s"
                                    .formatted(file.file(), file.events(), file.head())));
            file.seals().forEach(line -> console.print("  " + sealed(line)));
        }
        audit.beside().forEach(flaw -> console.error(flaw.toString()));
        audit.unanchored().ifPresent(flaw -> console.error(flaw.toString()));
    }

    private String sealed(SealLine line) {
        Seal seal = line.seal();
        return line.signed()
                ? "sealed up to event %d at %s with %s (%s)"
                        .formatted(seal.events(), seal.at(), seal.key().fingerprint(), keys.owner(seal.key()))
                : "a seal that is not signed with the key that it names";
    }

    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("whole", audit.whole());
        fields.put("session", audit.folder().session().value());
        fields.put("files", audit.files().stream().map(this::fields).toList());
        fields.put("flaws", audit.flaws().stream().map(AuditText::fields).toList());
        return fields;
    }

    private Map<String, Object> fields(Audited file) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", file.file());
        fields.put("events", file.events());
        fields.put("head", file.head());
        fields.put("seals", file.seals().stream().map(this::fields).toList());
        return fields;
    }

    private Map<String, Object> fields(SealLine line) {
        Seal seal = line.seal();
        return Map.of(
                "events",
                seal.events(),
                "head",
                seal.head(),
                "at",
                seal.at().toString(),
                "key",
                seal.key().fingerprint(),
                "owner",
                keys.owner(seal.key()),
                "signed",
                line.signed());
    }

    private static Map<String, Object> fields(Flaw flaw) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", flaw.file());
        fields.put("line", flaw.line());
        fields.put("event", flaw.event());
        fields.put("kind", flaw.kind().name());
        fields.put("sentence", flaw.sentence());
        return fields;
    }

    /** The flaws as sentences. */
    List<String> sentences() {
        return audit.flaws().stream().map(Flaw::toString).toList();
    }
}
