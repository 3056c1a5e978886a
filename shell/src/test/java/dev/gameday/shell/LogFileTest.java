package dev.gameday.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogFileTest {
    /** Without a bridge the platform prints what our loggers say, stack traces and all, in the middle of the screen. */
    @Test
    void what_our_own_loggers_say_goes_where_everything_is_logged() {
        assertThat(System.getLogger("dev.gameday.anything").getClass().getName())
                .startsWith("org.slf4j");
    }
}
