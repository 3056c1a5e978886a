package dev.gameday.runbook.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.runbook.Runbook;
import dev.gameday.yaml.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunbooksTest {
    private final Path folder;

    RunbooksTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void finds_a_shipped_runbook_by_its_id_and_by_its_code() {
        Runbooks runbooks = Runbooks.shipped();

        assertThat(runbooks.all())
                .extracting(Runbook::code)
                .containsExactly("S0", "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S11", "S12");
        assertThat(runbooks.find("retry-storm")).isEqualTo(runbooks.find("s2"));
        assertThat(runbooks.find("s2").value()).map(Runbook::code).contains("S2");
    }

    @Test
    void an_unknown_name_is_a_problem_with_the_nearest() {
        assertThat(Runbooks.shipped().find("rety-storm").problems())
                .extracting(Problem::toString)
                .containsExactly("rety-storm: no runbook is called that, did you mean 'retry-storm'?");
    }

    @Test
    void finds_those_of_a_folder_and_of_a_file_too() throws IOException {
        Path file = write("mine.yaml", Example.text());
        write("notes.txt", "not a runbook");

        assertThat(Runbooks.shipped().with(folder).find("slow-orders").value()).isPresent();
        assertThat(Runbooks.shipped().with(file).find("X1").value()).isPresent();
        assertThat(Runbooks.shipped().with(folder).all())
                .hasSize(Runbooks.shipped().all().size() + 1);
    }

    @Test
    void one_broken_file_hides_no_other_and_is_found_by_its_name() throws IOException {
        write("broken.yaml", "id: broken\n");
        write("mine.yaml", Example.text());

        Runbooks runbooks = Runbooks.shipped().with(folder);

        assertThat(runbooks.find("slow-orders").value()).isPresent();
        assertThat(runbooks.find("broken").problems()).isNotEmpty();
        assertThat(runbooks.problems()).isEqualTo(runbooks.find("broken").problems());
    }

    @Test
    void two_of_one_name_are_refused_rather_than_chosen_from() throws IOException {
        write("mine.yaml", Example.text().replace("id: slow-orders", "id: retry-storm"));

        assertThat(Runbooks.shipped().with(folder).find("retry-storm").problems())
                .extracting(Problem::wrong)
                .containsExactly(
                        "more than one runbook is called that: retry-storm.yaml and " + folder.resolve("mine.yaml"));
    }

    @Test
    void a_path_that_is_not_there_is_a_problem_and_hides_nothing() {
        Runbooks runbooks = Runbooks.shipped().with(folder.resolve("none"));

        assertThat(runbooks.all()).hasSameSizeAs(Runbooks.shipped().all());
        assertThat(runbooks.problems()).extracting(Problem::wrong).containsExactly("there is no such file");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
