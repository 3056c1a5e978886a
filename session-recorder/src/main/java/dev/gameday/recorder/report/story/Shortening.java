package dev.gameday.recorder.report.story;

import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.event.PeopleEvent.Acknowledged;
import dev.gameday.runbook.event.PeopleEvent.Decided;
import dev.gameday.runbook.event.PeopleEvent.Detected;
import dev.gameday.runbook.event.PeopleEvent.FindingRaised;
import dev.gameday.runbook.event.PeopleEvent.HintGiven;
import dev.gameday.runbook.event.PeopleEvent.Mitigated;
import dev.gameday.runbook.event.PeopleEvent.Noted;
import dev.gameday.runbook.event.PeopleEvent.StepAnswered;
import dev.gameday.runbook.event.Recorded;
import java.util.Locale;
import java.util.Optional;

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
        if (event instanceof Noted e) {
            return new Noted(name(e.by()), text(e.text(), where), user(e));
        } else if (event instanceof StepAnswered e) {
            return new StepAnswered(name(e.by()), e.step(), text(e.answer(), where), user(e));
        } else if (event instanceof Detected e) {
            return new Detected(name(e.by()), text(e.text(), where), user(e));
        } else if (event instanceof Acknowledged e) {
            return new Acknowledged(name(e.by()), text(e.text(), where), user(e));
        } else if (event instanceof Mitigated e) {
            return new Mitigated(name(e.by()), text(e.text(), where), user(e));
        } else if (event instanceof HintGiven e) {
            return new HintGiven(name(e.by()), e.tier(), text(e.text(), where), user(e));
        } else if (event instanceof Decided e) {
            return new Decided(name(e.by()), text(e.text(), where), user(e));
        } else if (event instanceof FindingRaised e) {
            return new FindingRaised(
                    name(e.by()), text(e.text(), where), e.tag(), e.owner().map(Shortening::name), e.due(), user(e));
        }
        return event;
    }

    private static Optional<String> user(PeopleEvent event) {
        return event.typedBy().map(Shortening::name);
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
