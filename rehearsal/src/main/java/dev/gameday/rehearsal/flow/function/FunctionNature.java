package dev.gameday.rehearsal.flow.function;

/**
 * What is a function's own by nature; what an operator can set comes from the surroundings. It takes its usual time with
 * the memory of home, and with less than it uses it is killed. So many environments of each zone are warm when the flow
 * starts: as many as the usual load ever needs at once.
 */
public record FunctionNature(String name, int homeMegabytes, int usedMegabytes, int warmPerZone) {}
