package dev.gameday.catalog.arming;

/** All that arming needs of an account. */
public record ArmingPorts(ArmableFunctions functions, LayerVersions layers, FaultAccess access) {}
