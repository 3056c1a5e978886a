package dev.gameday.recorder.report.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Findings in a Markdown table: finding, tag, owner, due. Rows with fewer cells lack what is missing; what is no row is
 * {@code rest} and kept.
 */
record FindingsTable(List<Finding> findings, String rest, List<String> troubles) {
    private static final Pattern RULE = Pattern.compile("[|:\\-\\s]+");
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");
    private static final int CELLS = 4;

    static FindingsTable read(String body) {
        List<Finding> findings = new ArrayList<>();
        List<String> troubles = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        boolean header = true;
        for (String line : body.lines().toList()) {
            if (!line.strip().startsWith("|")) {
                rest.append(line).append('\n');
                header = true;
            } else if (header) {
                header = false;
            } else if (!RULE.matcher(line).matches()) {
                List<String> cells = cells(line);
                if (cells.size() > CELLS) {
                    troubles.add("the finding '%s' has %d cells instead of %d; write a bar within a cell as \\|"
                            .formatted(cells.get(0), cells.size(), CELLS));
                }
                finding(cells, findings);
            }
        }
        return new FindingsTable(List.copyOf(findings), rest.toString().strip(), List.copyOf(troubles));
    }

    static String row(Finding finding) {
        return "| %s | %s | %s | %s |\n"
                .formatted(cell(finding.text()), cell(finding.tag()), cell(finding.owner()), cell(finding.due()));
    }

    private static void finding(List<String> cells, List<Finding> findings) {
        String text = cells.get(0);
        boolean struckOut = text.length() > 4 && text.startsWith("~~") && text.endsWith("~~");
        if (!String.join("", cells).isBlank()) {
            findings.add(new Finding(
                    struckOut ? text.substring(2, text.length() - 2).strip() : text,
                    at(cells, 1).toLowerCase(Locale.ROOT),
                    at(cells, 2),
                    at(cells, 3),
                    struckOut));
        }
    }

    private static List<String> cells(String line) {
        String row = line.strip().substring(1);
        List<String> cells = new ArrayList<>();
        for (String cell : BAR.split(row, -1)) {
            cells.add(cell.strip().replace("\\|", "|"));
        }
        if (cells.size() > 1 && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        return cells;
    }

    private static String at(List<String> cells, int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    private static String cell(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").replace("|", "\\|").strip();
    }
}
