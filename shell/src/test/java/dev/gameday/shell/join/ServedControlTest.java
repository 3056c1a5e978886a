package dev.gameday.shell.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.shell.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServedControlTest {
    @Test
    void a_url_of_this_machine_is_taken() {
        assertThat(ServedControl.at("http://127.0.0.1:8321/").url()).hasToString("http://127.0.0.1:8321");
        assertThat(ServedControl.at(" http://localhost:8321").url()).hasToString("http://localhost:8321");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "8321",
                "https://127.0.0.1:8321",
                "http://example.com",
                "http://fis.eu-west-1.amazonaws.com",
                "http://localhost@example.com",
                "http://user@localhost:1",
                "http://localhost:1/path",
                "http://localhost:1?q",
                "http://local host"
            })
    void any_other_is_refused(String url) {
        assertThatThrownBy(() -> ServedControl.at(url))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("none of this machine");
    }
}
