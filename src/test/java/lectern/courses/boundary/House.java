package lectern.courses.boundary;

import lectern.testing.Lectern;
import lectern.testing.OwnOrganization;
import lectern.testing.Visitor;

/** One organization for all tests of course pages: two instructors, a member, and somebody of another organization. */
final class House {

    private static House shared;

    final OwnOrganization own = OwnOrganization.at(Lectern.running());
    final Visitor ona = own.admin();
    final Visitor ivo = own.join("Ivo", "instructor");
    final Visitor ina = own.join("Ina", "instructor");
    final Visitor max = own.join("Max");
    final Visitor dan = Visitor.of(Lectern.running()).signIn("dan@globex.test");

    static synchronized House shared() {
        shared = shared == null ? new House() : shared;
        return shared;
    }

    /** A draft of Ivo's. */
    Workshop draft(String title) {
        return Workshop.begin(own, ivo, title);
    }

    /** A course of Ivo's that its readers see: one section, one article. */
    Workshop published(String title) {
        return Workshop.published(own, ivo, title);
    }
}
