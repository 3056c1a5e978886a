package dev.gameday.shell.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import dev.gameday.shell.view.RunView;
import org.junit.jupiter.api.Test;

class ObservingTest {
    private final Observing observing = new Observing(() -> true);

    @Test
    void no_key_does_anything_but_go_back() {
        for (char letter = ' '; letter < 127; letter++) {
            KeyStroke key = new KeyStroke(letter, false, false);
            Mode next = observing.press(key, RunView.START, NoKeys.NONE);
            assertThat(next)
                    .as("key %s", letter)
                    .isInstanceOf(letter == 'q' || letter == 'Q' ? Leaving.class : Observing.class);
        }
        assertThat(observing.press(new KeyStroke(KeyType.Enter), RunView.START, NoKeys.NONE))
                .isEqualTo(observing);
        assertThat(observing.interrupted(RunView.START, NoKeys.NONE)).isInstanceOf(Leaving.class);
    }

    @Test
    void it_says_that_it_is_read_only_and_when_nothing_more_is_heard() {
        assertThat(observing.bottom(RunView.START, 80).text()).startsWith("read-only");
        assertThat(new Observing(() -> false).bottom(RunView.START, 80).text()).startsWith("nothing more is heard");
    }
}
