package dev.gameday.shell.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.Trouble;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.ObservationEvent;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.shell.view.text.Tone;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NewsTest {
    private final RunView view = Storm.breach().view();

    @Test
    void samples_and_lines_are_no_news() {
        assertThat(said(new ObservationEvent.SamplesRead(List.of()))).isEmpty();
        assertThat(said(new ObservationEvent.LinesFound("first", List.of()))).isEmpty();
    }

    @Test
    void an_alarm_that_is_quiet_when_first_read_is_no_news_but_its_return_is() {
        assertThat(said(Storm.alarm("never-read", "OK", ""))).isEmpty();
        assertThat(said(Storm.alarm("sync-lag", "OK", ""))).hasValue("alarm sync-lag is OK");
        assertThat(said(Storm.alarm("never-read", "ALARM", "too late")))
                .hasValue("alarm never-read is ALARM: too late");
    }

    @Test
    void metrics_are_called_by_their_titles_and_units() {
        assertThat(said(new ObservationEvent.BoundBreached("sync-lag", 31.5, "<= 10")))
                .hasValue("Positions behind the orders OUT of bounds: 31.5 s, normal is <= 10");
    }

    @Test
    void what_people_say_is_news_of_theirs() {
        Entry entry =
                News.of(view, recorded(new PeopleEvent.Noted("ada", "look"))).orElseThrow();
        assertThat(entry.author()).hasValue("ada");
        assertThat(entry.line().text()).isEqualTo("09:00:00 ada notes: look");
    }

    @Test
    void a_removal_that_was_given_up_on_says_how_to_do_it_by_hand() {
        assertThat(said(new FaultEvent.RemovalGivenUp("first", "no answer", "aws fis stop-experiment")))
                .hasValue("first is STILL THERE (no answer); by hand: aws fis stop-experiment");
    }

    @Test
    void the_end_of_a_step_is_news_only_when_it_did_not_go_as_meant() {
        assertThat(said(new RunEvent.StepEnded(4, "hidden", "observed"))).isEmpty();
        assertThat(said(new RunEvent.StepEnded(4, "hidden", "not effective")))
                .hasValue("step hidden ended: not effective");
    }

    @Test
    void what_could_not_be_read_is_a_warning() {
        Entry entry = News.of(
                        view,
                        recorded(new ObservationEvent.ReadingFailed(
                                "metrics", new Trouble(Trouble.Kind.THROTTLED, "too many requests"))))
                .orElseThrow();
        assertThat(entry.tone()).isEqualTo(Tone.WARNING);
        assertThat(entry.sentence()).isEqualTo("can't read metrics: too many requests");
    }

    private Optional<String> said(GameDayEvent event) {
        return News.of(view, recorded(event)).map(Entry::sentence);
    }

    private static Recorded recorded(GameDayEvent event) {
        return new Recorded(1, Tale.EPOCH, event);
    }
}
