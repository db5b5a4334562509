package org.daybook.web;

/// What every page says around its matter.
///
/// @param title      of the page, for the window and for bookmarks
/// @param stylesheet address of the style sheet, with its hash
/// @param section    which part of the site the page belongs to
record Frame(String title, String stylesheet, Section section) {
    /// The entries of the navigation, and the pages that are none of them.
    enum Section {
        NEWEST,
        PAST,
        SEARCH,
        OTHER
    }

    boolean newest() {
        return section == Section.NEWEST;
    }

    boolean past() {
        return section == Section.PAST;
    }

    boolean search() {
        return section == Section.SEARCH;
    }
}
