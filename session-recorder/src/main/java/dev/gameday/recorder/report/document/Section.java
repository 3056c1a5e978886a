package dev.gameday.recorder.report.document;

import java.util.List;

/** A section of a report; {@code id} names it for links and styles and never changes. */
public record Section(String id, String title, List<Block> blocks) {
    public Section {
        blocks = List.copyOf(blocks);
    }

    public static Section of(String id, String title, Block... blocks) {
        return new Section(id, title, List.of(blocks));
    }
}
