package dev.gameday.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.rehearsal.clock.ToldClock;
import dev.gameday.rehearsal.sandbox.JavaCode;
import dev.gameday.rehearsal.sandbox.PythonAtHand;
import dev.gameday.rehearsal.sandbox.Site;
import dev.gameday.rehearsal.sandbox.ZipWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

/** Functions with code in a whole rehearsal, through real clients. */
@ExtendWith(PythonAtHand.class)
class RealCodeTest {
    private static final String ECHO = """
            import os
            def handler(event, context):
                print('word', os.environ.get('WORD'))
                return {'event': event, 'version': context.function_version, 'arn': context.invoked_function_arn}
            """;

    private final CodeCloud cloud = new CodeCloud();
    /** Not below {@code /tmp}: functions have one of their own. */
    private Path place = Path.of("");

    @BeforeEach
    void open() throws IOException {
        place = Files.createTempDirectory(Site.usualFolder(), "meeting");
    }

    @AfterEach
    void close() throws IOException {
        cloud.close();
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void a_function_is_created_invoked_and_logged() {
        cloud.create(CodeCloud.python("echo", code(ECHO)));

        InvokeResponse response = cloud.lambda.invoke(
                request -> request.functionName("echo").logType("Tail").payload(SdkBytes.fromUtf8String("[1]")));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.functionError()).isNull();
        assertThat(response.executedVersion()).isEqualTo("$LATEST");
        assertThat(response.payload().asUtf8String())
                .contains("\"event\": [1]", "\"arn\": \"arn:aws:lambda:eu-west-1:111122223333:function:echo\"");
        String tail = new String(Base64.getDecoder().decode(response.logResult()), StandardCharsets.UTF_8);
        assertThat(tail).startsWith("START RequestId: ").contains("\nword first\n", "\nREPORT RequestId: ");
        assertThat(cloud.logs
                        .filterLogEvents(request -> request.logGroupName("/aws/lambda/echo"))
                        .events())
                .hasSize(4)
                .allMatch(event -> event.logStreamName().contains("/[$LATEST]"));
    }

    @Test
    void a_java_function_is_run_by_the_real_runtime_interface_client() {
        byte[] zip = JavaCode.compiled("Adder", """
                        public class Adder {
                            public int add(java.util.List<Integer> numbers) {
                                return numbers.stream().mapToInt(Integer::intValue).sum();
                            }
                        }
                        """).bytes();
        cloud.create(CodeCloud.python("adder", zip).runtime("java17").handler("Adder::add"));

        assertThat(invoke("adder", "[1,2,3]").payload().asUtf8String()).isEqualTo("6");
    }

    @Test
    void a_failing_handler_is_a_function_error_under_200() {
        cloud.create(CodeCloud.python("fails", code("def handler(event, context):\n    raise KeyError('x')\n")));

        InvokeResponse response = invoke("fails", "{}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.functionError()).isEqualTo("Unhandled");
        assertThat(response.payload().asUtf8String()).contains("KeyError");
    }

    @Test
    void another_configuration_and_other_code_are_in_force_when_the_update_is_done() {
        cloud.create(CodeCloud.python("echo", code(ECHO)));
        assertThat(invoke("echo", "1").payload().asUtf8String()).contains("\"event\": 1");

        cloud.lambda.updateFunctionConfiguration(request -> request.functionName("echo")
                .environment(environment -> environment.variables(Map.of("WORD", "second"))));
        cloud.pass(Duration.ofSeconds(7));
        assertThat(log(invoke("echo", "1"))).contains("word second");

        cloud.lambda.updateFunctionCode(request -> request.functionName("echo")
                .zipFile(SdkBytes.fromByteArray(code("def handler(event, context):\n    return 'new'\n"))));
        assertThat(invoke("echo", "1").payload().asUtf8String()).as("not yet").contains("\"event\"");
        cloud.pass(Duration.ofSeconds(7));
        assertThat(invoke("echo", "1").payload().asUtf8String()).isEqualTo("\"new\"");
    }

    @Test
    void versions_and_aliases_run_what_they_stand_for() {
        cloud.create(CodeCloud.python("echo", code(ECHO)));
        cloud.lambda.publishVersion(request -> request.functionName("echo"));
        cloud.lambda.createAlias(
                request -> request.functionName("echo").name("live").functionVersion("1"));
        cloud.lambda.updateFunctionCode(request -> request.functionName("echo")
                .zipFile(SdkBytes.fromByteArray(code("def handler(event, context):\n    return 'new'\n"))));
        cloud.pass(Duration.ofSeconds(7));

        InvokeResponse live =
                cloud.lambda.invoke(request -> request.functionName("echo").qualifier("live"));

        assertThat(live.executedVersion()).isEqualTo("1");
        assertThat(live.payload().asUtf8String()).contains("\"event\": {}", "\"version\": \"1\"", "function:echo:live");
        assertThat(invoke("echo", "1").payload().asUtf8String()).isEqualTo("\"new\"");
    }

    @Test
    void a_published_layer_reaches_the_code() {
        String arn = cloud.lambda
                .publishLayerVersion(request -> request.layerName("words")
                        .content(content -> content.zipFile(SdkBytes.fromByteArray(new ZipWriter()
                                .file("python/words.py", "word = 'layered'\n")
                                .bytes()))))
                .layerVersionArn();
        cloud.create(
                CodeCloud.python("user", code("import words\ndef handler(event, context):\n    return words.word\n"))
                        .layers(arn));
        cloud.lambda.deleteLayerVersion(request -> request.layerName("words").versionNumber(1L));

        assertThat(invoke("user", "{}").payload().asUtf8String()).isEqualTo("\"layered\"");
    }

    /** The code calls the rehearsal while the rehearsal waits for the code. */
    @Test
    void the_code_reaches_the_rehearsals_own_services() {
        cloud.create(CodeCloud.python("caller", code("""
                import os, urllib.request
                def handler(event, context):
                    request = urllib.request.Request(os.environ['AWS_ENDPOINT_URL'] + '/mine/key', b'data', method='PUT')
                    request.add_header('Content-Type', 'text/plain')
                    request.add_header('Authorization', 'AWS4-HMAC-SHA256 Credential=%s/20260105/%s/s3/aws4_request, '
                                       'SignedHeaders=host, Signature=0'
                                       % (os.environ['AWS_ACCESS_KEY_ID'], os.environ['AWS_REGION']))
                    try:
                        urllib.request.urlopen(request)
                    except urllib.error.HTTPError as error:
                        return error.read().decode()
                """)));

        assertThat(invoke("caller", "{}").payload().asUtf8String()).contains("NoSuchBucket");
    }

    @Test
    void two_at_once_run_in_two_sandboxes_and_a_third_is_throttled() throws IOException {
        cloud.create(CodeCloud.python("meets", code("""
                import os, time
                def handler(event, context):
                    open(event + '/' + str(os.getpid()), 'x').close()
                    while not os.path.exists(event + '/go'):
                        time.sleep(0.01)
                    return os.getpid()
                """)));
        cloud.lambda.putFunctionConcurrency(
                request -> request.functionName("meets").reservedConcurrentExecutions(2));
        String payload = "\"" + place + "\"";

        CompletableFuture<String> one = CompletableFuture.supplyAsync(() -> answer("meets", payload));
        CompletableFuture<String> two = CompletableFuture.supplyAsync(() -> answer("meets", payload));
        assertThat(eventually(() -> count(place) == 2)).isTrue();
        assertThatThrownBy(() -> invoke("meets", payload))
                .isInstanceOfSatisfying(
                        TooManyRequestsException.class,
                        thrown -> assertThat(thrown.reasonAsString())
                                .isEqualTo("ReservedFunctionConcurrentInvocationLimitExceeded"));
        Files.createFile(place.resolve("go"));

        assertThat(one.join()).isNotEqualTo(two.join());
    }

    @Test
    void an_event_runs_with_nobody_waiting() {
        cloud.create(CodeCloud.python("event", code(ECHO)));

        InvokeResponse response =
                cloud.lambda.invoke(request -> request.functionName("event").invocationType("Event"));

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(eventually(() -> reports("event") == 1)).isTrue();
    }

    @Test
    void code_is_refused_where_it_was_not_allowed() {
        Rehearsal closed = Rehearsal.open(1, () -> Instant.parse("2026-01-05T09:00:00Z"));
        try (LambdaClient lambda = CodeCloud.client(LambdaClient.builder(), closed)) {
            assertThatThrownBy(() -> lambda.createFunction(
                            CodeCloud.python("echo", code(ECHO)).build()))
                    .isInstanceOfSatisfying(LambdaException.class, thrown -> {
                        assertThat(thrown.statusCode()).isEqualTo(403);
                        assertThat(thrown.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
                        assertThat(thrown.getMessage()).contains("--run-code");
                    });
        }
    }

    @Test
    void code_is_not_run_where_time_is_told() {
        ToldClock clock = new ToldClock(Instant.parse("2026-01-05T09:00:00Z"));
        try (Rehearsal told = Rehearsal.open(RehearsalTerms.usual(clock).runningCode(InstantSource.system()));
                LambdaClient lambda = CodeCloud.client(LambdaClient.builder(), told)) {
            lambda.createFunction(CodeCloud.python("echo", code(ECHO)).build());
            clock.moveTo(clock.instant().plusSeconds(7));
            assertThatThrownBy(() -> lambda.invoke(request -> request.functionName("echo")))
                    .hasMessageContaining("runs in real time")
                    .hasMessageContaining("speed max");
        }
    }

    private InvokeResponse invoke(String function, String payload) {
        return cloud.lambda.invoke(
                request -> request.functionName(function).logType("Tail").payload(SdkBytes.fromUtf8String(payload)));
    }

    private long reports(String function) {
        try {
            return cloud.logs
                    .filterLogEvents(request ->
                            request.logGroupName("/aws/lambda/" + function).filterPattern("REPORT"))
                    .events()
                    .size();
        } catch (ResourceNotFoundException notWrittenYet) {
            return 0;
        }
    }

    private static String log(InvokeResponse response) {
        return new String(Base64.getDecoder().decode(response.logResult()), StandardCharsets.UTF_8);
    }

    private String answer(String function, String payload) {
        return invoke(function, payload).payload().asUtf8String();
    }

    private static int count(Path folder) {
        String[] files = folder.toFile().list();
        return files == null ? 0 : files.length;
    }

    private static byte[] code(String source) {
        return new ZipWriter().file("main.py", source).bytes();
    }

    private static boolean eventually(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return condition.getAsBoolean();
    }
}
