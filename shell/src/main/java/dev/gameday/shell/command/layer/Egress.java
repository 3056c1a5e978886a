package dev.gameday.shell.command.layer;

import dev.gameday.shell.line.Choice;

/** How a function's outgoing calls are reached: through the layer as their proxy. */
enum Egress implements Choice {
    PROXY("through the layer as their proxy");

    private final String meaning;

    Egress(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
