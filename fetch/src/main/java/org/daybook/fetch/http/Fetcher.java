package org.daybook.fetch.http;

import org.daybook.core.capture.Outcome;

/// Asks for one document. One exchange: a redirect is an answer like any other, and where it leads is asked for anew.
@FunctionalInterface
public interface Fetcher {
    /// Never throws for anything that a server or a network does.
    Outcome<Answer> fetch(Request request);
}
