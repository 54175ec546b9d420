package lectern.organizations.boundary;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lectern.organizations.control.Members;
import lectern.organizations.entity.HeldRole;
import lectern.organizations.entity.Member;
import lectern.platform.web.Fields;

/** What is said about a person: name, address, number in another system, roles. */
final class PersonForm {

    private static final Set<String> ROLES = Set.copyOf(HeldRole.GIVEN);

    private final Fields fields;
    private final String name;
    private final String email;
    private final String externalId;
    private final List<String> roles;
    private final int version;

    private PersonForm(Fields fields, Members members, boolean isAddressNeeded, UUID self) {
        this.fields = fields;
        // The summary of what is wrong follows the page: an invitation asks for the address first.
        String address = isAddressNeeded ? fields.email("email", true) : "";
        name = fields.required("name", 120);
        email = isAddressNeeded ? address : fields.email("email", false);
        externalId = fields.optional("external_id", 120);
        roles = fields.anyOf("roles", ROLES);
        version = fields.number("version", 0, Integer.MAX_VALUE).orElse(0);
        if (fields.isValid() && !email.isEmpty() && members.hasAddress(email, self)) {
            fields.reject("email", "organizations.people.address-taken");
        }
        if (fields.isValid() && !externalId.isEmpty() && members.hasExternalId(externalId, self)) {
            fields.reject("external_id", "organizations.people.number-taken");
        }
    }

    /** Someone who does not sign in: an address is welcome, not needed. */
    static PersonForm added(MultivaluedMap<String, String> posted, Members members) {
        return new PersonForm(Fields.posted(posted), members, false, null);
    }

    /** Someone who is invited by address. */
    static PersonForm invited(MultivaluedMap<String, String> posted, Members members) {
        return new PersonForm(Fields.posted(posted), members, true, null);
    }

    /** Someone who is here already. */
    static PersonForm changed(MultivaluedMap<String, String> posted, Members members, Member member) {
        return new PersonForm(Fields.posted(posted), members, false, member.id());
    }

    Fields fields() {
        return fields;
    }

    String name() {
        return name;
    }

    String email() {
        return email.isEmpty() ? null : email;
    }

    String externalId() {
        return externalId.isEmpty() ? null : externalId;
    }

    List<String> roles() {
        return roles;
    }

    int version() {
        return version;
    }
}
