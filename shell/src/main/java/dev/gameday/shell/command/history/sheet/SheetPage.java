package dev.gameday.shell.command.history.sheet;

import dev.gameday.shell.command.history.sheet.Sheet.Block;
import dev.gameday.shell.command.history.sheet.Sheet.Cell;
import dev.gameday.shell.view.text.Tone;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A sheet as an HTML page that stands by itself: no script, nothing from elsewhere, light or dark as its reader has it. Its
 * policy allows its own style sheet, by its digest, and nothing else. Every text is escaped.
 */
public final class SheetPage {
    private static final String STYLE = """
            :root{color-scheme:light dark;--ink:#1b1f24;--paper:#fff;--quiet:#57606a;--line:#d0d7de;--good:#116329;--warning:#7d4e00;--bad:#a40e26}
            @media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--paper:#0d1117;--quiet:#9198a1;--line:#3d444d;--good:#56d364;--warning:#e3b341;--bad:#ff7b72}}
            body{background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}
            table{border-collapse:collapse;margin:1rem 0}
            th,td{border-bottom:1px solid var(--line);padding:.3rem .8rem .3rem 0;text-align:left;vertical-align:top}
            .title{font-weight:600;margin-top:1.5rem}.good{color:var(--good)}.warning{color:var(--warning)}.bad{color:var(--bad)}.muted{color:var(--quiet)}
            polyline{fill:none;stroke:currentColor;stroke-width:1.5}circle{fill:currentColor}
            """;
    private static final int STEP = 8;
    private static final int HEIGHT = 20;

    private final StringBuilder html = new StringBuilder();

    private SheetPage() {}

    /** The whole page. */
    public static String of(Sheet sheet) {
        return new SheetPage().page(sheet);
    }

    private String page(Sheet sheet) {
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-")
                .append(digest())
                .append("'; base-uri 'none'; form-action 'none'\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(escaped(sheet.title()))
                .append("</title>\n<style>")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>")
                .append(escaped(sheet.title()))
                .append("</h1>\n");
        sheet.blocks().forEach(this::block);
        return html.append("</body>\n</html>").toString();
    }

    private void block(Block block) {
        if (block.text().isEmpty()) {
            table(block);
        } else {
            html.append("<p").append(tone(block.tone())).append('>');
            html.append(escaped(block.text())).append("</p>\n");
        }
    }

    private void table(Block block) {
        html.append("<table>\n<thead><tr>");
        block.headings()
                .forEach(heading -> html.append("<th scope=\"col\">")
                        .append(escaped(heading))
                        .append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        for (List<Cell> row : block.rows()) {
            html.append("<tr>");
            row.forEach(this::cell);
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table>\n");
    }

    private void cell(Cell cell) {
        html.append("<td").append(tone(cell.tone())).append('>').append(escaped(cell.text()));
        if (!cell.chart().isEmpty()) {
            html.append(chart(cell.chart()));
        }
        html.append("</td>");
    }

    /** A line through neighbouring values and a dot on each; what is missing leaves a gap. */
    private static String chart(List<Optional<Double>> values) {
        double lowest =
                values.stream().flatMap(Optional::stream).min(Double::compare).orElse(0.0);
        double highest =
                values.stream().flatMap(Optional::stream).max(Double::compare).orElse(0.0);
        StringBuilder lines = new StringBuilder();
        StringBuilder dots = new StringBuilder();
        boolean drawing = false;
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).isPresent()) {
                double share = highest > lowest ? (values.get(i).get() - lowest) / (highest - lowest) : 0;
                String x = number(STEP * (i + 0.5));
                String y = number(HEIGHT - 3 - share * (HEIGHT - 6));
                lines.append(drawing ? " " : "<polyline points=\"")
                        .append(x)
                        .append(',')
                        .append(y);
                dots.append("<circle cx=\"%s\" cy=\"%s\" r=\"2\"/>".formatted(x, y));
                drawing = true;
            } else if (drawing) {
                lines.append("\"/>");
                drawing = false;
            }
        }
        return "<svg role=\"img\" aria-label=\"trend\" width=\"%d\" height=\"%d\">%s%s%s</svg>"
                .formatted(STEP * values.size(), HEIGHT, lines, drawing ? "\"/>" : "", dots);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String tone(Tone tone) {
        return switch (tone) {
            case PLAIN, VALUE -> "";
            case FAULT -> " class=\"bad\"";
            case TITLE, GOOD, WARNING, BAD, MUTED -> " class=\"" + tone.name().toLowerCase(Locale.ROOT) + "\"";
        };
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String digest() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
