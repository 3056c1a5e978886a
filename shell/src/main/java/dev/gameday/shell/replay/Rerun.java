package dev.gameday.shell.replay;

import dev.gameday.recorder.replay.Recording;

/** A run that was executed again: its events, its exit code, and how many decisions it was over too soon for. */
public record Rerun(Recording recording, int exitCode, int unrepeated) {}
