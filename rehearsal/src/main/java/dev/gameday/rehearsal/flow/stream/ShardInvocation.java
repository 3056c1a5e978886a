package dev.gameday.rehearsal.flow.stream;

import dev.gameday.rehearsal.flow.Outcome;
import dev.gameday.rehearsal.flow.function.Invocation;
import dev.gameday.rehearsal.flow.function.LambdaFunction;
import dev.gameday.rehearsal.flow.request.Request;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** An invocation with a batch of a shard's records, handled one by one or all at once. */
final class ShardInvocation extends Invocation {
    private final ShardReader reader;
    private final Request[] records;
    private int position;

    /** {@code records} are null where the batch is handled as a whole; of them the first {@code batch} are handled. */
    ShardInvocation(LambdaFunction function, ShardReader reader, @Nullable Iterator<Request> records, int batch) {
        super(function);
        this.reader = reader;
        this.records = new Request[records == null ? 0 : batch];
        for (int number = 0; records != null && number < batch; number++) {
            this.records[number] = records.next();
        }
    }

    @Override
    public @Nullable Request request() {
        return position < records.length ? records[position] : null;
    }

    @Override
    protected void finished() {
        position++;
        if (position < records.length) {
            startOver();
        } else {
            succeed();
        }
    }

    @Override
    protected void answered(Outcome outcome) {
        reader.ended(outcome);
    }
}
