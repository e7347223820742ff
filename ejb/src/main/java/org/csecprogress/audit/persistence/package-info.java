/** Stores the audit trail. */
package org.csecprogress.audit.persistence;
