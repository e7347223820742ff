/** The audit trail for administrators and auditors. */
package org.csecprogress.audit.page;
