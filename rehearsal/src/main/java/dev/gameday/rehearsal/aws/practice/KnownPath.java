package dev.gameday.rehearsal.aws.practice;

import dev.gameday.rehearsal.aws.ec2.Network;
import dev.gameday.rehearsal.flow.Surroundings.Path;
import java.util.function.BooleanSupplier;

/** A way through the network whose answer is kept until the network changes. */
final class KnownPath implements Path {
    private final Network network;
    private final BooleanSupplier answer;
    private int changes = -1;
    private boolean open;

    KnownPath(Network network, BooleanSupplier answer) {
        this.network = network;
        this.answer = answer;
    }

    @Override
    public boolean isOpen() {
        if (changes != network.changes()) {
            changes = network.changes();
            open = answer.getAsBoolean();
        }
        return open;
    }
}
