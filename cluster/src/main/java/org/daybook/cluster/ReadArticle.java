package org.daybook.cluster;

/// An article that was read, as it travels between operators.
///
/// @param revision the hash of its wording
/// @param seen     when it was there, in milliseconds since 1970 UTC: captured, else published
/// @param digest   what the story stage remembers of it
/// @param article  its line, as `daybook clean` prints it
/// @param reading  its line, as `daybook read` prints it
public record ReadArticle(String id, String revision, long seen, String digest, String article, String reading) {}
