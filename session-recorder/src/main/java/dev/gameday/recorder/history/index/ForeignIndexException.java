package dev.gameday.recorder.history.index;

import java.sql.SQLException;

/** A file that SQLite can read and that is not an index of this version. */
final class ForeignIndexException extends SQLException {
    ForeignIndexException(String why) {
        super(why);
    }
}
