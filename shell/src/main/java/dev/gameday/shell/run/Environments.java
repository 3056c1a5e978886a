package dev.gameday.shell.run;

import dev.gameday.runbook.Binding;

/** Opens the environments that runs act in. */
public interface Environments {
    /** What logical names are in the rehearsal. */
    Binding binding();

    /** A rehearsal cloud of its own, with its flow warm; the caller closes it. */
    Environment rehearsal(long seed, Speed speed);
}
