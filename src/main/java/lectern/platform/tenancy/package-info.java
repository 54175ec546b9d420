/** Whose request this is, in which organization, and what it may: told to the database at the start of every transaction. */
package lectern.platform.tenancy;
