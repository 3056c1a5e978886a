package dev.gameday.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.Trouble;
import dev.gameday.recorder.report.output.ReportFiles;
import dev.gameday.recorder.report.output.ReportFormat;
import dev.gameday.recorder.report.output.ReportReader;
import dev.gameday.runbook.event.FaultEvent.EffectProven;
import dev.gameday.runbook.event.FaultEvent.InjectionFailed;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.PeopleEvent.Noted;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent.HaltCause;
import dev.gameday.runbook.event.RunEvent.HaltRequested;
import dev.gameday.runbook.event.RunEvent.PlanApproved;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets planted wherever text can come into a record: none is in any file of the session. */
class PlantedSecretsTest {
    static Stream<String> kinds() {
        return Planted.TEXTS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_planted_secret_is_taken_out_and_what_is_around_it_stays(String kind) {
        String planted = Objects.requireNonNull(Planted.TEXTS.get(kind));

        String redacted = Redaction.redact(Planted.text(planted));

        assertThat(redacted).doesNotContain(Planted.secret(planted)).contains(Redaction.MARK);
        assertThat(Redaction.redact(redacted)).isEqualTo(redacted);
        String before = planted.substring(0, planted.indexOf('|')).split("[ =(:]", -1)[0];
        assertThat(redacted).startsWith(before);
    }

    @Test
    void no_file_of_a_session_holds_a_planted_secret(@TempDir Path home) throws IOException {
        assertThat(Planted.TEXTS).hasSizeGreaterThan(30);
        SessionFolder folder = new SessionFolders(home).create(SmallSession.ID);
        List<GameDayEvent> events =
                new ArrayList<>(List.of(SmallSession.EVENTS.get(0).event()));
        for (String planted : Planted.TEXTS.values()) {
            String text = Planted.text(planted);
            events.add(new Noted("ann", text));
            events.add(new Noted(text, "typed as a name"));
            events.add(new EffectProven("storm", SmallSession.START, "START RequestId: 1\n" + text + "\nEND"));
            events.add(new InjectionFailed("storm", new Trouble(Trouble.Kind.REFUSED, "denied for " + text)));
            events.add(new HaltRequested(HaltCause.OPERATOR, "ann", text));
            events.add(new PlanApproved("hash", "ann", Map.of("baseline", text, text, "as a key")));
        }
        events.add(SmallSession.EVENTS.get(3).event());
        try (RecordWriter writer = RecordWriter.open(folder, SmallSession.WALL)) {
            writer.append(SmallSession.numbered(events.toArray(GameDayEvent[]::new)));
        }
        List<Recorded> read = RecordReader.readAll(folder.events()).events();
        assertThat(read).hasSameSizeAs(events);
        for (ReportFormat format : ReportFormat.values()) {
            ReportFiles.write(ReportReader.read(folder), format, folder);
        }

        try (Stream<Path> files = Files.list(folder.folder())) {
            for (Path file : files.toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                Planted.TEXTS.forEach((kind, planted) -> {
                    String secret = Planted.secret(planted);
                    assertThat(text).as("%s in %s", kind, file).doesNotContain(secret);
                    assertThat(text)
                            .as("%s in %s", kind, file)
                            .doesNotContain(secret.replace("\\", "\\\\")
                                    .replace("\"", "\\\"")
                                    .replace("\n", "\\n"));
                });
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:iam::123456789012:role/service-role/OrderRouterRole-1AB2CD3EF4GH",
                "arn:aws:secretsmanager:eu-west-1:123456789012:secret:orders/db-AbCdEf",
                "secretArn=arn:aws:secretsmanager:eu-west-1:123456789012:secret:orders/db-AbCdEf",
                "secret: arn:aws:secretsmanager:eu-west-1:123456789012:secret:orders/db-AbCdEf",
                "arn:aws:lambda:eu-central-1:943105177138:layer:AWS-FIS-extension-x86_64:9",
                "arn:aws:fis:eu-west-1:123456789012:experiment/EXP9mQ2nLk8vR3tY6w",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "head e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "20260105-090000-abcdef",
                "RequestId: 8f5b6c1e-7d3a-4c2b-9e1f-0a1b2c3d4e5f Duration: 12.34 ms",
                "x-amz-request-id: 7A4DBC9E1F2A3B4C",
                "S3 extended request id: /vR8Qm3xYk7B1nZpT5cW2dF9hJ4lK6sA0uE8gI3oP7tY2rX5vN1bM4qC6wD9zH0jL5fS8kG3",
                "ExpiredToken: The provided token has expired",
                "clientToken=gameday-20260101-storm, nextToken=page2026abcdef",
                "client_token: gameday-20260101-storm",
                "basic configuration of the bearer certificates",
                "the passenger passed the password policy of the secret garden",
                "AccessDeniedException: User is not authorized to perform dynamodb:PutItem",
                "2026/11/26/[$LATEST]0a1b2c3d4e5f60718293a4b5c6d7e8f9",
                "http://127.0.0.1:4510/_rehearsal",
                "https://sqs.eu-west-1.amazonaws.com/123456789012/orders",
                "gameday-20260105-090000-abcdef-storm",
                "key=partition-7, primaryKey: order-12",
                "the variables are set"
            })
    void names_hashes_and_ids_stay(String text) {
        assertThat(Redaction.redact(text)).isEqualTo(text);
    }
}
