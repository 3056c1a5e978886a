package dev.gameday.rehearsal.wire.shape;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;

/** One place in a request's body, whatever it is written in. */
public interface Node {
    /** What is written under {@code name}; empty where nothing is. */
    Optional<Node> member(String name);

    /** The elements of a list written here. */
    List<? extends Node> elements(ListTrait shape);

    /** The entries of a map written here, in the order written. */
    Map<String, ? extends Node> entries(MapTrait shape);

    /** The scalar written here: text, or what the format has beyond text. */
    Object scalar();
}
