package org.daybook.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.daybook.core.capture.Capture;
import org.daybook.core.capture.Outcome;

/// One input of a verb: a line, a file or a record of an archive.
///
/// @param id      the line's id, or the file's path below the folder that was named
/// @param where   the place to name in a refusal: file and line
/// @param capture the document, or why it could not be taken
/// @param line    the JSON it came as, or what a feed says beside the text: it may hold more than a capture
/// (a cleaned article's fields)
record Input(String id, String where, Outcome<Capture> capture, Optional<ObjectNode> line) {}
