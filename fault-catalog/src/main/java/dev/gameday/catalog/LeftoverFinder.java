package dev.gameday.catalog;

import java.util.List;

/** Port: finds what carries our names or tags, with no local record; changes nothing. */
public interface LeftoverFinder {
    /** Everything of ours that could still do harm or lies about; ended experiments are not counted. */
    Outcome<List<Leftover>> leftovers();
}
