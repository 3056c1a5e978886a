package dev.gameday.shell.arming;

import dev.gameday.catalog.arming.Addition;
import dev.gameday.catalog.arming.FaultPlace;
import dev.gameday.catalog.arming.FunctionSetup;
import dev.gameday.catalog.arming.Kit;
import java.util.List;
import java.util.Optional;

/** What one command arms functions with. */
public interface Outfit {
    Kit kit();

    /** What that function is to have. Refuses where that can't be told. */
    Addition addition(FunctionSetup function);

    /** What of it the function's role must be able to read; empty where nothing need be. */
    Optional<FaultPlace> read(FunctionSetup function);

    /** What keeps just this outfit from that function, each with what to do instead. */
    default List<String> refusals(FunctionSetup function) {
        return List.of();
    }

    /** What else there is to say of a function that has it. */
    default List<String> remarks(FunctionSetup function, Addition addition) {
        return List.of();
    }
}
