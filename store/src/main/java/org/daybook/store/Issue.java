package org.daybook.store;

import java.time.LocalDate;

/// That there is an edition of a day, without what it says.
///
/// @param zone    the zone whose day it is, such as `Europe/Paris`
/// @param version of the newest
public record Issue(LocalDate day, String zone, int version) {}
