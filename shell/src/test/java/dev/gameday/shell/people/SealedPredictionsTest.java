package dev.gameday.shell.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.recorder.Redaction;
import dev.gameday.runbook.conductor.Surround;
import dev.gameday.runbook.event.PeopleEvent.PredictionRevealed;
import dev.gameday.runbook.event.PeopleEvent.PredictionSealed;
import dev.gameday.runbook.people.Author;
import dev.gameday.runbook.people.Seal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedPredictionsTest {
    private final Path file;
    private final SealedPredictions predictions;

    SealedPredictionsTest(@TempDir Path folder) {
        this.file = folder.resolve("predictions.sealed");
        this.predictions = new SealedPredictions(file, Redaction.with(List.of()));
    }

    @Test
    void the_event_of_a_seal_says_nothing_of_the_text_and_the_file_is_its_owners_alone() throws Exception {
        PredictionSealed sealed = predictions.seal(Author.typed("ann", "ops"), "nine times");

        assertThat(sealed.toString()).doesNotContain("nine");
        assertThat(sealed.by()).isEqualTo("ann");
        assertThat(sealed.typedBy()).contains("ops");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void what_was_sealed_is_opened_once_in_order_and_then_nothing_more_can_be() throws Exception {
        PredictionSealed ann = predictions.seal(Author.of("ann"), "nine times");
        PredictionSealed bob = predictions.seal(Author.of("bob"), "nothing");

        List<PredictionRevealed> texts = predictions.open();

        assertThat(texts).extracting(PredictionRevealed::text).containsExactly("nine times", "nothing");
        assertThat(texts).extracting(PredictionRevealed::seal).containsExactly(ann.seal(), bob.seal());
        assertThat(texts)
                .allSatisfy(text -> assertThat(new Seal(text.by(), text.text(), text.salt()).hash())
                        .isEqualTo(text.seal()));
        assertThat(predictions.open()).isEmpty();
        assertThatThrownBy(() -> predictions.seal(Author.of("cat"), "too late"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_console_that_is_gone_leaves_its_texts_but_for_a_line_that_was_cut_off() throws Exception {
        PredictionSealed ann = predictions.seal(Author.of("ann"), "nine times");
        Files.writeString(file, "{\"by\":\"bob\",\"te", StandardCharsets.UTF_8, StandardOpenOption.APPEND);

        assertThat(SealedPredictions.left(file)).singleElement().satisfies(seal -> {
            assertThat(seal.text()).isEqualTo("nine times");
            assertThat(seal.hash()).isEqualTo(ann.seal());
        });
    }

    @Test
    void a_secret_is_taken_out_before_the_text_is_sealed_so_that_the_seal_still_fits() throws Exception {
        predictions.seal(Author.of("ann"), "it is AKIAIOSFODNN7EXAMPLE again");

        PredictionRevealed text = predictions.open().get(0);

        assertThat(text.text()).doesNotContain("AKIAIOSFODNN7EXAMPLE");
        assertThat(new Seal("ann", Redaction.redact(text.text()), Redaction.redact(text.salt())).hash())
                .isEqualTo(text.seal());
        assertThat(Redaction.redact(text.seal())).isEqualTo(text.seal());
        assertThat(Files.readString(file)).doesNotContain("AKIAIOSFODNN7EXAMPLE");
    }

    @Test
    void what_is_still_sealed_at_the_end_is_revealed_before_the_record_is_closed() throws Exception {
        predictions.seal(Author.of("ann"), "nine times");

        assertThat(predictions.within(Surround.NOTHING).closing(true))
                .singleElement()
                .isInstanceOf(PredictionRevealed.class);
        predictions.forget();
        assertThat(file).doesNotExist();
    }

    @Test
    void the_file_is_not_forgotten_while_something_in_it_is_sealed() throws Exception {
        predictions.seal(Author.of("ann"), "nine times");
        predictions.forget();
        assertThat(file).exists();
    }
}
