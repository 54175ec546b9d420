package lectern.courses.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lectern.courses.boundary.ImportDecision.Ask;
import lectern.courses.control.ImportComparison;
import lectern.courses.control.ImportComparison.Change;
import lectern.courses.control.ImportComparison.Piece;
import lectern.courses.control.ImportEffect;
import lectern.courses.control.ImportFacts;
import lectern.courses.control.ImportReports;
import lectern.courses.control.ImportTarget;
import lectern.courses.control.ImportedLessons;
import lectern.courses.control.Imports;
import lectern.courses.entity.ImportChoices;
import lectern.platform.web.Fields;
import lectern.platform.web.Words;

/** Offers what can be decided about a package, and reads what was decided. */
@ApplicationScoped
public class ImportDecisions {

    private static final int TARGETS = 5;

    @Inject
    Imports imports;

    @Inject
    ImportReports reports;

    @Inject
    ImportedLessons imported;

    @Inject
    Addresses addresses;

    @Inject
    Words words;

    /** The decision as it is offered at first, for a course or for a new one; null where there is nothing to decide. */
    ImportDecision offered(ImportFacts facts, String into) {
        if (!facts.isChecked() && !facts.isFailed()) {
            return null;
        }
        List<ImportTarget> targets = imports.targets(facts, TARGETS);
        List<Piece> pieces = pieces(facts);
        ImportTarget target = targets.stream().filter(one -> one.id().toString().equals(into)).findFirst()
            .orElseGet(() -> likely(targets, pieces.size(), into));
        boolean isAllHidden = !pieces.isEmpty() && pieces.stream().allMatch(Piece::isHidden);
        Map<String, Object> values = new HashMap<>(Map.of("title", facts.title().substring(0, Math.min(200, facts.title().length()))));
        if (isAllHidden) {
            values.put("hidden", "true");
        }
        return decision(facts, Fields.of(values), targets, pieces, target);
    }

    /** The decision as it was typed, with what is wrong with it. */
    ImportDecision typed(ImportFacts facts, Fields form) {
        List<ImportTarget> targets = imports.targets(facts, TARGETS);
        ImportTarget target = targets.stream().filter(one -> one.id().toString().equals(form.value("into"))).findFirst().orElse(null);
        return decision(facts, form, targets, pieces(facts), target);
    }

    /** Reads the decision; what is wrong with it is said in the form. */
    ImportChoices read(ImportFacts facts, Fields form) {
        Map<String, ImportTarget> targets = imports.targets(facts, TARGETS).stream().collect(Collectors.toMap(one -> one.id().toString(), Function.identity()));
        Set<String> words = new HashSet<>(targets.keySet());
        words.add(ImportDecision.NEW);
        String into = form.oneOf("into", words);
        if (!targets.containsKey(into)) {
            return new ImportChoices(null, form.required("title", 200), form.flag("hidden"), Set.of(), Set.of());
        }
        ImportComparison comparison = comparison(pieces(facts), targets.get(into));
        Set<String> asked = keys(comparison.with(ImportEffect.KEPT));
        asked.addAll(keys(comparison.with(ImportEffect.LEFT_DELETED)));
        Set<String> gone = comparison.with(ImportEffect.STAYED).stream().map(change -> change.known().id().toString()).collect(Collectors.toSet());
        return new ImportChoices(targets.get(into).id(), "", form.flag("hidden"), Set.copyOf(form.anyOf("take", asked)),
            form.anyOf("remove", gone).stream().map(UUID::fromString).collect(Collectors.toSet()));
    }

    // A course that has half of the package's lessons is most likely the one that is meant.
    private static ImportTarget likely(List<ImportTarget> targets, int pieces, String into) {
        return ImportDecision.NEW.equals(into) ? null : targets.stream().filter(one -> one.sharedCount() > 0 && one.sharedCount() * 2 >= pieces).findFirst().orElse(null);
    }

    private ImportDecision decision(ImportFacts facts, Fields form, List<ImportTarget> targets, List<Piece> pieces, ImportTarget target) {
        ImportComparison comparison = comparison(pieces, target);
        Map<String, ImportEffect> effects = new HashMap<>();
        comparison.changes().stream().filter(change -> change.piece() != null).forEach(change -> effects.put(change.key(), change.effect()));
        String slug = target == null ? null : target.slug();
        return new ImportDecision(form, links(facts, targets, target), target == null ? ImportDecision.NEW : target.id().toString(),
            target == null ? null : target.title(), comparison.count(ImportEffect.CREATED), comparison.count(ImportEffect.UPDATED),
            comparison.count(ImportEffect.UNCHANGED), comparison.count(ImportEffect.HIDDEN), asks(comparison.with(ImportEffect.KEPT), slug),
            asks(comparison.with(ImportEffect.LEFT_DELETED), null), gone(comparison.with(ImportEffect.STAYED), slug),
            target != null && imports.isRearranged(target.id()), effects);
    }

    private ImportComparison comparison(List<Piece> pieces, ImportTarget target) {
        return new ImportComparison(pieces, target == null ? List.of() : imported.of(target.id()), ImportChoices.NONE);
    }

    private List<Piece> pieces(ImportFacts facts) {
        return reports.lessons(facts.id()).values().stream().map(line -> new Piece(line.key(), line.title(), line.digest(), line.isHidden())).toList();
    }

    private List<FilterLink> links(ImportFacts facts, List<ImportTarget> targets, ImportTarget chosen) {
        String here = addresses.imported(facts.id());
        List<FilterLink> links = new ArrayList<>();
        targets.forEach(target -> links.add(new FilterLink(here + "?into=" + target.id(), words.text("courses.import.into", target.title()), target == chosen)));
        links.add(new FilterLink(here + "?into=" + ImportDecision.NEW, words.text("courses.import.into-new"), chosen == null));
        return links;
    }

    private List<Ask> asks(List<Change> changes, String slug) {
        return changes.stream().map(change -> new Ask(change.key(), change.title(),
            words.text(change.isChangedThere() ? "courses.import.ask.changed" : "courses.import.ask.unchanged"),
            slug == null ? null : addresses.editLesson(slug, change.known().id()))).toList();
    }

    private List<Ask> gone(List<Change> changes, String slug) {
        return changes.stream().map(change -> new Ask(change.known().id().toString(), change.title(), null, addresses.editLesson(slug, change.known().id()))).toList();
    }

    private static Set<String> keys(List<Change> changes) {
        return changes.stream().map(Change::key).collect(Collectors.toCollection(HashSet::new));
    }
}
