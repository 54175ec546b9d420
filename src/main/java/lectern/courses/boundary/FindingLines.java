package lectern.courses.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import lectern.courses.control.Finding;
import lectern.platform.web.Words;

/** Puts into words what stands out in a text. */
@ApplicationScoped
public class FindingLines {

    @Inject
    Words words;

    /** {@code page} is where the text is edited; empty on that page itself. */
    List<FindingLine> of(List<Finding> findings, String page) {
        return findings.stream().map(finding -> line(finding, page)).toList();
    }

    private FindingLine line(Finding finding, String page) {
        String find = finding.place().name().toLowerCase(Locale.ROOT) + "-" + finding.number();
        String sentence = words.text("courses.finding." + finding.reason(), finding.words(), finding.number() + 1);
        return new FindingLine(sentence, find, page.isEmpty() ? "#body" : page + "?find=" + find + "#body");
    }
}
