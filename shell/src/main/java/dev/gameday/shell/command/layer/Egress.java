package dev.gameday.shell.command.layer;

/** How a function's outgoing calls are reached: through the layer as their proxy. */
enum Egress {
    PROXY
}
