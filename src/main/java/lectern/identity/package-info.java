/**
 * Who people are: accounts over all organizations, passwords, signed-in browsers, the way back in.
 *
 * <p>Owns {@code users}, {@code credentials}, {@code sessions}, {@code password_resets} and {@code throttles}. The
 * application reads of these only the row of whoever is signed in; everything else goes through the security definer
 * functions in {@code db/functions/identity}. No organization sees or sets any of it.
 *
 * <p>Fires {@link lectern.identity.entity.PasswordForgotten}, for whoever sends mail. Hears nothing.
 *
 * <p>Refuses: passwords under 12 characters and the ones tried first; more than ten attempts in a quarter of an hour per
 * account, known or not; more passwords at once than {@link lectern.identity.control.PasswordWork} has places for.
 * Resources that check or make a password are no boundary: no transaction is open and no connection is held meanwhile.
 * The answer to a wrong password and to an unknown address is the same, and takes the same work.
 */
package lectern.identity;
