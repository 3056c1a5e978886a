package dev.gameday.rehearsal.aws.lambda;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;

/** An invoker that answers what it is told to and remembers what it was asked. */
final class RecordingInvoker implements Invoker {
    final List<String> invoked = new ArrayList<>();
    final List<String> enqueued = new ArrayList<>();
    Answer answer = new Returned(SdkBytes.fromUtf8String("{}"), List.of());

    @Override
    public Answer invoke(String functionName, SdkBytes payload) {
        invoked.add(functionName + " " + payload.asUtf8String());
        return answer;
    }

    @Override
    public void enqueue(String functionName, SdkBytes payload) {
        enqueued.add(functionName + " " + payload.asUtf8String());
    }
}
