package lectern.guards;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Query;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Which module may know which, and what each layer may touch. Read the table before adding a line to it. */
class ArchitectureTest {

    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
        Map.entry("platform", Set.of()),
        Map.entry("launcher", Set.of("platform")),
        Map.entry("identity", Set.of("platform")),
        Map.entry("organizations", Set.of("platform", "identity")),
        Map.entry("calendar", Set.of("platform", "identity", "organizations")),
        Map.entry("courses", Set.of("platform", "identity", "organizations")),
        Map.entry("enrollments", Set.of("platform", "identity", "organizations", "courses", "calendar")),
        Map.entry("library", Set.of("platform", "identity", "organizations", "courses")),
        Map.entry("notes", Set.of("platform", "identity", "organizations", "courses", "enrollments")),
        Map.entry("questions", Set.of("platform", "identity", "organizations", "courses", "enrollments")),
        Map.entry("reviews", Set.of("platform", "identity", "organizations", "courses", "enrollments")),
        Map.entry("teaching", Set.of("platform", "identity", "organizations", "courses", "enrollments", "reviews")));

    private static final JavaClasses PRODUCT =
        new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("lectern");

    @Test
    void modulesKnowOnlyWhatTheTableAllows() {
        assertEquals(Set.of(), violations(PRODUCT, MAY_KNOW));
    }

    @Test
    void aForbiddenArrowIsFound() {
        Map<String, Set<String>> nothingAllowed = MAY_KNOW.keySet().stream().collect(java.util.stream.Collectors.toMap(m -> m, m -> Set.of()));
        assertTrue(violations(PRODUCT, nothingAllowed).stream().anyMatch(v -> v.contains("TenantEntity") || v.contains("Boundary")));
    }

    @Test
    void everyModuleIsInTheTable() {
        assertEquals(MAY_KNOW.keySet(), PRODUCT.stream().map(ArchitectureTest::module).filter(m -> !m.isEmpty()).collect(toSet()));
    }

    @Test
    void modulesHaveNoCycles() {
        slices().matching("lectern.(*)..").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void nobodyImportsAnotherModulesBoundary() {
        Set<String> found = new TreeSet<>();
        dependencies(PRODUCT).stream()
            .filter(d -> !module(d.getOriginClass()).equals(module(d.getTargetClass())))
            .filter(d -> d.getTargetClass().getPackageName().contains(".boundary"))
            .forEach(d -> found.add(d.getOriginClass().getName() + " → " + d.getTargetClass().getName()));
        assertEquals(Set.of(), found);
    }

    @Test
    void entitiesKnowNeitherHttpNorTheEntityManager() {
        noClasses().that().resideInAPackage("..entity..").should().dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..", "..boundary..", "..control..").check(PRODUCT);
        noClasses().that().resideInAPackage("..entity..").should().dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.persistence.EntityManager").check(PRODUCT);
    }

    /** PostgreSQL is not told of it: EclipseLink leaves a native statement as it is, and the planner prepares for every row. */
    @Test
    void nativeQueriesSayTheirLimitThemselves() {
        noClasses().should().callMethod(Query.class, "setMaxResults", int.class).check(PRODUCT);
    }

    @Test
    void boundariesLeaveTheEntityManagerToControl() {
        noClasses().that().resideInAPackage("..boundary..").should().dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.persistence.EntityManager").check(PRODUCT);
    }

    @Test
    void onlyBoundariesBeginTransactions() {
        classes().that().areAnnotatedWith("lectern.platform.tenancy.Boundary")
            .should().resideInAnyPackage("..boundary..", "lectern.platform..").check(PRODUCT);
    }

    @Test
    void theLauncherAndItsKeysNeedNoContainer() {
        noClasses().that().resideInAnyPackage("lectern.launcher..", "lectern.platform.crypto..").should().dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "lectern.platform.web..", "lectern.platform.tenancy..").check(PRODUCT);
    }

    @Test
    void classesAreNamedForThings() {
        noClasses().should().haveSimpleNameEndingWith("Impl").orShould().haveSimpleNameEndingWith("Service")
            .orShould().haveSimpleNameEndingWith("Manager").orShould().haveSimpleNameEndingWith("Helper")
            .orShould().haveSimpleNameEndingWith("Util").orShould().haveSimpleNameEndingWith("Utils")
            .orShould().haveSimpleNameEndingWith("DTO").orShould().haveSimpleNameEndingWith("Dto").check(PRODUCT);
    }

    @Test
    void aBrokenLayerRuleIsFound() {
        assertThrows(AssertionError.class, () -> noClasses().that().resideInAPackage("lectern.platform..")
            .should().dependOnClassesThat().haveFullyQualifiedName("jakarta.persistence.EntityManager").check(PRODUCT));
    }

    @Test
    void everyModuleExplainsItself() {
        List<String> silent = MAY_KNOW.keySet().stream().filter(m -> !m.equals("platform"))
            .filter(m -> !Files.exists(Path.of("src/main/java/lectern", m, "package-info.java"))).toList();
        assertEquals(List.of(), silent);
    }

    private static Set<String> violations(JavaClasses classes, Map<String, Set<String>> table) {
        Set<String> found = new TreeSet<>();
        for (Dependency dependency : dependencies(classes)) {
            String from = module(dependency.getOriginClass());
            String to = module(dependency.getTargetClass());
            if (!from.equals(to) && !to.isEmpty() && !table.getOrDefault(from, Set.of()).contains(to)) {
                found.add(from + " → " + to + ": " + dependency.getOriginClass().getSimpleName() + " → " + dependency.getTargetClass().getSimpleName());
            }
        }
        return found;
    }

    private static Set<Dependency> dependencies(JavaClasses classes) {
        return classes.stream().flatMap(c -> c.getDirectDependenciesFromSelf().stream())
            .filter(d -> d.getTargetClass().getPackageName().startsWith("lectern."))
            .collect(toSet());
    }

    private static String module(JavaClass type) {
        String[] words = type.getPackageName().split("\\.");
        return words.length > 1 && words[0].equals("lectern") ? words[1] : "";
    }
}
