package dev.gameday.shell.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InterruptionsTest {
    @Test
    void a_second_control_c_is_offered_for_what_it_would_do() {
        assertThat(Interruptions.offer(false))
                .isEqualTo("A run is under way and goes on. Once more within 10 s halts it and removes everything.");
        assertThat(Interruptions.offer(true))
                .startsWith("The run is halted,")
                .endsWith("Once more within 10 s ends it without waiting to see all gone and normal.");
    }
}
