package dev.gameday.recorder.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * People's Markdown as HTML: headings, paragraphs, lists, code, bold. All else shows as it was typed; a link shows its
 * address and leads nowhere.
 */
final class PeopleMarkdown {
    private static final Pattern BULLET = Pattern.compile("\\s{0,3}(?:[-*+]|\\d{1,9}[.)])\\s+(.*)");
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*)");
    private static final Pattern FENCE = Pattern.compile("\\s{0,3}(?:```|~~~).*");
    private static final Pattern INLINE = Pattern.compile("`([^`\n]+)`|\\*\\*([^*\n]+)\\*\\*");

    private final StringBuilder html = new StringBuilder();
    private final List<String> paragraph = new ArrayList<>();
    private final List<String> items = new ArrayList<>();
    private final List<String> code = new ArrayList<>();
    private boolean fenced;

    private PeopleMarkdown() {}

    static String html(String markdown) {
        PeopleMarkdown page = new PeopleMarkdown();
        markdown.lines().forEach(page::line);
        page.flush();
        return page.html.toString();
    }

    private void line(String line) {
        if (FENCE.matcher(line).matches()) {
            flush();
            fenced = !fenced;
            return;
        }
        if (fenced) {
            code.add(line);
            return;
        }
        Matcher bullet = BULLET.matcher(line);
        Matcher heading = HEADING.matcher(line);
        if (bullet.matches()) {
            paragraph();
            items.add(bullet.group(1));
        } else if (heading.matches()) {
            flush();
            html.append("<h4>").append(inline(heading.group(1))).append("</h4>\n");
        } else if (line.isBlank()) {
            flush();
        } else if (!items.isEmpty()) {
            items.add(items.remove(items.size() - 1) + "\n" + line.strip());
        } else {
            paragraph.add(line.strip());
        }
    }

    private void flush() {
        paragraph();
        if (!items.isEmpty()) {
            html.append("<ul>\n");
            items.forEach(item -> html.append("<li>").append(inline(item)).append("</li>\n"));
            html.append("</ul>\n");
            items.clear();
        }
        if (!code.isEmpty()) {
            html.append("<pre>")
                    .append(HtmlText.escape(String.join("\n", code)))
                    .append("</pre>\n");
            code.clear();
        }
    }

    private void paragraph() {
        if (!paragraph.isEmpty()) {
            html.append("<p>").append(inline(String.join("\n", paragraph))).append("</p>\n");
            paragraph.clear();
        }
    }

    private static String inline(String text) {
        StringBuilder inline = new StringBuilder();
        Matcher matcher = INLINE.matcher(text);
        int from = 0;
        while (matcher.find()) {
            inline.append(HtmlText.escape(text.substring(from, matcher.start())));
            boolean isCode = matcher.group(1) != null;
            String tag = isCode ? "code" : "strong";
            inline.append('<').append(tag).append('>');
            inline.append(HtmlText.escape(isCode ? matcher.group(1) : matcher.group(2)));
            inline.append("</").append(tag).append('>');
            from = matcher.end();
        }
        return inline.append(HtmlText.escape(text.substring(from))).toString();
    }
}
