package org.daybook.core.name;

import java.util.Optional;

/// Who a phrase means, as far as the lexicons know.
///
/// @param name    canonical name: the lexicon's, or the phrase without its article where
/// it is described and not named
/// @param country ISO 3166-1 alpha-3
/// @param sector  PLOVER sector code (GOV, MIL, REB, ...)
public record Actor(String name, Optional<String> country, Optional<String> sector) {}
