package dev.gameday.shell.command.setup;

import dev.gameday.catalog.setup.TemplateText;
import dev.gameday.runbook.setup.Template;
import java.util.List;

/** A template as a file: comments that tell people what to do with it, then the template. */
final class SetupText {
    private SetupText() {}

    static String of(Template template, Grounds grounds) {
        StringBuilder text = new StringBuilder();
        comment(
                text,
                "Game days of the profile %s in account %s, %s, with the binding %s: %s."
                        .formatted(
                                grounds.profile().name(),
                                grounds.profile().account(),
                                grounds.profile().region(),
                                grounds.binding().name(),
                                String.join(", ", template.scenarios())));
        section(text, "Left out:", template.leftOut());
        section(text, "Mind:", template.mind());
        section(text, "To make it, and to see what goes into the profile and the binding:", template.deploy());
        section(text, "What it costs:", template.costs());
        section(
                text,
                "To take it away again, once its policies are detached (the first deletes all locks, approvals and faults):",
                template.remove());
        return text + "\n" + TemplateText.yaml(template.tree());
    }

    private static void section(StringBuilder text, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            comment(text, "");
            comment(text, title);
            lines.forEach(line -> comment(text, "  " + line));
        }
    }

    private static void comment(StringBuilder text, String line) {
        text.append(("# " + line).stripTrailing()).append('\n');
    }
}
