package dev.gameday.shell.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** A rehearsal seen through a relay that gives each answer another date, as an account does whose clock differs from ours. */
final class LateAccount implements AutoCloseable {
    private static final Pattern DATE =
            Pattern.compile("(?i)\\ndate: [A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT");
    private static final DateTimeFormatter FORM = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);
    private static final int PIECE = 1 << 16;

    private final ServerSocket door;
    private final URI account;
    private final Duration late;

    LateAccount(URI account, Duration late) throws IOException {
        this.account = account;
        this.late = late;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        inBackground(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = door.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), account.getPort());
            inBackground(() -> relay(client, server, false));
            inBackground(() -> relay(server, client, true));
        }
    }

    private void relay(Socket from, Socket to, boolean dated) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] piece = new byte[PIECE];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                String text = new String(piece, 0, read, StandardCharsets.ISO_8859_1);
                String then = FORM.format(Instant.now().minus(late)).replaceFirst(", ([0-9]) ", ", 0$1 ");
                String told = dated ? DATE.matcher(text).replaceAll("\nDate: " + then) : text;
                out.write(told.getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            }
        }
    }

    /** What goes on until the sockets are closed. */
    @FunctionalInterface
    private interface Work {
        void go() throws IOException;
    }

    private static void inBackground(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.go();
            } catch (IOException closed) {
                // The other end is gone, and so is this one's use.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
