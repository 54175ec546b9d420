/** The audit log, {@code audit_logs}: who did what to which thing, when, from where and why. Rows are only ever added. */
package lectern.platform.audit;
