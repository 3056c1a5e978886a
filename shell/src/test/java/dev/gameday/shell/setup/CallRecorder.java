package dev.gameday.shell.setup;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Told of every call that any client of this process makes, before it is made and when it is answered; the SDK finds it by
 * its file of global interceptors. Does nothing unless a test listens.
 */
public final class CallRecorder implements ExecutionInterceptor {
    private static final List<Listener> LISTENERS = new CopyOnWriteArrayList<>();

    /** Hears of calls. */
    public interface Listener {
        void called(String service, String operation, SdkRequest request);

        void answered(SdkRequest request, SdkResponse response);
    }

    /** Has the listener hear of every call until {@code during} is over. */
    public static void listening(Listener listener, Work during) throws Exception {
        LISTENERS.add(listener);
        try {
            during.work();
        } finally {
            LISTENERS.remove(listener);
        }
    }

    /** What is done meanwhile. */
    public interface Work {
        void work() throws Exception;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        tell(listener -> listener.called(
                String.valueOf(attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME)),
                String.valueOf(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME)),
                context.request()));
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        tell(listener -> listener.answered(context.request(), context.response()));
    }

    private static void tell(Consumer<Listener> news) {
        LISTENERS.forEach(news);
    }
}
