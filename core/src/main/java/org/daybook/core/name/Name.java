package org.daybook.core.name;

import java.util.Optional;
import org.daybook.core.article.Span;
import org.daybook.core.language.Mention;

/// A name in the text, linked to the other mentions of the same one.
///
/// @param name    canonical: the fullest form in the article, or the lexicon's
/// @param country ISO 3166-1 alpha-3 where known
/// @param sector  PLOVER sector code (GOV, MIL, REB, ...) where known
public record Name(
        Span span, Mention.Kind kind, Optional<String> name, Optional<String> country, Optional<String> sector) {}
