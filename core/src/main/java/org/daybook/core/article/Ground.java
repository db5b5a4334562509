package org.daybook.core.article;

/// On what ground a block of a page was kept or left out; what `daybook explain` prints for it.
enum Ground {
    TEXT("stands in the body and nothing speaks against it"),
    OUTSIDE("stands outside the element that holds the text"),
    NAMED("its box says by tag, class, id or role what it is"),
    TEASER("is part of a list of other articles, each a linked title with a few lines"),
    UNRENDERED("is code that the publishing system should have replaced"),
    FIGURES("is a figure without a word: a counter, a price, a page number"),
    LABEL("is a label: no sentence, and outside the paragraphs in which the text stands"),
    TITLE("repeats the title"),
    SUBSCRIBERS("says that something is for subscribers"),
    POINTER("points to another article"),
    BUTTON("is a button for sharing or saving"),
    PROMOTION("advertises the publisher's own products"),
    COMMENTS("belongs to the readers' comments"),
    LEGAL("is a legal notice"),
    CAPTION("is worded like a caption or a picture credit"),
    LINK("is a link and nothing else"),
    REPEATED("was said before on this page"),
    RECURRING("stands on other pages of this site too"),
    ABOVE_TITLE("stands above the title"),
    STANDFIRST("is the standfirst: named so, or parted from the text by a byline or a date"),
    BEFORE("is a label before the first running text"),
    AFTER("is a label behind the last running text"),
    BEHIND_END("stands behind a heading that ends articles"),
    NOTE("is a note below the text: who wrote it, how to reach them, what to follow"),
    ORPHAN("is a heading without text below it");

    private final String says;

    Ground(String says) {
        this.says = says;
    }

    /// Continues `this block ...`.
    String says() {
        return says;
    }
}
