/// What people and jobs give to read: files, folders, JSON lines and archives, one document at a time.
@NullMarked
package org.daybook.inputs;

import org.jspecify.annotations.NullMarked;
