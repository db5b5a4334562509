package org.daybook.store;

import java.time.LocalDate;

/// An edition as it was published: immutable; a correction is another version.
///
/// @param zone the zone whose day it is, such as `Europe/Paris`
/// @param line the edition as one line of JSON
public record PublishedEdition(LocalDate day, String zone, int version, String line) {
    public Issue issue() {
        return new Issue(day, zone, version);
    }
}
