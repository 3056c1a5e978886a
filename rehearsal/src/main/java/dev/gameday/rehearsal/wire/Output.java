package dev.gameday.rehearsal.wire;

import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;

/** What a handler answered: the typed response, and the stream beside it where the operation has one. */
record Output(SdkPojo response, Optional<SdkBytes> stream) {}
