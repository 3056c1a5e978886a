package dev.gameday.catalog.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.ControlState.Presence;
import dev.gameday.catalog.FaultInjector;
import dev.gameday.catalog.Injection;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.Undo;
import dev.gameday.catalog.leftover.Leftover;
import dev.gameday.catalog.load.LoadChange;
import dev.gameday.catalog.load.LoadDriver;
import dev.gameday.catalog.load.LoadLeftoverFinder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoadInjectorTest {
    private static final Trouble DOWN = new Trouble(Trouble.Kind.UNREACHABLE, "nobody answers");

    private final Account account = new Account();
    private final FaultInjector injector = account.injector();
    private final Injection surge = Account.injection("load-surge", Map.of("factor", "2.5"));

    @Test
    void the_load_is_raised_under_the_label_and_ended_again() {
        Undo undo = prepare();
        assertThat(injector.inject(surge, undo).value().map(ControlState::presence))
                .contains(Presence.ACTIVE);
        assertThat(raised().factor()).isEqualTo(2.5);

        assertThat(remove(undo).presence()).isEqualTo(Presence.GONE);
        assertThat(account.load.changes).isEmpty();
    }

    @Test
    void it_ends_by_itself_when_its_time_is_over() {
        Undo undo = prepare();
        injector.inject(surge, undo);
        account.now = undo.expiresAt().orElseThrow();

        assertThat(status(undo).presence()).isEqualTo(Presence.GONE);
        assertThat(undo.expiresAt()).contains(Account.START.plus(Duration.ofMinutes(5)));
    }

    @Test
    void a_call_made_again_does_not_lengthen_it() {
        Undo undo = prepare();
        injector.inject(surge, undo);
        account.now = Account.START.plusSeconds(60);
        injector.inject(surge, undo);
        assertThat(raised().until()).isEqualTo(undo.expiresAt().orElseThrow());
    }

    @Test
    void a_change_of_load_that_others_made_is_left() {
        account.load.raise("market-test", 2, Duration.ofHours(1));
        Undo undo = prepare();
        injector.inject(surge, undo);
        remove(undo);
        assertThat(account.load.changes).containsOnlyKeys("market-test");
    }

    @Test
    void one_that_is_there_already_is_refused() {
        injector.inject(surge, prepare());
        assertThat(Account.trouble(injector.prepare(surge, Account.START)))
                .startsWith("REFUSED")
                .contains("is there already");
    }

    @Test
    void trouble_on_the_way_is_told_and_the_next_try_removes_it() {
        Undo undo = prepare();
        injector.inject(surge, undo);
        account.load.troubles.add(DOWN);
        assertThat(Account.trouble(injector.remove(undo))).startsWith("UNREACHABLE");
        assertThat(remove(undo).presence()).isEqualTo(Presence.GONE);
    }

    @Test
    void where_nothing_drives_the_load_nothing_is_prepared() {
        assertThat(Account.trouble(new LoadInjector(LoadDriver.NONE).prepare(surge, Account.START)))
                .isEqualTo("REFUSED: nothing here drives the load of the clients, so a fault of load can't be done");
    }

    @Test
    void only_changes_with_our_names_are_leftovers_beside_those_of_others() {
        Leftover role = new Leftover("policy", "gameday-x", "x", "there");
        account.load.raise("market-test", 2, Duration.ofHours(1));
        injector.inject(surge, prepare());

        assertThat(new LoadLeftoverFinder(roles -> Outcome.done(List.of(role)), account.load)
                        .leftovers(List.of())
                        .value()
                        .orElseThrow())
                .extracting(Leftover::name)
                .containsExactly("gameday-x", surge.id().label());
    }

    @Test
    void a_driver_that_does_not_answer_leaves_it_open_what_is_left() {
        account.load.troubles.add(DOWN);
        assertThat(new LoadLeftoverFinder(roles -> Outcome.done(List.of()), account.load)
                        .leftovers(List.of())
                        .value())
                .isEmpty();
    }

    private LoadChange raised() {
        return account.load.present(surge.id().label()).value().orElseThrow().orElseThrow();
    }

    private Undo prepare() {
        return injector.prepare(surge, Account.START).value().orElseThrow();
    }

    private ControlState status(Undo undo) {
        return injector.status(undo).value().orElseThrow();
    }

    private ControlState remove(Undo undo) {
        return injector.remove(undo).value().orElseThrow();
    }
}
