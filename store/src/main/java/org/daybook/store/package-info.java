/// What is kept: articles with their readings and stories, refusals, and the editions that were published.
@NullMarked
package org.daybook.store;

import org.jspecify.annotations.NullMarked;
