package dev.gameday.runbook.file;

import dev.gameday.runbook.Assertion;
import dev.gameday.runbook.Probe;
import dev.gameday.runbook.Tolerance;
import dev.gameday.yaml.YamlMap;
import dev.gameday.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** Reads assertions and observations: {@code {id, claim, measure, is}}. Their ids are one family. */
final class AssertionReader {
    private final Ids ids = new Ids("assertion");
    private final MeasureReader measures;

    AssertionReader(Mentions mentions) {
        measures = new MeasureReader(mentions);
    }

    /** The assertions that are written in these items. */
    List<Assertion> read(List<YamlNode> items) {
        return items.stream()
                .flatMap(item -> item.map().stream())
                .flatMap(item -> assertion(item).stream())
                .toList();
    }

    private Optional<Assertion> assertion(YamlMap map) {
        Optional<String> id = ids.take(map, "id");
        Optional<String> claim = map.text("claim");
        Optional<Probe> measure = map.map("measure").flatMap(measures::read);
        Optional<Tolerance> is = map.required("is").flatMap(Forms::tolerance);
        map.close();
        return Forms.all(id, claim, measure, is)
                ? Optional.of(
                        new Assertion(id.orElseThrow(), claim.orElseThrow(), measure.orElseThrow(), is.orElseThrow()))
                : Optional.empty();
    }
}
