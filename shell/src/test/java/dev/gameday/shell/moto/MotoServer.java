package dev.gameday.shell.moto;

import dev.gameday.rehearsal.sandbox.process.Tools;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One moto in a process of its own, on a free port of this machine only, with nothing in it; closing it ends it. */
final class MotoServer implements AutoCloseable {
    /** What its web server says once its socket listens; the port is then the one that port 0 came to. */
    private static final Pattern LISTENING = Pattern.compile("Running on (http://127\\.0\\.0\\.1:\\d+)");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LAST_LINES = 40;

    /** Else moto wants a Docker even for reading a function's configuration. */
    private static final String WITHOUT_DOCKER = "{\"lambda\":{\"use_docker\":false}}";

    private final Process process;
    private final Deque<String> said = new ArrayDeque<>();
    private final CompletableFuture<URI> listening = new CompletableFuture<>();

    private MotoServer(Process process) {
        this.process = process;
        Thread ears = new Thread(this::listen, "moto-output");
        ears.setDaemon(true);
        ears.start();
    }

    /** Whether this machine has a moto that can be started; a launcher may be there for a Python that has none. */
    static boolean isInstalled() throws IOException, InterruptedException {
        Optional<Path> program = program();
        if (program.isEmpty()) {
            return false;
        }
        Process help = new ProcessBuilder(program.get().toString(), "--help")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean ended = help.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        help.destroyForcibly();
        return ended && help.exitValue() == 0;
    }

    private static Optional<Path> program() {
        return Tools.program("moto_server");
    }

    /** Starts one and returns when it answers. */
    static MotoServer start() throws IOException, InterruptedException {
        Path program = program().orElseThrow(() -> new IOException("moto_server is not on the PATH"));
        ProcessBuilder builder =
                new ProcessBuilder(program.toString(), "-H", "127.0.0.1", "-p", "0").redirectErrorStream(true);
        builder.environment().put("PYTHONUNBUFFERED", "1");
        builder.environment().keySet().removeIf(name -> name.startsWith("MOTO_"));
        Process process = builder.start();
        process.getOutputStream().close();
        MotoServer server = new MotoServer(process);
        try {
            server.configure();
            return server;
        } catch (IOException | InterruptedException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** Where it listens; waits until it does. */
    URI url() throws IOException, InterruptedException {
        try {
            return listening.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("moto never listened; it said: " + last(), e);
        }
    }

    private void configure() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url().resolve("/moto-api/config"))
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(WITHOUT_DOCKER))
                .build();
        int status = HttpClient.newBuilder()
                .proxy(HttpClient.Builder.NO_PROXY)
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, BodyHandlers.discarding())
                .statusCode();
        if (status / 100 != 2) {
            throw new IOException("moto took no configuration (" + status + "); it said: " + last());
        }
    }

    /** To its very end: a pipe that nobody empties would stop it one day. */
    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                heard(line);
            }
            listening.completeExceptionally(new IOException("moto ended"));
        } catch (IOException e) {
            listening.completeExceptionally(e);
        }
    }

    private synchronized void heard(String line) {
        said.add(line);
        if (said.size() > LAST_LINES) {
            said.remove();
        }
        Matcher matcher = LISTENING.matcher(line);
        if (matcher.find()) {
            listening.complete(URI.create(matcher.group(1)));
        }
    }

    /** The last that it said, for whoever looks for the reason of a failure. */
    synchronized String last() {
        return String.join(System.lineSeparator(), said);
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }
}
