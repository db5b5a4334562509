package org.daybook.web;

/// A page that says why there is nothing to show, and the way out.
record NoticePage(String title, String what, String hint) {}
