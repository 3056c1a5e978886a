package dev.gameday.shell.control;

import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Span;
import dev.gameday.shell.view.text.Tone;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One JSON line of an answer: something to show, or the end with its exit code and, for a program, its fields. An answer
 * that stops without an end is one that the console did not finish.
 */
public record ControlAnswer(List<Piece> line, Optional<Integer> exitCode, Map<String, Object> fields) {
    /** One span of a line. */
    public record Piece(String text, Tone tone) {}

    public ControlAnswer {
        line = List.copyOf(line);
        fields = Map.copyOf(fields);
    }

    static ControlAnswer of(Line line) {
        return new ControlAnswer(
                line.spans().stream()
                        .map(span -> new Piece(span.text(), span.tone()))
                        .toList(),
                Optional.empty(),
                Map.of());
    }

    static ControlAnswer end(int exitCode, Map<String, Object> fields) {
        return new ControlAnswer(List.of(), Optional.of(exitCode), fields);
    }

    /** What is to be shown. */
    Line shown() {
        return new Line(
                line.stream().map(piece -> new Span(piece.text(), piece.tone())).toList());
    }
}
