package dev.gameday.recorder.report;

import dev.gameday.runbook.Step;
import dev.gameday.runbook.plan.Plan;
import java.util.List;

/** What only people can say: the runbook's proposed follow-ups without an owner, and questions. */
final class PeopleSection {
    private static final String OPEN = "**not assigned**";
    private static final List<List<String>> PROMPTS = List.of(
            List.of("What went well", "What worked that should be kept?"),
            List.of("What went poorly", "What was slow, missing or misleading?"),
            List.of("Where we were lucky", "What could have gone worse and did not, with no credit to us?"),
            List.of("What surprised us", "What did someone believe that turned out to be otherwise?"),
            List.of(
                    "Contributing factors",
                    "Which conditions and decisions made this possible? Several, and no person."));

    private PeopleSection() {}

    static String followUps(SessionSummary summary) {
        List<List<String>> rows = summary.run().plan().map(Plan::runbook).stream()
                .flatMap(runbook -> runbook.followUps().stream())
                .map(proposed -> List.of(Markdown.escape(proposed), OPEN, OPEN))
                .toList();
        return rows.isEmpty()
                ? "The runbook proposes none. Add what was learned, each with an owner and a date.\n"
                : "Proposed by the runbook; incomplete until each has an owner and a date, or is struck out.\n\n"
                        + Markdown.table(List.of("Proposed", "Owner", "Due"), rows);
    }

    static String prompts(SessionSummary summary) {
        StringBuilder text = new StringBuilder();
        List<String> said = Answers.to(summary, Step.Debrief.class);
        if (!said.isEmpty()) {
            text.append("Said in the debrief:\n\n")
                    .append(String.join("", said))
                    .append('\n');
        }
        for (List<String> prompt : PROMPTS) {
            text.append("### ")
                    .append(prompt.get(0))
                    .append("\n\n_")
                    .append(prompt.get(1))
                    .append("_\n\n");
        }
        return text.toString();
    }
}
