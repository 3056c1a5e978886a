package dev.gameday.recorder.report.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.people.FindingState;
import dev.gameday.runbook.people.FindingTag;
import dev.gameday.runbook.people.Prediction;
import dev.gameday.runbook.people.Role;
import dev.gameday.runbook.people.Seal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GatheringTest {
    private static final Instant AT = Instant.parse("2026-01-05T09:00:00Z");

    private final List<Recorded> events = new ArrayList<>();

    @Test
    void a_prediction_is_genuine_only_where_person_text_and_salt_are_what_was_sealed() {
        Seal ann = Seal.of("ann", "nine times");
        Seal bob = Seal.of("bob", "nothing");
        Seal cat = Seal.of("cat", "all fails");
        List.of(ann, bob, cat).forEach(seal -> say(new PeopleEvent.PredictionSealed(seal.by(), seal.hash(), none())));
        say(new PeopleEvent.PredictionRevealed("ann", ann.hash(), ann.text(), ann.salt()));
        say(new PeopleEvent.PredictionRevealed("bob", bob.hash(), "I knew it all", bob.salt()));
        say(new PeopleEvent.PredictionRevealed("ann", cat.hash(), cat.text(), cat.salt()));

        List<Prediction> all = gathering().predictions().all();

        assertThat(all).extracting(Prediction::by).containsExactly("ann", "bob", "cat");
        assertThat(all).extracting(Prediction::genuine).containsExactly(true, false, false);
    }

    @Test
    void a_sealed_prediction_has_no_text_and_a_text_that_was_never_sealed_is_nobodys() {
        Seal ann = Seal.of("ann", "nine times");
        say(new PeopleEvent.PredictionSealed("ann", ann.hash(), none()));
        say(new PeopleEvent.PredictionRevealed("bob", "0".repeat(64), "of course", "salt"));

        assertThat(gathering().predictions().sealed())
                .singleElement()
                .satisfies(prediction -> assertThat(prediction.text()).isEmpty());
        assertThat(gathering().predictions().revealed()).isEmpty();
    }

    @Test
    void the_same_text_sealed_twice_gives_two_seals() {
        assertThat(Seal.of("ann", "yes").hash())
                .isNotEqualTo(Seal.of("ann", "yes").hash());
    }

    @Test
    void a_finding_is_what_was_said_of_it_last() {
        say(new PeopleEvent.FindingRaised(
                "ann", "Retries multiply", Optional.of(FindingTag.RETRY), none(), Optional.empty(), none()));
        say(new PeopleEvent.FindingChanged(
                "bob",
                1,
                Optional.empty(),
                Optional.of("ann"),
                Optional.of(LocalDate.of(2026, 2, 1)),
                Optional.empty()));
        say(new PeopleEvent.FindingChanged(
                "bob", 1, Optional.empty(), none(), Optional.empty(), Optional.of(FindingState.DONE)));
        say(new PeopleEvent.FindingChanged(
                "bob", 77, Optional.empty(), Optional.of("nobody"), Optional.empty(), Optional.empty()));

        assertThat(gathering().findings())
                .containsExactly(new Finding(
                        "Retries multiply", "retry", "ann", "2026-02-01", FindingState.DONE, Optional.of(1L)));
    }

    @Test
    void of_a_finding_told_twice_the_records_word_counts_and_the_notes_where_the_record_is_silent() {
        Finding record = new Finding("Retries multiply", "retry", "ann", "", FindingState.OPEN, Optional.of(3L));
        Finding notes = new Finding("retries  multiply", "other", "bob", "2026-02-01", false);

        assertThat(AllFindings.of(List.of(record), List.of(notes), List.of("Retries multiply", "Alarm sooner")))
                .containsExactly(
                        new Finding(
                                "Retries multiply", "retry", "ann", "2026-02-01", FindingState.OPEN, Optional.of(3L)),
                        Finding.proposed("Alarm sooner"));
    }

    @Test
    void a_roster_holds_who_took_a_role_and_did_not_leave_it_and_who_answered() {
        say(new PeopleEvent.RoleTaken("ops", Role.FACILITATOR, "ann"));
        say(new PeopleEvent.RoleTaken("ops", Role.RESPONDER, "bob"));
        say(new PeopleEvent.RoleTaken("ops", Role.RESPONDER, "cat"));
        say(new PeopleEvent.RoleLeft("ops", Role.RESPONDER, "bob"));
        say(new PeopleEvent.RollAnswered("ann", true, Optional.of("ops")));
        say(new PeopleEvent.RollAnswered("cat", false, Optional.of("ops")));

        assertThat(gathering().roster().people()).containsExactly("ann", "cat");
        assertThat(gathering().roster().roles("ann")).containsExactly(Role.FACILITATOR);
        assertThat(gathering().roster().present("ann")).isTrue();
        assertThat(gathering().roster().present("cat")).isFalse();
    }

    private void say(GameDayEvent event) {
        events.add(new Recorded(events.size() + 1, AT.plusSeconds(events.size()), event));
    }

    private Gathering gathering() {
        return Gathering.of(events);
    }

    private static Optional<String> none() {
        return Optional.empty();
    }
}
