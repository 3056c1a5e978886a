package dev.gameday.recorder.report.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All findings of a session from wherever they are told, each text once. */
public final class AllFindings {
    private AllFindings() {}

    /**
     * Those of the record, then those that people wrote beside it, then those that the runbook proposes and nobody took up.
     * Of one that is told twice the record's word counts, and the notes' where the record says nothing.
     */
    public static List<Finding> of(List<Finding> record, List<Finding> notes, List<String> proposals) {
        Map<String, Finding> all = new LinkedHashMap<>();
        record.forEach(finding -> all.merge(plain(finding.text()), finding, (before, newer) -> newer.or(before)));
        notes.forEach(finding -> all.merge(plain(finding.text()), finding, Finding::or));
        proposals.forEach(proposal -> all.putIfAbsent(plain(proposal), Finding.proposed(proposal)));
        return List.copyOf(all.values());
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
