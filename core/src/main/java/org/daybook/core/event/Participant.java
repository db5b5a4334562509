package org.daybook.core.event;

import java.util.Optional;
import org.daybook.core.article.Span;

/// Who acts, or is acted upon.
///
/// @param country ISO 3166-1 alpha-3 where known
/// @param sector  PLOVER sector code (GOV, MIL, REB, ...) where known
public record Participant(Span span, Optional<String> name, Optional<String> country, Optional<String> sector) {}
