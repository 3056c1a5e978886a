package dev.gameday.rehearsal.sandbox.runtime;

/** What a runtime is started for: the handler, the memory in MB, and the folder for temporary files. */
public record Work(String handler, int memoryMegabytes, String tmp) {}
