package dev.gameday.rehearsal.wire.protocol;

import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;

/** What a handler answered: the typed response, and the stream beside it where the operation has one. */
public record Output(SdkPojo response, Optional<SdkBytes> stream) {}
