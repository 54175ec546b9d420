package lectern.courses.boundary;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import lectern.courses.control.ImportFacts;
import lectern.courses.control.Imports;
import lectern.platform.files.FileKind;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.Fields;
import lectern.platform.web.View;
import lectern.platform.web.Words;

/** The page where packages are uploaded, with what the person has imported. */
@Boundary
public class ImportLists {

    private static final int PAGE = 20;
    private static final UUID LAST = new UUID(-1, -1);

    @Inject
    Imports imports;

    @Inject
    Addresses addresses;

    @Inject
    Words words;

    public View page(Fields form) {
        return page(form, LAST);
    }

    public View page(Fields form, UUID before) {
        List<ImportFacts> found = imports.mine(before, PAGE + 1);
        List<ImportFacts> shown = found.subList(0, Math.min(PAGE, found.size()));
        String more = found.size() > PAGE ? addresses.imports() + "?before=" + shown.get(PAGE - 1).id() : null;
        return View.of("courses/imports", new ImportsPage(List.of(new Crumb(addresses.catalogue(), words.text("courses.title"))), addresses.imports(),
            form, FileKind.PACKAGE.maxBytes() >> 30, shown.stream().map(this::entry).toList(), more));
    }

    private ImportsPage.Entry entry(ImportFacts facts) {
        return new ImportsPage.Entry(addresses.imported(facts.id()), facts.courseTitle() == null ? facts.title() : facts.courseTitle(), facts.fileName(),
            kind(facts), words.text("courses.import.status." + facts.status().word()), facts.createdAt());
    }

    private static String kind(ImportFacts facts) {
        return switch (facts.status()) {
            case CHECKED -> "warn";
            case IMPORTING -> "info";
            case IMPORTED -> "good";
            case FAILED -> "bad";
            case CANCELLED -> "plain";
        };
    }
}
