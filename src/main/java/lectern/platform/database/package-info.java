/** Connections that count statements, plain SQL beside JPA, and the settings of a transaction. */
package lectern.platform.database;
