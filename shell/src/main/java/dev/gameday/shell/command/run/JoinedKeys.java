package dev.gameday.shell.command.run;

import dev.gameday.shell.Failure;
import dev.gameday.shell.blind.Responder;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.panel.PanelKeys;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keys of a responder who joined another console's run: each is told that console on a thread of its own, in turn. What
 * became of it comes back as an event; what was refused waits at the prompt. A halt waits for no key before it.
 */
final class JoinedKeys implements PanelKeys, AutoCloseable {
    private final Responder responder;
    private final Console console;
    private final ExecutorService telling = Executors.newSingleThreadExecutor(JoinedKeys::thread);

    JoinedKeys(Responder responder, Console console) {
        this.responder = responder;
        this.console = console;
    }

    @Override
    public void detect() {
        tell("detect");
    }

    @Override
    public void acknowledge() {
        tell("ack");
    }

    @Override
    public void mitigate(String text) {
        tell(Stream.concat(Stream.of("mitigate"), Stream.of(text.strip().split("\\s+", -1)))
                .toArray(String[]::new));
    }

    @Override
    public void note(String text) {
        tell("note", text);
    }

    @Override
    public void hint() {
        tell("hint");
    }

    @Override
    public void halt() {
        thread(() -> ask(List.of("halt"))).start();
    }

    @Override
    public void decide(String text) {
        // The facilitator decides; the key is not offered.
    }

    @Override
    public void find(String text) {
        // Findings are the facilitator's; the key is not offered.
    }

    @Override
    public void predict(String text) {
        // Whoever responds predicts nothing; the key is not offered.
    }

    @Override
    public void next() {
        // Steps are the facilitator's; the key is not offered.
    }

    @Override
    public void answer(String text) {
        // Steps are the facilitator's; the key is not offered.
    }

    private void tell(String... words) {
        telling.execute(() -> ask(List.of(words)));
    }

    private void ask(List<String> words) {
        try {
            String said = responder.tell(words, console.width()).stream()
                    .map(line -> line.text())
                    .collect(Collectors.joining(" "));
            if (!said.equals("Recorded.")) {
                console.news(said);
            }
        } catch (RuntimeException e) {
            console.news(words.get(0) + ": " + Failure.of(e).sentence());
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "gameday-responder");
        thread.setDaemon(true);
        return thread;
    }

    /** What was pressed before is still told. */
    @Override
    public void close() {
        telling.shutdown();
    }
}
