package dev.gameday.catalog.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.ControlState.Presence;
import dev.gameday.catalog.FaultInjector;
import dev.gameday.catalog.Injection;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Undo;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayerFaultInjectorTest {
    private static final String DOCUMENT = "s3://faults/gameday/order-router.json";

    private final Account account = new Account();
    private final FaultInjector injector = account.injector();
    private final Injection error =
            Account.injection("layer-error", Map.of("message", "a \"quoted\" \\ text\n", "percentage", "12.5"));

    private Undo prepare() {
        return injector.prepare(error, Account.START).value().orElseThrow();
    }

    private static Presence presence(Outcome<ControlState> outcome) {
        return outcome.value().orElseThrow().presence();
    }

    @Test
    void the_document_is_what_the_layers_read() {
        Undo undo = prepare();
        assertThat(presence(injector.inject(error, undo))).isEqualTo(Presence.ACTIVE);

        assertThat(account.s3.text(DOCUMENT))
                .matches("\\{\"version\":1,\"id\":\"20260302-drill/break-it\",\"expiresAt\":\"2026-03-02T10:05:01Z\","
                        + "\"seed\":[0-9]{1,16},\"faults\":\\[.*]}")
                .contains("\"percentage\": 12.5, \"run\": false, \"type\": \"GamedayFault\", \"message\": "
                        + "\"a \\\"quoted\\\" \\\\ text\\u000a\"");
        assertThat(undo.expiresAt().orElseThrow()).hasToString("2026-03-02T10:05:01Z");
        assertThat(undo.byHand()).isEqualTo("aws s3 rm " + DOCUMENT);
    }

    @Test
    void what_has_expired_is_still_to_be_taken_away() {
        Undo undo = prepare();
        injector.inject(error, undo);
        account.now = undo.expiresAt().orElseThrow();
        assertThat(presence(injector.status(undo))).isEqualTo(Presence.ENDED);
        assertThat(presence(injector.remove(undo))).isEqualTo(Presence.GONE);
        assertThat(account.s3.objects).isEmpty();
    }

    @Test
    void a_document_of_others_is_neither_overwritten_nor_deleted() {
        Undo undo = prepare();
        FakeS3.Stored theirs = new FakeS3.Stored("theirs", Map.of());
        account.s3.objects.put(DOCUMENT, theirs);

        assertThat(Account.trouble(injector.inject(error, undo))).startsWith("CONFLICT");
        assertThat(presence(injector.remove(undo))).isEqualTo(Presence.GONE);
        assertThat(account.s3.objects).containsEntry(DOCUMENT, theirs);
        assertThat(Account.trouble(injector.prepare(error, Account.START)))
                .isEqualTo("REFUSED: " + DOCUMENT
                        + " is there already, of somebody else; wait until it is over, or remove it");
    }

    @Test
    void a_function_without_a_layer_is_refused() {
        account.lambda.variables.clear();
        assertThat(Account.trouble(injector.prepare(error, Account.START)))
                .isEqualTo("REFUSED: order-router has no fault layer: its variable GAMEDAY_FAULTS names no document; "
                        + "attach one with layer attach order-router");
    }

    @ParameterizedTest
    @CsvSource({
        "https://faults.s3.eu-west-1.amazonaws.com/gameday/f.json?X-Amz-Signature=1, s3://faults/gameday/f.json",
        "http://127.0.0.1:8123/faults/gameday/f.json?X-Amz-Signature=1, s3://faults/gameday/f.json",
        "arn:aws-cn:s3:::faults/f.json, s3://faults/f.json"
    })
    void a_presigned_url_names_its_object(String value, String location) {
        assertThat(LayerLocation.of(value)).map(LayerLocation::toString).contains(location);
        assertThat(LayerLocation.parse(location)).hasToString(location);
    }

    @ParameterizedTest
    @CsvSource({"https://faults.s3.amazonaws.com/", "arn:aws:s3:::faults", "not a place", "https:///"})
    void what_names_no_object_is_no_place(String value) {
        assertThat(LayerLocation.of(value)).isEmpty();
    }
}
