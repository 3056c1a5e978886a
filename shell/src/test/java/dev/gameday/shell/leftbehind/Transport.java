package dev.gameday.shell.leftbehind;

import java.io.IOException;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/** One console's way to the account, on which a test does what it likes with each call that is a fault's own. */
final class Transport implements SdkHttpClient {
    private final SdkHttpClient account;
    private final Meddler meddler;

    Transport(SdkHttpClient account, Meddler meddler) {
        this.account = account;
        this.meddler = meddler;
    }

    /** Does something with a call, or has it made as it is. */
    @FunctionalInterface
    interface Meddler {
        HttpExecuteResponse call(String service, Call call) throws IOException;
    }

    /** The call itself. */
    @FunctionalInterface
    interface Call {
        HttpExecuteResponse make() throws IOException;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        ExecutableHttpRequest made = account.prepareRequest(request);
        String host = request.httpRequest().host();
        String service = host.substring(0, host.indexOf('.'));
        boolean watches = service.equals("monitoring") || service.equals("logs");
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return watches ? made.call() : meddler.call(service, made::call);
            }

            @Override
            public void abort() {
                made.abort();
            }
        };
    }

    @Override
    public void close() {}
}
