package dev.gameday.recorder.report.story;

import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.PeopleEvent.Acknowledged;
import dev.gameday.runbook.event.PeopleEvent.Detected;
import dev.gameday.runbook.event.PeopleEvent.HintGiven;
import dev.gameday.runbook.event.PeopleEvent.Mitigated;
import dev.gameday.runbook.event.PeopleEvent.Noted;
import dev.gameday.runbook.event.PeopleEvent.StepAnswered;
import dev.gameday.runbook.event.Recorded;
import java.util.Locale;

/** Cuts what people wrote after {@value #MOST} characters and says how much there is and where; all of it stays in the record. */
final class Shortening {
    static final int MOST = 4_000;
    private static final int LONGEST_NAME = 200;

    private Shortening() {}

    static Kept of(Kept kept) {
        Recorded recorded = kept.recorded();
        GameDayEvent shorter = event(recorded.event(), kept.evidence());
        return shorter == recorded.event()
                ? kept
                : new Kept(new Recorded(recorded.number(), recorded.at(), shorter), kept.evidence());
    }

    private static GameDayEvent event(GameDayEvent event, Evidence where) {
        if (event instanceof Noted noted) {
            return new Noted(name(noted.by()), text(noted.text(), where));
        } else if (event instanceof StepAnswered answered) {
            return new StepAnswered(name(answered.by()), answered.step(), text(answered.answer(), where));
        } else if (event instanceof Detected detected) {
            return new Detected(name(detected.by()), text(detected.text(), where));
        } else if (event instanceof Acknowledged acknowledged) {
            return new Acknowledged(name(acknowledged.by()), text(acknowledged.text(), where));
        } else if (event instanceof Mitigated mitigated) {
            return new Mitigated(name(mitigated.by()), text(mitigated.text(), where));
        } else if (event instanceof HintGiven hint) {
            return new HintGiven(name(hint.by()), hint.tier(), text(hint.text(), where));
        }
        return event;
    }

    private static String text(String text, Evidence where) {
        return text.length() <= MOST
                ? text
                : "%s … (cut; all %s characters are in line %d of %s)"
                        .formatted(
                                start(text, MOST),
                                String.format(Locale.ROOT, "%,d", text.length()),
                                where.line(),
                                where.file());
    }

    private static String name(String name) {
        return name.length() <= LONGEST_NAME ? name : start(name, LONGEST_NAME) + "…";
    }

    private static String start(String text, int length) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
