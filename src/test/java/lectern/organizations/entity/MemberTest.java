package lectern.organizations.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import lectern.platform.crypto.Keys;
import org.junit.jupiter.api.Test;

class MemberTest {

    private static final UUID ORGANIZATION = UUID.randomUUID();
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Keys KEYS = Keys.of("ab".repeat(32));

    @Test
    void addedPersonIsHereAtOnceAndInvitedOneIsNot() {
        assertEquals(NOON, Member.added(ORGANIZATION, "Ada", null, null, NOON).joinedAt());
        assertNull(Member.invited(ORGANIZATION, "Ada", "ada@acme.test").joinedAt());
    }

    @Test
    void leavingTwiceKeepsTheFirstDay() {
        Member ada = Member.added(ORGANIZATION, "Ada", null, null, NOON);
        ada.leave(NOON);
        ada.leave(NOON.plusSeconds(60));
        assertEquals(NOON, ada.leftAt());
        ada.comeBack();
        assertFalse(ada.hasLeft());
    }

    @Test
    void onlySomeoneHereWithAnAddressCanBeInvited() {
        Member ada = Member.added(ORGANIZATION, "Ada", null, null, NOON);
        assertFalse(ada.canBeInvited());
        ada.reachAt("ada@acme.test");
        assertTrue(ada.canBeInvited());
        ada.leave(NOON);
        assertFalse(ada.canBeInvited());
    }

    @Test
    void invitationEndsAfterFourteenDaysOrWhenTakenBack() {
        Invitation invitation = new Invitation(Member.invited(ORGANIZATION, "Ada", "ada@acme.test"), null, KEYS, NOON);
        assertTrue(invitation.isOpen(NOON.plus(Invitation.LIFE).minusSeconds(1)));
        assertFalse(invitation.isOpen(NOON.plus(Invitation.LIFE)));
        invitation.revoke(NOON);
        assertFalse(invitation.isOpen(NOON));
    }

    @Test
    void onlyOurOwnTokensAreRead() {
        UUID id = UUID.randomUUID();
        String token = InvitationToken.sign(KEYS, ORGANIZATION, id);
        InvitationToken read = InvitationToken.read(KEYS, token).orElseThrow();
        assertEquals(Map.of(ORGANIZATION, id), Map.of(read.organizationId(), read.invitationId()));
        assertTrue(InvitationToken.read(KEYS, token.substring(0, token.length() - 2) + "AA").isEmpty());
        assertTrue(InvitationToken.read(Keys.of("cd".repeat(32)), token).isEmpty());
        assertTrue(InvitationToken.read(KEYS, "nothing").isEmpty());
    }

    @Test
    void platformsRoleIsNoOrganizationsToGive() {
        assertThrows(IllegalArgumentException.class, () -> new HeldRole(ORGANIZATION, UUID.randomUUID(), "admin"));
    }

    @Test
    void colourIsWrittenAsSixDigits() {
        Organization acme = new Organization(ORGANIZATION, "Acme");
        assertThrows(IllegalArgumentException.class, () -> acme.wear("red"));
        acme.wear("#0b5c6b");
        assertEquals("#0b5c6b", acme.accentColour());
    }
}
