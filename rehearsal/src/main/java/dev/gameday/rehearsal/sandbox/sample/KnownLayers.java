package dev.gameday.rehearsal.sandbox.sample;

import dev.gameday.rehearsal.sandbox.Blueprint;
import dev.gameday.rehearsal.sandbox.Ending;
import dev.gameday.rehearsal.sandbox.Invocation;
import dev.gameday.rehearsal.sandbox.runtime.Payload;
import java.time.InstantSource;
import java.util.List;

/**
 * Port: layers of which somebody can say what they would do without running them as Lambda would. A process can't be told
 * the time, so where time is told this is all that there can be of a layer.
 */
@FunctionalInterface
public interface KnownLayers {
    /** No layer is known. */
    KnownLayers NONE = (blueprint, objects, clock, count) -> List.of();

    /**
     * So many sandboxes with the layers of that blueprint, by that clock; none where no layer of it is known, or its
     * variables are of no use to that one. Other layers of it are taken to do nothing by themselves.
     */
    List<KnownSandbox> sandboxes(Blueprint blueprint, ObjectReads objects, InstantSource clock, int count);

    /** One of them: it takes one event at a time. */
    interface KnownSandbox {
        /**
         * What becomes of an invocation that begins now: its end says how long it took, and none of that passes. The handler
         * answers and writes this, if it runs; the end's log has that and what the layers write.
         */
        Ending run(Invocation invocation, Payload answer, String written);
    }

    /** Objects in S3, as the function may read them. */
    interface ObjectReads {
        /** The object, or why there is none: what S3 answers the function now. */
        ObjectRead get(String bucket, String key);
    }

    /** The status of S3's answer in HTTP, and with 200 the object. */
    record ObjectRead(int status, Payload content) {}
}
