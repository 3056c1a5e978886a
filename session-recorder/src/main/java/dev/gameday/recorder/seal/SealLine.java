package dev.gameday.recorder.seal;

/** One line of a file of seals as it stands there; {@code signed} says whether the key that it names signed it. */
public record SealLine(Seal seal, String hash, boolean signed) {}
