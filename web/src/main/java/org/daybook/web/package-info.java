/// The pages that people read: an edition, its stories, their evidence; server-rendered, without JavaScript.
@NullMarked
package org.daybook.web;

import org.jspecify.annotations.NullMarked;
