/** Writes the audit trail and verifies it. */
package org.csecprogress.audit.service;
