package dev.gameday.shell.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.runbook.profile.Notification;
import dev.gameday.runbook.profile.Notification.Occasion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.slack.com/services/T0/B0/secret",
                "  https://hooks.example.com/x\n",
                "http://127.0.0.1:8080/hook",
                "http://localhost/hook",
                "http://[::1]:9/hook"
            })
    void https_is_taken_and_this_machine_without(String text) {
        assertThat(said(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example.com/secret",
                "http://127.0.0.1.example.com/secret",
                "ftp://hooks.example.com/secret",
                "https:secret",
                "https://",
                "secret with blanks"
            })
    void anything_else_is_refused_without_being_quoted(String text) {
        assertThat(said(text))
                .startsWith("the variable HOOK holds")
                .doesNotContain("secret")
                .doesNotContain("example");
    }

    @Test
    void a_variable_that_is_not_set_is_named() {
        assertThat(said("")).isEqualTo("the variable HOOK is not set");
    }

    @Test
    void a_file_may_hold_it(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("hook");
        assertThat(of(file)).endsWith("can't be read");
        Files.writeString(file, "https://hooks.slack.com/services/T0/B0/secret\n");
        assertThat(of(file)).isEmpty();
        Files.writeString(file, "x".repeat(5_000));
        assertThat(of(file)).endsWith("is too long for an address");
    }

    private static String of(Path file) {
        return WebhookAddress.of(new Notification(file.toString(), Set.of(Occasion.END), false), Map.of())
                .match(address -> "", trouble -> trouble.sentence());
    }

    private static String said(String text) {
        return WebhookAddress.of(new Notification("env:HOOK", Set.of(Occasion.END), false), Map.of("HOOK", text))
                .match(address -> "", trouble -> trouble.sentence());
    }
}
