package dev.gameday.recorder.report.html;

import dev.gameday.recorder.report.document.Quantity;
import java.util.Map;
import java.util.TreeMap;

/** What the charts' shades, lines and letters mean. */
final class Legend {
    private static final Map<String, String> LETTERS = new TreeMap<>(Map.of(
            "A", "acknowledged",
            "D", "detected by a person",
            "H", "hint given",
            "M", "mitigated",
            "P", "alarm seen raised",
            "S", "stop condition tripped",
            "X", "halt requested"));

    private Legend() {}

    static String of(Moments moments) {
        StringBuilder html = new StringBuilder("<ul class=\"legend\">\n");
        key(
                html,
                "<line class=\"course\" x1=\"1\" x2=\"27\" y1=\"8\" y2=\"8\"/>",
                "measured; a band where a point stands for many samples");
        key(html, "<line class=\"bound\" x1=\"1\" x2=\"27\" y1=\"8\" y2=\"8\"/>", "bound");
        key(
                html,
                "<rect class=\"window\" x=\"1\" y=\"1\" width=\"26\" height=\"14\"/>",
                "a fault, from its request until it was gone");
        key(html, "<rect class=\"effective\" x=\"1\" y=\"1\" width=\"26\" height=\"14\"/>", "its effect proven");
        key(html, "<rect class=\"breach\" x=\"1\" y=\"4\" width=\"26\" height=\"8\"/>", "out of bounds (▲)");
        moments.markers().stream()
                .map(Moments.Marker::letter)
                .distinct()
                .sorted()
                .forEach(letter -> key(
                        html,
                        "<circle class=\"marker\" cx=\"14\" cy=\"8\" r=\"7.5\"/><text class=\"letter\" x=\"14\" y=\"8\" dy=\"0.35em\" "
                                + "text-anchor=\"middle\">" + letter + "</text>",
                        LETTERS.getOrDefault(letter, "") + ", " + times(moments, letter)));
        return html.append("</ul>\n").toString();
    }

    private static String times(Moments moments, String letter) {
        return String.join(
                ", ",
                moments.markers().stream()
                        .filter(marker -> marker.letter().equals(letter))
                        .map(marker -> Quantity.time(marker.at()))
                        .limit(6)
                        .toList());
    }

    private static void key(StringBuilder html, String drawn, String meaning) {
        html.append("<li><svg width=\"28\" height=\"16\" aria-hidden=\"true\">")
                .append(drawn)
                .append("</svg> ");
        html.append(HtmlText.escape(meaning)).append("</li>\n");
    }
}
