package dev.gameday.shell.console;

import dev.gameday.shell.prompt.PromptReader;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jspecify.annotations.Nullable;

/**
 * Where the console speaks: results, errors, news from the background, and a status line. Any thread may call it. Text
 * loses its control characters; style comes only from {@link Palette}.
 */
public final class Console {
    private static final int PAGE = 120;
    private static final int NARROWEST = 40;

    private final PrintWriter results;
    private final PrintWriter errors;
    private final Palette palette;
    private final boolean watched;
    private final @Nullable LineReader reader;
    private final int columns;
    private final @Nullable StatusLine statusLine;
    private final List<String> withheld = new ArrayList<>();
    private final Progress progress;
    private int panels;
    private volatile Discretion discretion = Discretion.NONE;

    private Console(
            PrintWriter results,
            PrintWriter errors,
            Palette palette,
            boolean watched,
            @Nullable LineReader reader,
            int columns) {
        this.results = results;
        this.errors = errors;
        this.palette = palette;
        this.watched = watched;
        this.reader = reader;
        this.columns = columns;
        this.statusLine = reader == null ? null : new StatusLine(reader.getTerminal());
        this.progress = watched ? Progress.on(errors, palette) : Progress.UNSEEN;
    }

    /** For one command or a script of a pipeline: no prompt to keep clear of, and nobody who could be asked. */
    public static Console plain(PrintWriter results, PrintWriter errors, Palette palette) {
        return new Console(results, errors, palette, false, null, PAGE);
    }

    /** The same, with a person at the terminal it is typed in, which has so many columns; empty where that isn't known. */
    public static Console watched(PrintWriter results, PrintWriter errors, Palette palette, Optional<Integer> columns) {
        return new Console(
                results,
                errors,
                palette,
                true,
                null,
                columns.map(known -> Math.max(NARROWEST, known)).orElse(PAGE));
    }

    /** For the prompt: errors go to the screen too, in order with the results. */
    public static Console atPrompt(LineReader reader, Palette palette) {
        PrintWriter screen = reader.getTerminal().writer();
        return new Console(screen, screen, palette, true, reader, PAGE);
    }

    /** What it keeps to itself. */
    public Discretion discretion() {
        return discretion;
    }

    /** Has it keep that to itself from now on. */
    public void discreet(Discretion kept) {
        discretion = kept;
    }

    public Palette palette() {
        return palette;
    }

    /** The terminal of the prompt; empty in a pipe, a script and a one-shot command. */
    public Optional<Terminal> terminal() {
        return Optional.ofNullable(reader).map(LineReader::getTerminal);
    }

    /** Whether a person reads what it says as it says it, and can think better of something. */
    public boolean isWatched() {
        return watched;
    }

    /** How many columns a result may take: the terminal's, or what fits a page where there is none or it doesn't say. */
    public int width() {
        return terminal().map(Terminal::getWidth).filter(width -> width > 0).orElse(columns);
    }

    public synchronized void print(String text) {
        write(results, discretion.text(Foreign.clean(text)));
    }

    public synchronized void print(AttributedString text) {
        write(results, rendered(text));
    }

    public synchronized void error(String sentence) {
        results.flush();
        write(errors, discretion.text(Foreign.clean(sentence)));
    }

    /** One line from the background: above the prompt and what is half typed there; kept back while a panel is up. */
    public synchronized void news(String line) {
        tell(discretion.text(Foreign.clean(line)));
    }

    /** The same, styled. */
    public synchronized void news(AttributedString line) {
        tell(rendered(line));
    }

    private void tell(String shown) {
        if (panels > 0) {
            withheld.add(shown);
        } else if (reader != null) {
            progress.said();
            reader.printAbove(shown);
        } else {
            write(results, shown);
        }
    }

    /** Asks at the prompt; only a yes is a yes, and without a prompt nobody is there to say it. */
    public boolean confirms(String question) {
        return asks(question + " (yes/no) ")
                .filter(answer -> answer.equalsIgnoreCase("yes") || answer.equalsIgnoreCase("y"))
                .isPresent();
    }

    /** Asks at the prompt; empty where nobody is there or whoever is there would not say. */
    public Optional<String> asks(String question) {
        return asks(question, nothing -> List.of());
    }

    /** The same, with Tab proposing answers to what is typed so far. */
    public Optional<String> asks(String question, Function<String, List<Candidate>> proposals) {
        return asks(question, proposals, null);
    }

    /** The answer, of which only how much was typed is shown; no history keeps it. */
    public Optional<String> asksHidden(String question) {
        return asks(question, nothing -> List.of(), Answers.MASK);
    }

    private Optional<String> asks(
            String question, Function<String, List<Candidate>> proposals, @Nullable Character mask) {
        if (reader == null) {
            return Optional.empty();
        }
        progress.said();
        return Answers.read(reader, question, proposals, mask);
    }

    /** The lines at the bottom of the screen, none to take them away; ignored where the terminal cannot show them. */
    public synchronized void status(List<AttributedString> lines) {
        StatusLine bottom = statusLine;
        if (bottom != null) {
            List<AttributedString> shown = lines.stream().map(this::shown).toList();
            alone(() -> bottom.show(shown));
        }
    }

    /** What is drawn beside a line that is being read must not get between the parts of an escape sequence. */
    private void alone(Runnable drawing) {
        if (reader instanceof PromptReader prompt) {
            prompt.alone(drawing);
        } else {
            drawing.run();
        }
    }

    /** The screen belongs to a panel until the return value is closed; then the news that was kept back is printed. */
    public synchronized Panel openPanel() {
        progress.said();
        panels++;
        if (statusLine != null) {
            statusLine.hide();
        }
        AtomicBoolean open = new AtomicBoolean(true);
        return () -> {
            if (open.getAndSet(false)) {
                closePanel();
            }
        };
    }

    /** Held while a panel owns the screen. */
    public interface Panel extends AutoCloseable {
        @Override
        void close();
    }

    private synchronized void closePanel() {
        panels--;
        if (panels == 0) {
            if (statusLine != null) {
                statusLine.restore();
            }
            List<String> lines = List.copyOf(withheld);
            withheld.clear();
            lines.forEach(this::tell);
        }
    }

    private String rendered(AttributedString text) {
        AttributedString shown = shown(text);
        return palette == Palette.PLAIN ? shown.toString() : shown.toAnsi();
    }

    private AttributedString shown(AttributedString text) {
        AttributedString cleaned = discreet(StyledText.clean(text));
        return palette == Palette.PLAIN ? new AttributedString(cleaned.toString()) : cleaned;
    }

    /** Where words are taken out, the style of the line goes with them. */
    private AttributedString discreet(AttributedString text) {
        String plain = text.toString();
        String told = discretion.text(plain);
        return told.equals(plain) ? text : new AttributedString(told);
    }

    /** Something is said without this console: the sign of progress goes. */
    public void speaks() {
        progress.said();
    }

    /** What a command that has said nothing yet is at, until the return value is closed; only a person sees it. */
    public Progress.Wait progress(String doing) {
        return progress.begin(doing);
    }

    private void write(PrintWriter writer, String text) {
        progress.said();
        writer.println(text);
        writer.flush();
    }
}
