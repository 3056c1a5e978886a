package dev.gameday.shell.twin;

import dev.gameday.catalog.arming.FaultPlace;
import dev.gameday.layer.source.Reply;
import dev.gameday.layer.source.Source;
import dev.gameday.rehearsal.sandbox.sample.KnownLayers.ObjectRead;
import dev.gameday.rehearsal.sandbox.sample.KnownLayers.ObjectReads;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A document in the rehearsal's S3, always read whole: what is unchanged is told by its bytes. */
record RehearsedSource(FaultPlace place, ObjectReads objects) implements Source {
    @Override
    public Reply ask(@Nullable String etag) {
        ObjectRead read = objects.get(place.bucket(), place.key());
        return new Reply(
                read.status(), null, ByteBuffer.wrap(read.content().bytes()).asReadOnlyBuffer());
    }

    @Override
    public boolean isOnThisMachine() {
        return true;
    }
}
