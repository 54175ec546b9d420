package lectern.notes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lectern.notes.control.Kept;
import lectern.notes.control.NoteFacts;
import lectern.notes.control.Place;
import lectern.platform.tenancy.Current;
import lectern.platform.web.PublicAddress;
import lectern.platform.web.Words;

/** Writes everything one keeps as Markdown, a lesson at a time, so that many notes need no more memory than few. */
@ApplicationScoped
class NotesFile {

    @Inject
    NotesPages pages;

    @Inject
    Addresses addresses;

    @Inject
    PublicAddress address;

    @Inject
    Current current;

    @Inject
    Clock clock;

    @Inject
    Words words;

    void write(UUID courseId, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        String organization = current.organization().orElseThrow().name();
        paragraph(writer, "# " + Markdown.line(words.text("notes.mine.title")));
        paragraph(writer, Markdown.line(organization + ", " + day(clock.instant())));
        UUID course = null;
        for (Place place : pages.places(courseId)) {
            if (!place.courseId().equals(course)) {
                course = place.courseId();
                course(writer, place);
            }
            if (place.isLesson()) {
                lesson(writer, place);
            }
        }
        writer.flush();
    }

    private void course(Writer writer, Place place) throws IOException {
        paragraph(writer, "## " + Markdown.line(place.courseTitle()));
        if (place.reach() != Place.Reach.NOWHERE) {
            paragraph(writer, Markdown.link(words.text("notes.file.course"), address.link(addresses.course(place.courseSlug()))));
        }
        if (!place.isLesson()) {
            paragraph(writer, Markdown.line(words.text("notes.file.course-bookmarked")));
        }
    }

    private void lesson(Writer writer, Place place) throws IOException {
        paragraph(writer, "### " + Markdown.line(place.lessonTitle()));
        NotesPages.InPlace in = pages.in(place);
        if (place.isGone()) {
            paragraph(writer, Markdown.line(words.text("notes.gone")));
        }
        if (in.kept().isBookmarked()) {
            paragraph(writer, Markdown.line(words.text("notes.file.bookmarked")));
        }
        for (NoteFacts note : in.kept().notes()) {
            note(writer, place, note, in.lost().contains(note.id()) && !place.isGone());
        }
    }

    private void note(Writer writer, Place place, NoteFacts note, boolean isLost) throws IOException {
        if (note.isHighlight()) {
            paragraph(writer, Markdown.quotation(note.passage().quote()));
        }
        if (!note.body().isEmpty()) {
            paragraph(writer, Markdown.paragraphs(note.body()));
        }
        List<String> foot = new ArrayList<>();
        String href = addresses.of(new Kept(note.id(), note.createdAt(), note, place));
        if (href != null) {
            foot.add(Markdown.link(note.seconds() == null ? words.text("notes.file.place") : VideoTime.of(note.seconds()), address.link(href)));
        }
        if (isLost) {
            foot.add(Markdown.line(words.text("notes.lost")));
        }
        foot.add(Markdown.line(day(note.createdAt())));
        paragraph(writer, String.join(" · ", foot));
    }

    private String day(Instant at) {
        String pattern = current.locale().getLanguage().equals("de") ? "d. MMMM yyyy" : "d MMMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, current.locale()).format(at.atZone(current.zone()));
    }

    private static void paragraph(Writer writer, String text) throws IOException {
        writer.write(text);
        writer.write("\n\n");
    }
}
