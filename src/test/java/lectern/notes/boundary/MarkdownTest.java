package lectern.notes.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '"', textBlock = """
        plain words, and 3 of them: (fine) - really!   ¦ plain words, and 3 of them: (fine) - really!
        *not* _bold_ `nor` code                        ¦ \\*not\\* \\_bold\\_ \\`nor\\` code
        [a](b) ![c](d)                                 ¦ \\[a\\](b) !\\[c\\](d)
        <b>x</b>                                       ¦ \\<b\\>x\\</b\\>
        back\\slash                                    ¦ back\\\\slash
        a | b                                          ¦ a \\| b
        ~~gone~~ and $x$                               ¦ \\~\\~gone\\~\\~ and \\$x\\$
        AT&amp;T and R&D                               ¦ AT\\&amp;T and R&D
        # no title                                     ¦ \\# no title
        #tag                                           ¦ #tag
        - no list                                      ¦ \\- no list
        + no list                                      ¦ \\+ no list
        1. no list                                     ¦ 1\\. no list
        12) no list                                    ¦ 12\\) no list
        3.5 litres                                     ¦ 3.5 litres
        > no quote                                     ¦ \\> no quote
        ===                                            ¦ \\===
        ---                                            ¦ \\---
        see https://a.test/b_c*d?x=1&amp=2.            ¦ see <https://a.test/b_c*d?x=1&amp=2>.
        (http://a.test/x_y)                            ¦ (<http://a.test/x_y>)
        """)
    void signsMeanThemselves(String text, String markdown) {
        assertEquals(markdown, Markdown.paragraphs(text));
    }

    @Test
    void linesEndWhereTheyDid() {
        assertEquals("one\\\ntwo\n\nthree\\\n&nbsp;&nbsp;four", Markdown.paragraphs("one\r\ntwo  \n\n\n\nthree\n  four\n"));
    }

    @Test
    void quotationsHaveASignOnEachLine() {
        assertEquals("> one\\\n> two\n>\n> \\> three", Markdown.quotation("one\ntwo\n\n> three"));
    }

    @Test
    void titlesStandInOneLine() {
        assertEquals("What \\# is\\#", Markdown.line(" What #\nis# "));
    }

    @Test
    void linksEndWhereTheirAddressDoes() {
        assertEquals("[a\\]b](<http://a.test/(x)#y>)", Markdown.link("a]b", "http://a.test/(x)#y"));
    }
}
