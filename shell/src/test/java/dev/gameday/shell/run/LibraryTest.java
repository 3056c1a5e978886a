package dev.gameday.shell.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.file.FaultFiles;
import dev.gameday.recorder.Redaction;
import dev.gameday.runbook.Binding;
import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.file.BindingFile;
import dev.gameday.runbook.file.RunbookFile;
import dev.gameday.runbook.file.Runbooks;
import dev.gameday.runbook.file.Sourced;
import dev.gameday.shell.place.Bindings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {
    private final Library library = new Library(FaultFiles.shipped(), Runbooks.shipped());

    @Test
    void what_a_session_keeps_of_a_shipped_runbook_is_its_whole_text_and_says_the_same() {
        assertThat(library.runbooks()).hasSizeGreaterThan(10).allSatisfy(runbook -> {
            Sourced<Runbook> sourced = library.sourced(runbook.id());
            assertThat(Redaction.redact(sourced.text())).isEqualTo(sourced.text());
            assertThat(RunbookFile.read("kept", sourced.text()).value()).contains(runbook);
        });
    }

    @Test
    void what_a_session_keeps_of_a_shipped_binding_is_its_whole_text_and_says_the_same() {
        for (String name : Bindings.SHIPPED) {
            Binding binding = Bindings.named(name);
            String text = Bindings.text(binding).orElseThrow();
            assertThat(Redaction.redact(text)).isEqualTo(text);
            assertThat(BindingFile.read("kept", text).value()).contains(binding);
        }
    }

    @Test
    void the_text_of_a_runbook_of_one_s_own_is_that_of_its_file(@TempDir Path folder) throws IOException {
        String text = "# a word of one's own\n" + library.sourced("stop-drill").text();
        Path file = Files.writeString(folder.resolve("drill.yaml"), text);
        Sourced<Runbook> sourced = library.sourced(file.toString());
        assertThat(sourced.text()).isEqualTo(text);
        assertThat(sourced.content()).isEqualTo(library.runbook("stop-drill"));
    }
}
