package lectern.platform.web;

import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Makes the text of a style sheet small: without comments and without space that means nothing. */
final class StyleText {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern STRING_OR_SPACE = Pattern.compile(
        "(\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*')|\\s*([{};,])\\s*|(:)\\s+|\\s+");

    private StyleText() {
    }

    static String minified(String css) {
        return STRING_OR_SPACE.matcher(COMMENT.matcher(css).replaceAll(""))
            .replaceAll(found -> Matcher.quoteReplacement(kept(found))).replace(";}", "}").strip();
    }

    // A string as it is, a sign without the space around it, any other space as one.
    private static String kept(MatchResult found) {
        return IntStream.rangeClosed(1, 3).mapToObj(found::group).filter(Objects::nonNull).findFirst().orElse(" ");
    }
}
