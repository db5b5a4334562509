/// The stages of the language, timed one by one from inside.
@org.jspecify.annotations.NullMarked
package org.daybook.core.language;
