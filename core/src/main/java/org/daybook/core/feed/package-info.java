/// Feeds read leniently: RSS, Atom, CDF, RDF and JSON Feed.
@NullMarked
package org.daybook.core.feed;

import org.jspecify.annotations.NullMarked;
