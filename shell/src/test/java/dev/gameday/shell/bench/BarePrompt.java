package dev.gameday.shell.bench;

import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The least that a JLine prompt can be: what the console's own start is compared with. */
final class BarePrompt {
    private BarePrompt() {}

    public static void main(String[] arguments) throws Exception {
        try (Terminal terminal = TerminalBuilder.builder().system(true).build()) {
            LineReader reader = LineReaderBuilder.builder().terminal(terminal).build();
            while (true) {
                terminal.writer().println(reader.readLine("bare> "));
            }
        } catch (EndOfFileException left) {
            return;
        }
    }
}
