package org.daybook.core.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.daybook.core.Growth;
import org.daybook.core.article.Span;
import org.daybook.core.language.Sentence;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Token;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/// What holds for every parse, however wrong: no exception, and evidence that is there.
class EnglishClaimsPropertyTest {
    private static final EnglishClaims CLAIMS = EnglishClaims.load();
    private static final String[] RELATIONS = {
        "nsubj",
        "obj",
        "iobj",
        "ccomp",
        "xcomp",
        "advcl",
        "acl",
        "acl:relcl",
        "obl",
        "nmod",
        "nmod:poss",
        "case",
        "mark",
        "aux",
        "aux:pass",
        "cop",
        "punct",
        "conj",
        "cc",
        "parataxis",
        "nsubj:pass",
        "advmod",
        "compound:prt",
        "appos",
        "fixed"
    };
    private static final String[] WORDS =
            ("the minister said on Telegram that “ ” \" , . according to her claim by he told "
                            + "reporters accused him of lying was asked about it plans to go seems is confident could not be "
                            + "verified reportedly adding : these figures")
                    .split(" ");

    private static Sentence anySentence(Random random, int begin, StringBuilder text) {
        int size = 1 + random.nextInt(25);
        int root = random.nextInt(size);
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String form = WORDS[random.nextInt(WORDS.length)];
            String lemma =
                    form.equals("said") ? "say" : form.equals("told") ? "tell" : form.equals("was") ? "be" : form;
            int head = i == root ? -1 : headOf(i, root, random);
            Tag tag = List.of(Tag.values()).get(random.nextInt(Tag.values().length));
            String relation = head < 0 ? "root" : RELATIONS[random.nextInt(RELATIONS.length)];
            int at = text.length();
            text.append(form).append(random.nextInt(40) == 0 ? "\n\n" : " ");
            tokens.add(new Token(at, at + form.length(), form, lemma, tag, head, relation));
        }
        return new Sentence(begin, tokens.getLast().end(), tokens, List.of());
    }

    /// Heads lead to the root without a circle: always one step nearer to it.
    private static int headOf(int word, int root, Random random) {
        int distance = Math.abs(word - root);
        int step = 1 + random.nextInt(distance);
        return word < root ? word + step : word - step;
    }

    @Test
    void whateverTheParseEverySpanIsASliceOfTheText() {
        Random random = new Random(7);
        int claims = 0;
        for (int round = 0; round < 1500; round++) {
            StringBuilder text = new StringBuilder();
            List<Sentence> sentences = new ArrayList<>();
            for (int n = 0; n < 6; n++) {
                sentences.add(anySentence(random, text.length(), text));
            }
            String whole = text.toString();
            List<Claim> found = CLAIMS.find(whole, sentences, List.of());
            assertThat(found.stream().flatMap(EnglishClaimsPropertyTest::spans))
                    .as("spans in: %s", whole)
                    .allMatch(span -> span.in(whole));
            assertThat(found).as("read twice: %s", whole).isEqualTo(CLAIMS.find(whole, sentences, List.of()));
            claims += found.size();
        }
        assertThat(claims).as("claims in 1,500 texts of cue words").isGreaterThan(100);
    }

    @Test
    void noWordBelongsToTwoContents() {
        Random random = new Random(11);
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            List<Sentence> sentences = List.of(anySentence(random, 0, text), anySentence(random, text.length(), text));
            List<Span> contents = CLAIMS.find(text.toString(), sentences, List.of()).stream()
                    .flatMap(claim -> claim.content().stream())
                    .toList();
            for (int i = 0; i < contents.size(); i++) {
                for (int j = i + 1; j < contents.size(); j++) {
                    assertThat(contents.get(i).overlaps(contents.get(j)))
                            .as("%s and %s in: %s", contents.get(i), contents.get(j), text)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void aLongTextOfNothingButCuesTakesLinearTime() {
        Random random = new Random(3);
        StringBuilder text = new StringBuilder();
        List<Sentence> sentences = new ArrayList<>();
        while (text.length() < 500_000) {
            sentences.add(anySentence(random, text.length(), text));
        }
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> CLAIMS.find(text.toString(), sentences, List.of()));
    }

    @Test
    void marksOrCuesAloneTakeLinearTime() {
        for (String form : List.of("\"", "“", "'", ",", "said", "adding")) {
            assertThat(Growth.fourfold(characters -> finding(form, characters), 100_000))
                    .as("how many times longer four times as much of %s takes", form)
                    .isLessThan(Growth.LINEAR);
        }
    }

    /// The work of looking for claims in so many characters of one word or mark.
    private static Runnable finding(String form, int characters) {
        StringBuilder text = new StringBuilder();
        List<Sentence> sentences = new ArrayList<>();
        while (text.length() < characters) {
            sentences.add(repeated(form, text));
        }
        String whole = text.toString();
        return () -> CLAIMS.find(whole, sentences, List.of());
    }

    /// The longest sentence that the splitter leaves, of one word or mark, with all words below the first.
    private static Sentence repeated(String form, StringBuilder text) {
        int begin = text.length();
        boolean word = Character.isLetter(form.charAt(0));
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            int at = text.length();
            text.append(form).append(word ? " " : "");
            Tag tag = word ? Tag.VERB : Tag.PUNCT;
            String lemma = form.equals("said") ? "say" : form.equals("adding") ? "add" : form;
            tokens.add(new Token(at, at + form.length(), form, lemma, tag, i == 0 ? -1 : 0, i == 0 ? "root" : "conj"));
        }
        return new Sentence(begin, tokens.getLast().end(), tokens, List.of());
    }

    private static Stream<Span> spans(Claim claim) {
        Stream<Span> own = Stream.concat(
                Stream.of(claim.source(), claim.cue()).flatMap(Optional::stream), claim.content().stream());
        return Stream.concat(own, claim.inside().stream().flatMap(EnglishClaimsPropertyTest::spans));
    }
}
