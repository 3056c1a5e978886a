package dev.gameday.rehearsal.sandbox.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class JdkTest {
    @Test
    void the_nearest_release_that_is_late_enough_is_found() throws StartFailure {
        assertThat(Jdk.of(17).java()).isExecutable();
        assertThat(Jdk.of(17).release()).isBetween(17, Runtime.version().feature());
        assertThat(Jdk.of(8).release()).isLessThanOrEqualTo(Jdk.of(17).release());
    }

    @Test
    void what_no_machine_has_is_said_to_be_missing() {
        assertThatThrownBy(() -> Jdk.of(9_999))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("java9999 needs a JDK 9999 or later")
                .hasMessageContaining("/usr/lib/jvm");
    }
}
