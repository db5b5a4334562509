package org.daybook.core.article;

/// A value and where on the page it stood, in words for people.
record Found(String value, String source) {}
