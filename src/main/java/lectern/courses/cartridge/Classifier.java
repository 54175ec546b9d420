package lectern.courses.cartridge;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import lectern.courses.cartridge.CanvasSettings.Meta;
import lectern.courses.cartridge.Content.Article;
import lectern.courses.cartridge.Content.FileLesson;
import lectern.courses.cartridge.Content.LeftOut;
import lectern.courses.cartridge.Content.Link;
import lectern.courses.cartridge.Content.Video;
import lectern.courses.cartridge.Manifest.Entry;
import lectern.courses.cartridge.Manifest.Resource;

/** Decides what an item becomes, from its resource alone. */
final class Classifier {

    private static final int LONGEST_ADDRESS = 2000;

    private final ResourceXml xml;
    private final Resources resources;
    private final CanvasSettings canvas;

    Classifier(ResourceXml xml, Resources resources, CanvasSettings canvas) {
        this.xml = xml;
        this.resources = resources;
        this.canvas = canvas;
    }

    /** Whether an item opens something, rather than only naming what follows. */
    boolean isThing(Entry entry) {
        return !type(entry).equals("ContextModuleSubHeader") && (!entry.reference.isEmpty() || !url(entry).isEmpty());
    }

    Content content(Entry entry) {
        return resources.resource(entry.reference).map(this::content).orElseGet(() -> withoutResource(entry));
    }

    Content content(Resource resource) {
        if (resources.isAssignment(resource)) {
            return leftOut(Reason.ASSIGNMENT, resource, "");
        }
        return switch (resource.type) {
            case WEB_LINK -> link(resource);
            case DISCUSSION -> discussion(resource);
            case QUIZ -> leftOut(Reason.QUIZ, resource, "");
            case QUESTION_BANK -> leftOut(Reason.QUESTION_BANK, resource, "");
            case TOOL -> leftOut(Reason.TOOL, resource, resource.inline("launch").orElseGet(() -> launch(resource)));
            default -> web(resource);
        };
    }

    // Canvas leaves tools and some addresses out of the resources and only names them in its module settings.
    private Content withoutResource(Entry entry) {
        String url = url(entry);
        if (type(entry).equals("ContextExternalTool")) {
            return new LeftOut(Reason.TOOL, url, List.of());
        }
        if (type(entry).equals("ExternalUrl") && !url.isEmpty()) {
            return link(url, "", List.of());
        }
        if (type(entry).startsWith("Quizzes") || type(entry).equals("Quiz")) {
            return new LeftOut(Reason.QUIZ, "", List.of());
        }
        return type(entry).equals("Assignment") ? new LeftOut(Reason.ASSIGNMENT, "", List.of())
                : new LeftOut(Reason.MISSING_RESOURCE, entry.reference, List.of());
    }

    private String type(Entry entry) {
        return canvas.of(entry).map(Meta::type).orElse("");
    }

    private String url(Entry entry) {
        return canvas.of(entry).map(Meta::url).orElse("");
    }

    private Content link(Resource resource) {
        if (resource.inline("url").isPresent()) {
            return link(resource.inline("url").get(), resource.inline("description").orElse(""), List.of());
        }
        Optional<PackageFile> main = resources.main(resource);
        if (main.isEmpty()) {
            return absent(resource);
        }
        try {
            String url = xml.label(main.get().path()).url();
            return link(url, resource.inline("description").orElse(""), resources.sources(resource));
        } catch (MalformedXml malformed) {
            return leftOut(Reason.UNREADABLE, resource, main.get().path());
        }
    }

    private static Content link(String written, String description, List<String> sources) {
        return address(written).<Content>map(url -> new Link(url, Text.summary(description)))
                .orElseGet(() -> new LeftOut(Reason.BAD_LINK, Text.shortened(written + " ", 300).strip(), sources));
    }

    /** A web address that a browser may be sent to; without a scheme it is taken for https. */
    static Optional<String> address(String written) {
        String url = written.strip().replace(" ", "%20");
        if (url.startsWith("//") || url.matches("(?i)(?:www\\.|[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z]{2,}(?:[/:?#]|$)).*")) {
            url = "https://" + url.replaceFirst("^//", "");
        }
        boolean isWeb = Resources.isOnTheWeb(url) && url.length() <= LONGEST_ADDRESS && url.chars().noneMatch(c -> c <= ' ' || c == '"' || c == '<');
        return isWeb && hasHost(url) ? Optional.of(url) : Optional.empty();
    }

    private static boolean hasHost(String url) {
        try {
            String authority = URI.create(Lookup.withoutQuery(url).replaceAll("[|^`{}\\[\\]\\\\]", "")).getRawAuthority();
            return authority != null && !authority.isEmpty();
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private Content discussion(Resource resource) {
        return resources.main(resource).<Content>map(file -> new Article(file.path(), true)).orElseGet(() -> absent(resource));
    }

    private String launch(Resource resource) {
        try {
            return resources.main(resource).map(file -> xml.label(file.path()).url()).orElse("");
        } catch (MalformedXml malformed) {
            return "";
        }
    }

    private Content web(Resource resource) {
        if (Resources.isOnTheWeb(resource.href)) {
            return link(resource.href, resource.inline("description").orElse(""), List.of());
        }
        if (resource.inline("url").isPresent() && resources.files(resource).isEmpty()) {
            return link(resource.inline("url").get(), resource.inline("description").orElse(""), List.of());
        }
        Optional<PackageFile> main = resources.main(resource);
        if (main.isPresent()) {
            return file(resource, main.get());
        }
        boolean isFolder = !resources.namesFile(resource) && !resources.files(resource).isEmpty();
        return isFolder ? new Article("", false) : absent(resource);
    }

    private Content file(Resource resource, PackageFile file) {
        if (file.kind() == MediaKind.PAGE) {
            return new Article(file.path(), false);
        }
        if (file.kind() == MediaKind.VIDEO) {
            return new Video(file);
        }
        boolean isForeign = resource.type == ResourceType.UNKNOWN && file.kind() == MediaKind.DATA;
        return isForeign ? leftOut(Reason.UNSUPPORTED, resource, resource.typeName) : new FileLesson(file);
    }

    private Content absent(Resource resource) {
        List<String> missing = resources.missing(resource);
        return missing.isEmpty() ? leftOut(Reason.EMPTY_RESOURCE, resource, "") : leftOut(Reason.MISSING_FILE, resource, missing.get(0));
    }

    private LeftOut leftOut(Reason reason, Resource resource, String argument) {
        return new LeftOut(reason, argument, resources.sources(resource));
    }
}
