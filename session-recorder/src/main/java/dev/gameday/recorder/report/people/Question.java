package dev.gameday.recorder.report.people;

import java.util.Arrays;
import java.util.Optional;

/** What a postmortem asks people, each under its heading. None asks for a root cause or for who is to blame. */
public enum Question {
    ROLES("Roles", "Who was facilitator, fault operator, responder, scribe, observer, approver, business owner?"),
    WENT_WELL("What went well", "What worked that should be kept?"),
    WENT_POORLY("What went poorly", "What was slow, missing or misleading?"),
    LUCKY("Where we were lucky", "What could have gone worse and did not, with no credit to us?"),
    SURPRISES("What surprised us", "What did someone believe that turned out to be otherwise?"),
    FACTORS("Contributing factors", "Which conditions and decisions made this possible? Several, and no person.");

    private final String heading;
    private final String question;

    Question(String heading, String question) {
        this.heading = heading;
        this.question = question;
    }

    public String heading() {
        return heading;
    }

    public String question() {
        return question;
    }

    /** The question under that heading, whatever its case. */
    static Optional<Question> under(String heading) {
        return Arrays.stream(values())
                .filter(question -> question.heading.equalsIgnoreCase(heading.strip()))
                .findFirst();
    }
}
