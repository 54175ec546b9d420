/**
 * Organizations: their people with roles, invitations, teams, settings and look; Home and "go to…"; the platform's pages.
 *
 * <p>Owns {@code organizations}, {@code organization_slugs}, {@code memberships}, {@code user_roles}, {@code invitations},
 * {@code teams}, {@code team_members} and {@code embed_sites}. {@link lectern.organizations.control.HomeSection} is how other modules stand on
 * Home; {@link lectern.platform.web.SearchSource} and {@link lectern.platform.web.Navigation} how they are found.
 *
 * <p>Fires {@link lectern.organizations.entity.InvitationSent} and {@link lectern.organizations.entity.MembershipEnded}.
 * Hears nothing.
 *
 * <p>Which sites lessons may show in frames is a list of the organization's ({@link lectern.organizations.entity.EmbedList}); hosts
 * are compared in the spelling of browsers, and what two programs could read in two ways is no address. A site stands for
 * one owner: where strangers share an ending, which the public suffix list knows, it cannot be named as a whole.
 *
 * <p>Refuses: to leave an organization without an admin who can sign in; an address for an organization that another one
 * has or had, or that the product needs; to change the address of someone with an account; an invitation accepted by
 * another address than the invited one. Whether an invited address has an account nobody here learns. Across
 * organizations only {@link lectern.organizations.control.Platform} looks, as the operator, and each look is audited.
 */
package lectern.organizations;
