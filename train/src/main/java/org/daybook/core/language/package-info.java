/// Trains what the package of the same name in `core` reads; in the same package because features and formats
/// are nobody else's business.
@NullMarked
package org.daybook.core.language;

import org.jspecify.annotations.NullMarked;
