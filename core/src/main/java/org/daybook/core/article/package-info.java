/// What was published: the body cut out of a capture, its metadata, and what was left out with the reason.
@NullMarked
package org.daybook.core.article;

import org.jspecify.annotations.NullMarked;
