package org.daybook.web;

/// The form for the one password.
///
/// @param what went wrong; empty at first
/// @param next where to go then, a path of this site
record LoginPage(String what, String next) {}
