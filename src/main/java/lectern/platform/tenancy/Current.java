package lectern.platform.tenancy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who is asking, in which organization and with which permissions; filled once per request. */
@RequestScoped
public class Current {

    /** A person who is signed in. */
    public record Person(UUID id, UUID sessionId, String name, String email, boolean isPlatformAdmin) {
    }

    /** The organization the address names. */
    public record Organization(UUID id, String slug, String name, String accentColour, UUID logoFileId) {
    }

    /** The person in that organization. */
    public record Member(UUID id, String name, List<String> roles) {
    }

    /** An organization the person may switch to. */
    public record Choice(String slug, String name) {
    }

    private String requestId = "";
    private String address = "";
    private String userAgent = "";
    private String action = "";
    private String reason;
    private String actorKind = "person";
    private Person person;
    private Organization organization;
    private Member member;
    private List<Choice> organizations = List.of();
    private Set<String> permissions = Set.of();
    private Locale locale = Locale.ENGLISH;
    private ZoneId zone = ZoneId.of("UTC");

    public Optional<Person> person() {
        return Optional.ofNullable(person);
    }

    public Optional<Organization> organization() {
        return Optional.ofNullable(organization);
    }

    public Optional<Member> member() {
        return Optional.ofNullable(member);
    }

    /** The signed-in person's id; 404 where nobody is signed in. */
    public UUID personId() {
        return person().orElseThrow(NotFoundException::new).id();
    }

    /** The organization's id; 404 outside an organization. */
    public UUID organizationId() {
        return organization().orElseThrow(NotFoundException::new).id();
    }

    /** The organization's word in addresses; 404 outside an organization. */
    public String slug() {
        return organization().orElseThrow(NotFoundException::new).slug();
    }

    /** The member's id; 404 for someone who is not a member. */
    public UUID memberId() {
        return member().orElseThrow(NotFoundException::new).id();
    }

    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    /** Whether the database shows this person other people's rows, as staff, or only their own. */
    public boolean reachesEveryone() {
        return may("people.view");
    }

    public Set<String> permissions() {
        return permissions;
    }

    public List<Choice> organizations() {
        return organizations;
    }

    public Locale locale() {
        return locale;
    }

    public ZoneId zone() {
        return zone;
    }

    public String requestId() {
        return requestId;
    }

    public String address() {
        return address;
    }

    public String userAgent() {
        return userAgent;
    }

    /** The name under which the audit log keeps what happens now. */
    public String action() {
        return action;
    }

    public String reason() {
        return reason;
    }

    public String actorKind() {
        return actorKind;
    }

    /** Why something is done, for the audit log. */
    public void because(String why) {
        reason = why;
    }

    public void doing(String actionName) {
        action = actionName;
    }

    public void asked(String id, String fromAddress, String agent, Locale speaks) {
        requestId = id;
        address = fromAddress;
        userAgent = agent;
        locale = speaks;
    }

    public void signedIn(Person who, List<Choice> belongsTo) {
        person = who;
        organizations = belongsTo;
    }

    public void at(Organization where, Member as, Set<String> may) {
        organization = where;
        member = as;
        permissions = may;
    }

    public void prefers(Locale language, ZoneId timeZone) {
        locale = language;
        zone = timeZone;
    }

    /** Sets the tenant for work outside a request; the organization travels with the job. */
    public void job(Organization where, Member onBehalfOf, String actionName) {
        actorKind = "job";
        organization = where;
        member = onBehalfOf;
        permissions = Set.of("people.view");
        action = actionName;
    }
}
