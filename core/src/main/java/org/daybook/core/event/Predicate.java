package org.daybook.core.event;

/// A word of a sentence that reports an event, and the frame that says so.
///
/// @param word  its index in the sentence
/// @param light the verb that lends an event noun its subject ("launched" of "launched an attack"), or -1
record Predicate(int word, Frame frame, int light) {
    /// The word whose clause it is: the light verb where there is one.
    int clause() {
        return light >= 0 ? light : word;
    }
}
