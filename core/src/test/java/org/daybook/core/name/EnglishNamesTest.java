package org.daybook.core.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.core.language.Mention;
import org.daybook.core.language.Sentence;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Token;
import org.daybook.core.time.EnglishTimes;
import org.junit.jupiter.api.Test;

class EnglishNamesTest {
    private static final EnglishNames NAMES = EnglishNames.load();
    private static final EnglishTimes TIMES = EnglishTimes.load();

    @Test
    void aMonthBesideItsDayIsNobodyAndTheSameWordAloneMayBeSomebody() {
        List<Name> names = find(
                "On 12 Jan Lee met Jan in Rome .",
                new Mention(2, 3, Mention.Kind.PERSON),
                new Mention(3, 4, Mention.Kind.PERSON),
                new Mention(5, 6, Mention.Kind.PERSON));
        assertThat(names).extracting(name -> name.span().begin()).containsExactly(10, 18);
    }

    @Test
    void whatTheTaggerMarksInAnotherScriptIsNoName() {
        List<Name> names = find(
                "МИНСК ВСТРЕТИЛ Zoë Ngũgĩ .",
                new Mention(0, 2, Mention.Kind.PERSON),
                new Mention(2, 4, Mention.Kind.PERSON));
        assertThat(names).extracting(name -> name.span().text()).containsExactly("Zoë Ngũgĩ");
    }

    @Test
    void aShortNameIsTheFullOneOfTheArticle() {
        List<Name> names = find(
                "Anna Berg spoke . Later Berg left .",
                new Mention(0, 2, Mention.Kind.PERSON),
                new Mention(5, 6, Mention.Kind.PERSON));
        assertThat(names.get(1).name()).contains("Anna Berg");
    }

    @Test
    void initialsStandForTheOrganisation() {
        List<Name> names = find(
                "The Nordic River Board met . NRB said no .",
                new Mention(1, 4, Mention.Kind.ORGANISATION),
                new Mention(6, 7, Mention.Kind.ORGANISATION));
        assertThat(names.get(1).name()).contains("Nordic River Board");
    }

    @Test
    void theLexiconKnowsWhatTheTaggerMissed() {
        Name name = find("Mr. Aliev met Ukrainian envoys .").getFirst();
        assertThat(name.kind()).isEqualTo(Mention.Kind.PERSON);
        assertThat(name.name()).contains("Ilham Aliyev");
        assertThat(name.country()).contains("AZE");
        assertThat(find("Ukrainian envoys left .").getFirst().kind()).isEqualTo(Mention.Kind.NATIONALITY);
    }

    @Test
    void aTitleAloneIsNoNameAndAPeopleIsNoPerson() {
        assertThat(find("President spoke .", new Mention(0, 1, Mention.Kind.PERSON)))
                .isEmpty();
        List<Name> names = find("Americans spoke .", new Mention(0, 1, Mention.Kind.PERSON));
        assertThat(names).singleElement().extracting(Name::kind).isEqualTo(Mention.Kind.NATIONALITY);
    }

    private static List<Name> find(String text, Mention... mentions) {
        List<Token> tokens = new ArrayList<>();
        int begin = 0;
        for (String form : text.split(" ", -1)) {
            tokens.add(new Token(begin, begin + form.length(), form, form, Tag.X, tokens.isEmpty() ? -1 : 0, "dep"));
            begin += form.length() + 1;
        }
        List<Sentence> sentences = List.of(new Sentence(0, text.length(), tokens, List.of(mentions)));
        return NAMES.find(text, sentences, TIMES.find(text, sentences, Optional.empty()), List.of());
    }
}
