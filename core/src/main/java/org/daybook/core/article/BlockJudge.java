package org.daybook.core.article;

import java.util.Set;

/// What a block says for itself, wherever it stands: by its wording, its links and its tag. Immutable, safe for all
/// threads.
final class BlockJudge {
    /// Captions of news pictures have up to three sentences.
    private static final int LONGEST_CAPTION = 60;

    private static final Decision LINK = Decision.out(Article.Why.RELATED, Ground.LINK);

    private final Cues cues;

    BlockJudge(Cues cues) {
        this.cues = cues;
    }

    /// @param foldedTitle the page's title as [Words#fold] makes it; empty when there is none
    Decision judge(Block block, String foldedTitle) {
        String text = block.text();
        if (block.isHeading() && !foldedTitle.isEmpty() && Words.fold(text).equals(foldedTitle)) {
            return Decision.out(Article.Why.TITLE, Ground.TITLE);
        }
        if (isUnrendered(block)) {
            return Decision.out(Article.Why.OTHER, Ground.UNRENDERED);
        }
        if (text.startsWith("©") && block.words() <= LONGEST_CAPTION) {
            return text.chars()
                            .skip(1)
                            .filter(c -> !Words.isSpace((char) c))
                            .limit(1)
                            .anyMatch(Character::isDigit)
                    ? Decision.out(Article.Why.LEGAL, Ground.LEGAL)
                    : Decision.out(Article.Why.CAPTION, Ground.CAPTION);
        }
        if (block.kind() == Block.Kind.LOOSE && hasNoLetter(text)) {
            return Decision.out(Article.Why.OTHER, Ground.FIGURES);
        }
        boolean linked = block.linkShare() >= 0.5;
        if (!linked && block.words() > LONGEST_CAPTION) {
            return Decision.KEPT; // no wording below speaks against so much text
        }
        Set<Cue> said = cues.of(text);
        if (said.contains(Cue.SUBSCRIBERS) && block.words() < 40) {
            return Decision.out(linked ? Article.Why.RELATED : Article.Why.PROMO, Ground.SUBSCRIBERS);
        }
        if (said.contains(Cue.RELATED)
                && !block.isHeading()
                && (linked || (block.linkWords() > 2 && block.words() < 40 && cues.opens(Cue.RELATED, text) > 0))) {
            return Decision.out(Article.Why.RELATED, Ground.POINTER);
        }
        if (block.words() <= 8 && said.contains(Cue.SHARE) && cues.opens(Cue.SHARE, text) > 0) {
            return Decision.out(Article.Why.OTHER, Ground.BUTTON);
        }
        if (said.contains(Cue.PROMO)
                && block.words() <= 30
                && (linked
                        || (block.words() <= 6 && !block.isHeading())
                        || (cues.opens(Cue.PROMO, text) > 0 && (block.isHeading() || block.linkWords() > 0)))) {
            return Decision.out(Article.Why.PROMO, Ground.PROMOTION);
        }
        if (said.contains(Cue.COMMENT) && block.words() <= 30) {
            return Decision.out(Article.Why.COMMENT, Ground.COMMENTS);
        }
        if (said.contains(Cue.LEGAL) && block.words() <= 40 && (linked || block.words() <= 12)) {
            return Decision.out(Article.Why.LEGAL, Ground.LEGAL);
        }
        if (block.words() <= LONGEST_CAPTION
                && (said.contains(Cue.CAPTION)
                        || (said.contains(Cue.CREDIT)
                                && block.words() <= 12
                                && !block.isHeading()
                                && !Words.endsSentence(text)))) {
            return Decision.out(Article.Why.CAPTION, Ground.CAPTION);
        }
        if (block.linkShare() > 0.9
                && block.words() >= 1
                && block.kind() != Block.Kind.HEADING
                && block.kind() != Block.Kind.ROW) {
            return LINK;
        }
        return Decision.KEPT;
    }

    /// What a block is that is known not to be part of the text, by its wording.
    Article.Why aside(Block block) {
        Set<Cue> said = cues.of(block.text());
        if (said.contains(Cue.LEGAL)) {
            return Article.Why.LEGAL;
        }
        if (said.contains(Cue.COMMENT)) {
            return Article.Why.COMMENT;
        }
        if (said.contains(Cue.PROMO) || said.contains(Cue.SUBSCRIBERS)) {
            return Article.Why.PROMO;
        }
        return block.isProse() ? Article.Why.OTHER : Article.Why.NAVIGATION;
    }

    /// What the publishing system should have replaced: `[gallery ids="7"]`, `{{banner}}`, a tag printed as text.
    private static boolean isUnrendered(Block block) {
        String text = block.text();
        if (text.length() < 4 || block.kind() == Block.Kind.CODE) {
            return false;
        }
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        boolean oneWord = text.indexOf(' ') < 0;
        boolean attributes = text.contains("=\"") || text.contains("=”") || text.contains("='");
        return (first == '{' && text.charAt(1) == '{' && last == '}')
                || (first == '[' && last == ']' && (attributes || (oneWord && text.indexOf('_') > 0)))
                || (first == '<' && last == '>' && attributes && block.kind() == Block.Kind.LOOSE);
    }

    private static boolean hasNoLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }
}
