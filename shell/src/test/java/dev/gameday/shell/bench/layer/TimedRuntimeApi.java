package dev.gameday.shell.bench.layer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lambda's Runtime API for one function, made for measuring: a connection's own thread hands an event out and takes the
 * response, so that no other thread has to wake in between. An invocation lasts from just before its event is written to
 * the one that asked for it until the last byte of the response was read.
 */
final class TimedRuntimeApi implements AutoCloseable {
    private static final String CALLS = "/2018-06-01/runtime/invocation/";
    /** A batch of one order, in the form that Lambda gets it in from SQS (Lambda developer guide, "Using Lambda with SQS"). */
    private static final byte[] EVENT = """
            {"Records":[{"messageId":"059f36b4-87a3-44ab-83d2-661975830a7d",\
            "receiptHandle":"AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a6vWgU7hVmbOsYBxkqVJmLVMbyBqjzQbgXbXZcKjDo2QnvBqPMAGFcc",\
            "body":"{\\"orderId\\":\\"o-000001\\",\\"account\\":\\"a-4711\\",\\"side\\":\\"buy\\",\\"symbol\\":\\"AMZN\\",\\"quantity\\":100,\\"limit\\":185.25}",\
            "attributes":{"ApproximateReceiveCount":"1","SentTimestamp":"1545082649183",\
            "SenderId":"AIDAIENQZJOLO23YVJ4VO","ApproximateFirstReceiveTimestamp":"1545082649185"},\
            "messageAttributes":{},"md5OfBody":"e4e68fb7bd0e697a0ae8f1bb342846b3","eventSource":"aws:sqs",\
            "eventSourceARN":"arn:aws:sqs:eu-west-1:111122223333:orders","awsRegion":"eu-west-1"}]}""".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] ACCEPTED = """
            HTTP/1.1 202 Accepted\r
            Content-Type: application/json\r
            Content-Length: 15\r
            \r
            {"status":"OK"}""".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private boolean asked;
    private int wanted;
    private int handedOut;
    private long handedOutAt;
    private long taken;
    private int answered;
    private @Nullable String trouble;

    TimedRuntimeApi() throws IOException {
        daemon(this::accept);
    }

    /** Its {@code host:port}. */
    String address() {
        return "127.0.0.1:" + port();
    }

    int port() {
        return server.getLocalPort();
    }

    /** How long the event is, in bytes. */
    static int eventBytes() {
        return EVENT.length;
    }

    /** Waits until the function has started and asks for its first event. */
    void awaitAsked(Duration patience) throws IOException, InterruptedException {
        await(() -> asked, patience);
    }

    /** Invokes the function so often, one after the other; how long the last took, in nanoseconds. */
    synchronized long invoke(int times, Duration patience) throws IOException, InterruptedException {
        answered = 0;
        wanted = times;
        notifyAll();
        await(() -> answered == times, patience);
        return taken;
    }

    private synchronized void await(BooleanSupplier come, Duration patience) throws IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!come.getAsBoolean()) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (trouble != null || left <= 0) {
                throw new IOException(trouble != null ? trouble : "the function does nothing");
            }
            wait(left);
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                daemon(() -> converse(socket));
            }
        } catch (IOException closed) {
            failed("the Runtime API is closed");
        }
    }

    private void converse(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            BufferedInputStream in = new BufferedInputStream(socket.getInputStream());
            for (Request request = Request.read(in); request != null; request = Request.read(in)) {
                long now = System.nanoTime();
                if (request.line().startsWith("GET " + CALLS + "next ")) {
                    socket.getOutputStream().write(next());
                } else if (request.line().startsWith("POST " + CALLS)
                        && request.line().contains("/response ")) {
                    take(now);
                    socket.getOutputStream().write(ACCEPTED);
                } else {
                    throw new IOException(request.line() + ": " + request.body());
                }
            }
        } catch (IOException | InterruptedException e) {
            failed("the conversation with the function has ended: " + e.getMessage());
        }
    }

    /** The next event. Its time begins with the return from here: nothing but the write is still to be done. */
    private synchronized byte[] next() throws InterruptedException {
        asked = true;
        notifyAll();
        while (wanted == 0) {
            wait();
        }
        wanted--;
        byte[] message = message(++handedOut);
        handedOutAt = System.nanoTime();
        return message;
    }

    private synchronized void take(long now) {
        taken = now - handedOutAt;
        answered++;
        if (wanted == 0) {
            notifyAll();
        }
    }

    private synchronized void failed(String because) {
        trouble = trouble == null ? because : trouble;
        notifyAll();
    }

    private static byte[] message(int number) {
        String head = """
                HTTP/1.1 200 OK\r
                Content-Type: application/json\r
                Lambda-Runtime-Aws-Request-Id: 00000000-0000-0000-0000-%012d\r
                Lambda-Runtime-Deadline-Ms: 4102444800000\r
                Lambda-Runtime-Invoked-Function-Arn: arn:aws:lambda:eu-west-1:111122223333:function:bench\r
                Content-Length: %d\r
                \r
                """.formatted(number, EVENT.length);
        byte[] bytes = head.getBytes(StandardCharsets.US_ASCII);
        byte[] message = new byte[bytes.length + EVENT.length];
        System.arraycopy(bytes, 0, message, 0, bytes.length);
        System.arraycopy(EVENT, 0, message, bytes.length, EVENT.length);
        return message;
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "timed-runtime-api");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
