package dev.gameday.recorder.report.document;

import java.util.List;

/** A report before it has a format: its title, the facts under it, and its sections. */
public record Document(String title, Block.Facts facts, List<Section> sections) {
    public Document {
        sections = List.copyOf(sections);
    }
}
