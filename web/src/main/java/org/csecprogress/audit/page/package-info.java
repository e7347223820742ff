/** The audit trail for those who look after the portal. */
package org.csecprogress.audit.page;
