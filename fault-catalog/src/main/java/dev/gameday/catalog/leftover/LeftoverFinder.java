package dev.gameday.catalog.leftover;

import dev.gameday.catalog.Outcome;
import java.util.Collection;
import java.util.List;

/** Port: finds what carries our names or tags, with no local record; changes nothing. */
public interface LeftoverFinder {
    /**
     * Everything of ours that could still do harm or lies about; ended experiments are not counted. Of roles, only those of
     * these names are looked at: an account may have thousands, and looking at them all is a sweep.
     */
    Outcome<List<Leftover>> leftovers(Collection<String> roles);
}
