package org.daybook.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlimTest {
    @Test
    void aScriptKeepsItsLinesAndTheAddressesInThem() {
        assertThat(Slim.script("// why\n'use strict';\n\n  const a = 'http://x'; // how\n    // where\n  a();\n"))
                .isEqualTo("'use strict';\nconst a = 'http://x'; // how\na();\n");
    }

    @Test
    void aStyleKeepsItsRulesAndTheSpacesThatMean() {
        assertThat(Slim.style("""
                        /* all
                         of it */
                        .a .b:hover,
                        .c { content: ' · '; margin: 0 1px; }
                        @media print {
                          a :link {
                            color: red;
                          }
                        }
                        """))
                .isEqualTo(".a .b:hover,\n.c{content: ' · '; margin: 0 1px}@media print{a :link{color:red}}");
    }

    @Test
    void noRuleOfTheStyleIsLostOnTheWay() {
        String written = Assets.text("daybook.css").replaceAll("(?s)/\\*.*?\\*/", "");
        String served = Slim.style(written);
        assertThat(served).hasSizeLessThan(written.length());
        assertThat(served.replaceAll("[\\s;]", "")).isEqualTo(written.replaceAll("[\\s;]", ""));
    }
}
