package lectern.courses.cartridge;

import static lectern.courses.cartridge.BrokenPackage.Flaw.FILES_MISSING;
import static lectern.courses.cartridge.BrokenPackage.Flaw.NOTHING_INSIDE;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lectern.courses.cartridge.Content.Article;
import lectern.courses.cartridge.Content.LeftOut;
import lectern.courses.cartridge.Line.Subject;
import lectern.courses.cartridge.Manifest.Info;
import lectern.courses.cartridge.Manifest.Resource;

/** Makes the plan of a package from its manifest. */
final class Planner {

    private static final Pattern VERSION = Pattern.compile("imsccv1p(\\d)");

    private final Archive archive;
    private final String path;
    private final String root;
    private final Manifest manifest;
    private final CanvasSettings canvas;
    private final Effort effort;
    private final ResourceXml xml;
    private final Resources resources;
    private final References references;
    private final Pages pages;

    Planner(Archive archive, String path) {
        this.archive = archive;
        this.path = path;
        this.root = Lookup.folder(path);
        this.manifest = ManifestReader.read(archive, path);
        this.canvas = CanvasSettings.read(archive, root);
        this.effort = new Effort(archive.limits());
        this.xml = new ResourceXml(archive);
        Lookup lookup = new Lookup(archive);
        this.resources = new Resources(manifest, lookup, root, effort);
        this.references = new References(lookup, root);
        this.pages = new Pages(archive, xml, references);
    }

    Pages pages() {
        return pages;
    }

    CartridgePlan plan() {
        checkSubstance();
        Classifier classifier = new Classifier(xml, resources, canvas);
        resources.all().forEach(resource -> register(resource, classifier.content(resource)));
        Ledger ledger = new Ledger(archive, resources, xml, pages, classifier, canvas, root);
        List<Node> outline = new Outline(archive, resources, canvas, classifier, references, pages, ledger, effort).nodes(manifest.outline());
        return plan(outline, ledger.close(path));
    }

    private void register(Resource resource, Content content) {
        resources.main(resource).ifPresent(file -> references.resource(resource.identifier, file.path()));
        if (content instanceof LeftOut left) {
            left.sources().forEach(references::withhold);
        } else if (content instanceof Content.Link || content instanceof Article article && article.isDiscussion()) {
            resources.files(resource).forEach(file -> references.withhold(file.path()));
        }
    }

    private void checkSubstance() {
        if (manifest.outline().isEmpty() && archive.files().size() == 1) {
            throw new BrokenPackage(NOTHING_INSIDE);
        }
        long named = resources.all().stream().mapToLong(resource -> resources.missing(resource).size()).sum();
        boolean isHollow = named > 0 && resources.all().stream()
                .allMatch(resource -> resources.files(resource).isEmpty() && resource.inline("url").isEmpty() && !Resources.isOnTheWeb(resource.href));
        if (isHollow) {
            throw new BrokenPackage(FILES_MISSING, named);
        }
    }

    private CartridgePlan plan(List<Node> outline, List<Line> accounting) {
        Info info = manifest.info();
        Map<String, PackageFile> files = archive.files().stream().collect(Collectors.toMap(PackageFile::path, Function.identity()));
        return new CartridgePlan(info.identifier(), version(info), canvas.isCanvas(), title(info), info.description(), language(info), cover(),
                outline, files(files, accounting, Outcome.FILE), sources(files, accounting), accounting);
    }

    private static List<PackageFile> files(Map<String, PackageFile> files, List<Line> accounting, Outcome outcome) {
        return accounting.stream().filter(line -> line.subject() == Subject.FILE && line.outcome() == outcome)
                .map(line -> files.get(line.id())).toList();
    }

    private static List<PackageFile> sources(Map<String, PackageFile> files, List<Line> accounting) {
        return accounting.stream().filter(line -> line.subject() == Subject.FILE)
                .filter(line -> line.outcome() == Outcome.LEFT_OUT || line.outcome() == Outcome.BROKEN).map(line -> files.get(line.id())).toList();
    }

    private static String version(Info info) {
        Matcher matcher = VERSION.matcher(info.namespace());
        String version = matcher.find() ? "1." + matcher.group(1) : info.namespace().contains("/imscc/") ? "1.0" : info.schemaVersion();
        return info.schema().toLowerCase(Locale.ROOT).contains("thin") ? version + " thin" : version;
    }

    private String title(Info info) {
        return Text.shortened(info.title().isEmpty() ? canvas.title() : info.title(), Text.LONGEST_TITLE);
    }

    private Optional<String> language(Info info) {
        String written = info.language().isEmpty() ? canvas.language() : info.language();
        String tag = Locale.forLanguageTag(written.strip().replace('_', '-')).toLanguageTag();
        return tag.equals("und") || tag.startsWith("x-") ? Optional.empty() : Optional.of(tag);
    }

    private Optional<PackageFile> cover() {
        return resources.resource(canvas.coverResource()).flatMap(resources::main).filter(file -> file.kind() == MediaKind.IMAGE);
    }
}
