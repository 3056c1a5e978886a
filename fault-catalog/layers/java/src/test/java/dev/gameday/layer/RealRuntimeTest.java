package dev.gameday.layer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.layer.RuntimeApi.Told;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The built layer with the real runtime client, in a process of its own, on every JDK from 17 on that is found. */
class RealRuntimeTest {
    private static final String JAVA = System.getProperty("java.home") + "/bin/java";

    private final Path folder;

    RealRuntimeTest(@TempDir Path folder) {
        this.folder = folder;
    }

    static List<String> javas() throws IOException {
        TreeSet<String> found = new TreeSet<>(List.of(Path.of(JAVA).toRealPath().toString()));
        if (Files.isDirectory(Path.of("/usr/lib/jvm"))) {
            try (Stream<Path> homes = Files.list(Path.of("/usr/lib/jvm"))) {
                for (Path home : homes.toList()) {
                    if (Files.isExecutable(home.resolve("bin/javac"))) {
                        found.add(home.resolve("bin/java").toRealPath().toString());
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    @ParameterizedTest
    @MethodSource("javas")
    void a_fault_begins_and_ends_while_the_function_runs(String java) throws Exception {
        try (RuntimeApi api = new RuntimeApi();
                DocumentStore store = new DocumentStore();
                FunctionProcess function = start(java, api, store, Map.of())) {
            assertThat(api.invoke("{\"a\":1}").text()).isEqualTo("{\"a\":1}");
            Told failed = api.invoke("\"fail\"");
            assertThat(failed.resource()).isEqualTo("error");
            assertThat(failed.errorType()).isEqualTo("Runtime.UserException");
            assertThat(function.output())
                    .contains("{\"gameday\":\"layer\",\"event\":\"alive\",\"version\":1,\"layer\":\"java\"}");

            String held = "{\"kind\": \"memory\", \"megabytes\": 20}, {\"kind\": \"cpu\", \"threads\": 1}, ";
            store.hold(document(held + "{\"kind\": \"error\", \"type\": \"Chaos\", \"message\": \"m\"}"));
            store.awaitTwoAnswers();
            Told told = api.invoke("\"runs\"");
            assertThat(told.resource()).isEqualTo("error");
            assertThat(told.errorType()).isEqualTo("Chaos");
            assertThat(told.text()).isEqualTo("{\"errorMessage\":\"m\",\"errorType\":\"Chaos\"}");

            store.hold(null);
            store.awaitTwoAnswers();
            assertThat(api.invoke("\"runs\"").text())
                    .as("the handler didn't run while the fault was on")
                    .isEqualTo("{\"runs\":3}");
            assertThat(function.output())
                    .contains(
                            "\"event\":\"begun\"", "\"kind\":\"error\"", "\"FaultsApplied\":1", "\"because\":\"gone\"")
                    .doesNotContain("called by dev.gameday", "\"applied\":false");
        }
    }

    @Test
    void the_function_sees_the_layer_in_the_place_of_the_runtime_api() throws Exception {
        try (RuntimeApi api = new RuntimeApi();
                DocumentStore store = new DocumentStore();
                FunctionProcess function = start(JAVA, api, store, Map.of())) {
            assertThat(api.invoke("\"variable AWS_LAMBDA_RUNTIME_API\"").text())
                    .as(function.output())
                    .isNotEqualTo("\"" + api.address() + "\"")
                    .startsWith("\"127.0.0.1:");
        }
    }

    @Test
    void where_the_port_is_taken_the_layer_serves_at_another() throws Exception {
        try (RuntimeApi api = new RuntimeApi();
                DocumentStore store = new DocumentStore();
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                FunctionProcess function = start(JAVA, api, store, Map.of("GAMEDAY_PORT", "" + taken.getLocalPort()))) {
            assertThat(api.invoke("\"variable AWS_LAMBDA_RUNTIME_API\"").text())
                    .as(function.output())
                    .startsWith("\"127.0.0.1:")
                    .isNotEqualTo("\"" + api.address() + "\"")
                    .isNotEqualTo("\"127.0.0.1:" + taken.getLocalPort() + "\"");
            assertThat(function.output()).contains("alive").doesNotContain("aside");
        }
    }

    @Test
    void without_a_place_for_the_document_the_layer_stands_aside() throws Exception {
        try (RuntimeApi api = new RuntimeApi();
                DocumentStore store = new DocumentStore();
                FunctionProcess function = start(JAVA, api, store, Map.of("GAMEDAY_FAULTS", ""))) {
            assertThat(api.invoke("1").text()).isEqualTo("1");
            assertThat(function.output()).contains("\"because\":\"GAMEDAY_FAULTS is not set\"");
        }
    }

    @Test
    void a_call_is_refused_to_a_denied_host_and_to_no_other() throws Exception {
        try (RuntimeApi api = new RuntimeApi();
                DocumentStore store = new DocumentStore();
                FunctionProcess function = start(JAVA, api, store, Map.of("GAMEDAY_EGRESS", "proxy"))) {
            // An address of this machine that the JDK doesn't take for one, so that it goes through a proxy.
            String call = "\"call " + store.url().replace("127.0.0.1", "[::ffff:127.0.0.1]") + "/call\"";
            store.hold(document("{\"kind\": \"deny\", \"hosts\": [\"*127.0.0.1\"], \"percentage\": 0}"));
            store.awaitTwoAnswers();
            assertThat(api.invoke(call).text()).contains("\"kind\": \"deny\"");
            store.hold(document("{\"kind\": \"deny\", \"hosts\": [\"*127.0.0.1\"]}"));
            store.awaitTwoAnswers();
            assertThat(api.invoke(call).text()).as(function.output()).isEqualTo("\"refused\"");
            store.hold(document("{\"kind\": \"deny\", \"hosts\": [\"*127.0.0.2\"]}"));
            store.awaitTwoAnswers();
            assertThat(api.invoke(call).text()).contains("\"kind\": \"deny\"");
        }
    }

    private FunctionProcess start(String java, RuntimeApi api, DocumentStore store, Map<String, String> more)
            throws IOException {
        Map<String, String> variables = new HashMap<>(Map.of(
                "GAMEDAY_FAULTS", store.url() + "/document", "GAMEDAY_POLL_SECONDS", "1", "GAMEDAY_PORT", freePort()));
        variables.putAll(more);
        return FunctionProcess.start(folder, java, api, variables);
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "" + socket.getLocalPort();
        }
    }

    private static String document(String fault) {
        return "{\"version\": 1, \"id\": \"s/f\", \"expiresAt\": \"2100-01-01T00:00:00Z\", \"seed\": 7, \"faults\": ["
                + fault + "]}";
    }
}
